import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import { withoutTerm } from '../../filter/change-text.ts';
import { useHere } from '../../here/here.tsx';
import { useActions } from '../../keys/keys-root.tsx';
import { Button } from '../../parts/button.tsx';
import { shownOnce } from '../../parts/grid/shown.ts';
import { StatusMessage } from '../../parts/status-message.tsx';
import { Tabs } from '../../parts/tabs.tsx';
import { Page } from '../../shell/page.tsx';
import { ImportMenu } from '../import/import-menu.tsx';
import { usePeek } from '../peek/use-peek.tsx';
import { useCarried } from '../views/carried.ts';
import { DisplayMenu } from '../views/display-menu.tsx';
import { FilterBar } from '../views/filter-bar.tsx';
import { NoMatch } from '../views/no-match.tsx';
import { seenLines } from '../views/seen-lines.ts';
import { useShapeKeys } from '../views/shape-switch.tsx';
import { useArranged } from '../views/use-arranged.ts';
import { useView } from '../views/use-view.ts';
import { ViewsMenu } from '../views/views-menu.tsx';
import { ChangesView } from './changes-view.tsx';
import { roadmapColumns, usualRoadColumns } from './columns.tsx';
import { openStages } from './feature-fields.ts';
import { featureGroupings } from './feature-groupings.ts';
import { HorizonView } from './horizon-view.tsx';
import { inOrder } from './in-order.ts';
import { ListView } from './list-view.tsx';
import { NoFeatures } from './no-features.tsx';
import { featurePresets, filterOfPlace } from './presets.ts';
import { RaiseDialog } from './raise-dialog.tsx';
import { StageBoard } from './stage-board.tsx';
import { TimelineView } from './timeline-view.tsx';
import type { RoadThing } from './tree/road-thing.ts';
import { toldColumns, usualTreeColumns } from './tree/tree-columns.tsx';
import { TreeView } from './tree/tree-view.tsx';
import { useRoadTree } from './tree/use-road-tree.ts';
import { useRoad } from './use-road.ts';
import '../tabbed.css';
import './roadmap.css';

const noThings: readonly RoadThing[] = [];
const shapes = [
  { id: 'horizons', says: 'Now, next, later' },
  { id: 'list', says: 'List' },
  { id: 'board', says: 'Board' },
  { id: 'tree', says: 'Tree' },
  { id: 'timeline', says: 'Timeline' },
  { id: 'changes', says: 'What changed' },
] as const;

