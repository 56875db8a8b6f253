import { useCallback, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Row } from '#domain/records';
import { withoutTerm } from '../../filter/change-text.ts';
import { useActions } from '../../keys/keys-root.tsx';
import { Button } from '../../parts/button.tsx';
import { shownOnce } from '../../parts/grid/shown.ts';
import { useMedia } from '../../shell/kept.ts';
import { Page } from '../../shell/page.tsx';
import { ImportMenu } from '../import/import-menu.tsx';
import { usePeek } from '../peek/use-peek.tsx';
import { ProposedNew } from '../proposals/proposed-mark.tsx';
import { StoriesNotSent } from '../story/not-sent.tsx';
import { useStoryEdits } from '../story/use-story-edits.ts';
import { useCarried } from '../views/carried.ts';
import { DisplayMenu } from '../views/display-menu.tsx';
import { FilterBar } from '../views/filter-bar.tsx';
import { NoMatch } from '../views/no-match.tsx';
import { seenLines } from '../views/seen-lines.ts';
import { ShapeSwitch } from '../views/shape-switch.tsx';
import { useArranged } from '../views/use-arranged.ts';
import { useView } from '../views/use-view.ts';
import { ViewsMenu } from '../views/views-menu.tsx';
import { AddStory } from './add-story.tsx';
import { storyColumns, usualColumns } from './columns.tsx';
import { EmptyBacklog } from './empty.tsx';
import { storyPresets } from './presets.ts';
import { ReadThread } from './read-thread.tsx';
import { StoryBoard } from './story-board.tsx';
import { storyGroupings } from './story-groupings.ts';
import { StoryList } from './story-list.tsx';
import type { ThreadMarks } from './thread-marks.ts';
import { useBacklog } from './use-backlog.ts';
import { useForecastBeside } from './use-forecast-beside.tsx';
import { useStoryMenu } from './use-story-menu.tsx';
import '../story/story.css';
import './backlog.css';

const noMarks: ThreadMarks = new Map();
const shapes = [
  { id: 'list', says: 'List' },
  { id: 'board', says: 'Board' },
  { id: 'table', says: 'Table' },
];