/** The roadmap: the same features by horizon, in rows, by stage, by objective and in time, and what changed between two days. */
export function Screen() {
  const here = useHere();
  const [view, setView] = useView('roadmap', filterOfPlace);
  const peek = usePeek();
  const [raising, setRaising] = useState(false);
  const panel = useRef<HTMLDivElement>(null);
  const { q } = view;
  const road = useRoad(q);
  const { facts, asked, filter, sifted, worth, objectives } = road;
  const shape = shapes.find(({ id }) => id === view.as)?.id ?? 'horizons';
  const show = (id: string) => setView({ as: id === 'horizons' ? undefined : id });
  const setFilter = useCallback((text: string) => setView({ q: text }), [setView]);
  const rows = useMemo(() => inOrder(road.rows), [road.rows]);
  const columns = useMemo(() => roadmapColumns(here, { worth, objectives }), [here, worth, objectives]);
  const textOf = useMemo(() => shownOnce(columns), [columns]);
  const groupings = useMemo(() => featureGroupings({ objectives }), [objectives]);
  const aside = rows.length > 0 && rows.every(({ feature }) => !openStages.includes(feature.stage));
  const seen = useArranged({
    rows,
    columns,
    groupings,
    view,
    usual: usualRoadColumns(aside, peek.short !== undefined),
    group: shape === 'list' ? view.group : shape === 'board' ? (view.group ?? 'stage') : undefined,
    sorted: shape === 'list',
  });
  const isTree = shape === 'tree';
  const tree = useRoadTree(road, view, isTree);
  const treeSeen = useArranged({
    rows: noThings,
    columns: tree.columns,
    groupings: [],
    view,
    usual: usualTreeColumns(peek.short !== undefined),
    group: undefined,
    sorted: false,
  });
  const handedOut = isTree
    ? seenLines('roadmap', tree.lines, toldColumns(treeSeen.columns))
    : seenLines('roadmap', seen.all, seen.columns);
  const raise = () => setRaising(true);

  useActions([
    {
      id: 'roadmap.raise',
      says: 'Raise a feature',
      words: ['new feature', 'create feature', 'add feature'],
      keys: ['c'],
      group: 'Roadmap',
      run: raise,
    },
  ]);
  const firstThing = () =>
    panel.current?.querySelector<HTMLElement>('.grid-row[data-cursor], .grid[tabindex="0"], .card-open, .time-name') ??
    null;
  const { comesTo, carry } = useCarried(shape, firstThing);
  useShapeKeys({ shapes, value: shape, onChange: show, group: 'Roadmap', carry });

  const noMatch = (
    <NoMatch
      blame={sifted.blame}
      one="feature"
      many="features"
      otherwise="No single condition is to blame: the feature may be shipped, parked or declined, which “stage:any” shows as well."
      onDrop={(at) => setFilter(withoutTerm(q, at))}
      onClear={() => setFilter('')}
    />
  );
  const none = facts.length === 0;
  const nothingFits = !none && (shape === 'horizons' ? sifted.rows : rows).length === 0 && q !== '';
  const empty = none ? (
    <div className="road-none">
      <NoFeatures onRaise={raise} />
    </div>
  ) : (
    noMatch
  );
  const shownIn: Record<(typeof shapes)[number]['id'], () => ReactNode> = {
    horizons: () => <HorizonView facts={sifted.rows} {...{ worth, textOf, comesTo }} onPeek={peek.toggle} />,
    list: () => <ListView {...{ seen, view, peek, comesTo }} onView={setView} empty={empty} />,
    board: () =>
      seen.grouping && (
        <StageBoard parts={seen.parts} grouping={seen.grouping} {...{ worth, textOf, comesTo }} onPeek={peek.toggle} />
      ),
    tree: () => (
      <TreeView
        {...{ road, tree, view, peek, empty, comesTo }}
        columns={treeSeen.columns}
        least={treeSeen.least}
        onView={setView}
      />
    ),
    timeline: () => <TimelineView facts={sifted.rows} {...{ textOf, comesTo }} onRaise={raise} onPeek={peek.toggle} />,
    changes: () => <ChangesView />,
  };

  return (
    <Page
      title="Roadmap"
      trail={[{ says: 'Roadmap' }]}
      kind="list"
      refreshing={asked.refreshing}
      actions={
        <>
          <Button kind="ink" keys="c" onClick={raise}>
            Raise a feature
          </Button>
          <ImportMenu list="roadmap" more={shape === 'changes' ? [] : handedOut} />
        </>
      }
      peek={peek.panel}
    >
      <h1 className="unseen">Roadmap</h1>
      <div className="tabbed roadmap" ref={panel}>
        <Tabs label="Views of the roadmap" tabs={shapes} value={shape} onChange={show}>
          {asked.error && !asked.data && (
            <StatusMessage kind="warn">The dates could not be read: {asked.error.message}</StatusMessage>
          )}
          {shape !== 'changes' && !none && (
            <FilterBar
              text={q}
              filter={filter}
              fields={road.by.fields}
              onChange={setFilter}
              presets={featurePresets}
              shown={rows.length}
              total={facts.filter(({ feature }) => openStages.includes(feature.stage)).length}
              one="feature"
              many="features"
              group="Roadmap"
              like="stage:committed knot:say=empty"
              goOnTo={firstThing}
              before={<ViewsMenu place="roadmap" all="All features" view={view} onView={setView} />}
              after={
                isTree ? (
                  <DisplayMenu
                    columns={tree.columns}
                    shown={treeSeen.columns.map(({ id }) => id)}
                    groupings={[]}
                    sort={view.sort}
                    group={undefined}
                    has={{ sort: true, group: false, columns: true }}
                    usual="As the roadmap and the backlog have it"
                    onChange={setView}
                    place="Roadmap"
                  />
                ) : (
                  (shape === 'list' || shape === 'board') && (
                    <DisplayMenu
                      columns={columns}
                      shown={seen.columns.map(({ id }) => id)}
                      groupings={groupings}
                      sort={view.sort}
                      group={seen.grouping?.id}
                      has={{ sort: shape === 'list', group: true, columns: shape === 'list' }}
                      usual="Stage and promise"
                      onChange={setView}
                      place="Roadmap"
                    />
                  )
                )
              }
            />
          )}
          {shape !== 'list' && !isTree && shape !== 'changes' && (none || nothingFits) ? empty : shownIn[shape]()}
        </Tabs>
      </div>
      {raising && <RaiseDialog onClose={() => setRaising(false)} />}
    </Page>
  );
}