/** The backlog: thousands of stories in one order kept by hand, and in it what that order means for dates. */
export function Screen() {
  const peek = usePeek();
  const [view, setView] = useView('backlog');
  const shape = shapes.find(({ id }) => id === view.as)?.id ?? 'list';
  const list = useRef<HTMLDivElement>(null);
  const backlog = useBacklog(view.q, shape === 'board');
  const { ordered, sifted, filter, teams, features, places, names, sprints, missing, facts } = backlog;
  const [adding, setAdding] = useState(false);
  const [made, setMade] = useState<string>();
  const firstThing = () =>
    list.current?.querySelector<HTMLElement>('.grid-row[data-cursor], .grid[tabindex="0"], .card-open') ?? null;
  const carried = useCarried(shape, firstThing);
  const [marks, setMarks] = useState(noMarks);
  const roomy = useMedia('(width >= 1600px)');
  const { edit, estimate } = useStoryEdits();
  const doings = useStoryMenu(sprints.length > 0);
  const peeking = peek.short !== undefined;
  const showStory = useCallback((story: string) => {
    // Asked for a second time it is gone to a second time.
    flushSync(() => setMade(undefined));
    setMade(story);
  }, []);
  const forecast = useForecastBeside({
    ordered,
    isList: shape === 'list',
    toList: () => setView({ as: undefined }),
    onShow: showStory,
  });
  const within = forecast.isTight ? 'tight' : forecast.aside ? 'forecast' : roomy ? undefined : 'frame';
  const besideList = peeking ? 'peek' : within;
  const columns = useMemo(
    () => storyColumns({ places, names, teams, sprints, missing, facts, marks }, { edit, estimate }),
    [places, names, teams, sprints, missing, facts, marks, edit, estimate],
  );
  const textOf = useMemo(() => shownOnce(columns), [columns]);
  const groupings = useMemo(
    () => storyGroupings({ names, features, teams, sprints }),
    [names, features, teams, sprints],
  );
  const seen = useArranged({
    rows: sifted.rows,
    columns,
    groupings,
    view,
    usual: usualColumns(shape, besideList),
    group: view.group ?? (shape === 'board' ? 'state' : undefined),
    sorted: shape !== 'board',
  });
  const setFilter = useCallback((q: string) => setView({ q }), [setView]);
  // Sorted upwards by their rank they stand as they stand without any sorting.
  const isByRank = view.sort === undefined || (view.sort.column === 'place' && !view.sort.down);
  const byHand = isByRank && seen.grouping === undefined;

  useActions([
    {
      id: 'story.add',
      says: 'Add a story',
      words: ['new story', 'create story'],
      keys: ['c'],
      group: 'Backlog',
      run: () => setAdding(true),
    },
  ]);
  const empty = view.q ? (
    <NoMatch
      blame={sifted.blame}
      one="story"
      many="stories"
      otherwise="No single condition is to blame: the story may be accepted or cut, which “state:any” shows as well."
      onDrop={(place) => setFilter(withoutTerm(view.q, place))}
      onClear={() => setFilter('')}
    />
  ) : (
    <EmptyBacklog onAdd={() => setAdding(true)} />
  );

  return (
    <Page
      title="Backlog"
      kind="list"
      trail={[{ says: 'Backlog' }]}
      actions={
        <>
          {forecast.button}
          <Button kind="ink" keys="c" onClick={() => setAdding(true)}>
            Add a story
          </Button>
          <ImportMenu list="backlog" more={seenLines('backlog', seen.all, seen.columns)} />
        </>
      }
      aside={forecast.aside}
      peek={peek.panel}
    >
      <h1 className="unseen">Backlog</h1>
      {shape !== 'board' && <ReadThread ordered={ordered} onMarks={setMarks} />}
      {(ordered.length > 0 || view.q || view.saved) && (
        <FilterBar
          text={view.q}
          filter={filter}
          fields={backlog.by.fields}
          onChange={setFilter}
          presets={storyPresets}
          shown={sifted.rows.length}
          total={ordered.length}
          one="story"
          many="stories"
          group="Backlog"
          like="state:draft assignee:me"
          goOnTo={firstThing}
          before={<ViewsMenu place="backlog" all="All stories" view={view} onView={setView} />}
          after={
            <>
              <ShapeSwitch
                shapes={shapes}
                value={shape}
                onChange={(as) => setView({ as: as === 'list' ? undefined : as })}
                group="Backlog"
                carry={(to) => {
                  setMade(undefined);
                  carried.carry(to);
                }}
              />
              <DisplayMenu
                columns={columns}
                shown={seen.columns.map(({ id }) => id)}
                groupings={groupings}
                sort={view.sort}
                group={seen.grouping?.id}
                has={{ sort: shape !== 'board', group: true, columns: shape !== 'board' }}
                usual="Rank"
                onChange={setView}
                place="Backlog"
              />
            </>
          }
        />
      )}
      <StoriesNotSent />
      <ProposedNew kind="story" />
      {shape === 'board' && seen.grouping && sifted.rows.length > 0 ? (
        <div className="backlog-list" ref={list} data-shape={shape}>
          <StoryBoard
            parts={seen.parts}
            grouping={seen.grouping}
            names={names}
            menu={doings.menu}
            textOf={textOf}
            onPeek={peek.toggle}
            comesTo={made ?? carried.comesTo}
          />
        </div>
      ) : (
        <StoryList
          {...{ list, shape, seen, view, byHand, ordered, places, empty, peek }}
          onSort={(sort) => setView({ sort })}
          comesTo={made ?? carried.comesTo}
          menu={doings.menu}
        />
      )}
      {doings.dialogs}
      {adding && (
        <AddStory
          teams={teams}
          features={features}
          feature={featureOf(filter, [...features.values()])}
          onClose={(id) => {
            setAdding(false);
            setMade(id);
          }}
        />
      )}
      {forecast.dialog}
    </Page>
  );
}

/** The one feature that a filter names. */
function featureOf(
  { terms }: ReturnType<typeof useBacklog>['filter'],
  features: readonly Row<'feature'>[],
): Row<'feature'> | undefined {
  const [value] = terms.find(({ field, not }) => field === 'feature' && !not)?.values ?? [];
  return features.find(({ short }) => short === value?.text.toUpperCase());
}
