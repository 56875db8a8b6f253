import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import { useHere } from '../../../here/here.tsx';
import { useActions } from '../../../keys/keys-root.tsx';
import { Grid } from '../../../parts/grid/grid.tsx';
import type { Column } from '../../../parts/grid/types.ts';
import type { MenuLine } from '../../../parts/menu.tsx';
import { branchAround, type TreeLine } from '../../../parts/tree/lines-of-tree.ts';
import type { GridTree } from '../../../parts/tree/tree.ts';
import { goTo } from '../../../shell/links.ts';
import type { Peeking } from '../../peek/use-peek.tsx';
import { useStoryLines } from '../../story/use-story-lines.tsx';
import { nextSort } from '../../views/arrange.ts';
import type { ViewState } from '../../views/use-view.ts';
import { useFeatureLines } from '../use-feature-lines.tsx';
import type { Road } from '../use-road.ts';
import { type RoadThing, recordOf, sayThing, underNoObjective } from './road-thing.ts';
import { titleColumn } from './title-column.tsx';
import { TreeBulk } from './tree-bulk.tsx';
import { ofLines } from './tree-columns.tsx';
import { useMovingUnder } from './use-moving-under.tsx';
import { useRenaming } from './use-renaming.ts';
import type { RoadTree } from './use-road-tree.ts';

type Line = TreeLine<RoadThing>;

interface TreeViewProps {
  road: Road;
  tree: RoadTree;
  /** The columns of the tree that are shown. */
  columns: readonly Column<RoadThing>[];
  least: string;
  view: ViewState;
  peek: Peeking;
  onView: (change: Partial<ViewState>) => void;
  empty: ReactNode;
  /** The feature that gets the focus, or the branch in which it lies. */
  comesTo: string | undefined;
}

const none: ReadonlySet<string> = new Set();
const place = (line: Line) => line;

/** Objectives, the features that serve them, and their stories, each opened where it stands and moved from branch to branch. */
export function TreeView({ road, tree, columns, least, view, peek, onView, empty, comesTo }: TreeViewProps) {
  const { at } = useHere();
  const { lines } = tree;
  const [chosen, setChosen] = useState(none);
  const rename = useRenaming();
  const story = useStoryLines();
  const feature = useFeatureLines();
  const moving = useMovingUnder({ road, tree });
  const latest = useRef(tree);
  latest.current = tree;
  const open = useCallback((line: Line, to: boolean) => latest.current.open([line], to), []);
  const { count } = tree;
  const shown = useMemo(
    () => columns.map(ofLines).map((column) => (column.opens ? titleColumn(column, { count, open, rename }) : column)),
    [columns, count, open, rename],
  );
  // A row that is not seen any more is no longer selected.
  const selected = useMemo(() => {
    if (chosen.size === 0) return none;
    return new Set(lines.flatMap(({ id }) => (chosen.has(id) ? [id] : [])));
  }, [chosen, lines]);
  const gridTree: GridTree<Line> = {
    place,
    open,
    openBeside: (line) => {
      const { from, to } = branchAround((at) => lines[at], lines.indexOf(line));
      tree.open(
        lines.slice(from, to).filter(({ level, open: isOpen }) => level === line.level && isOpen === false),
        true,
      );
    },
    moves: moving.moves,
  };
  useActions([
    { id: 'tree.open-all', says: 'Open every branch', group: 'Roadmap', run: () => tree.openTo(2) },
    { id: 'tree.open-first', says: 'Open down to the features', group: 'Roadmap', run: () => tree.openTo(1) },
    { id: 'tree.close-all', says: 'Close every branch', group: 'Roadmap', run: () => tree.openTo(0) },
  ]);
  const menu = ({ thing }: Line): readonly MenuLine[] => {
    if (thing.is === 'story') return story.linesOf(thing.story);
    return thing.is === 'feature' ? feature.linesOf(thing.facts) : [];
  };
  const placeOf = (id: string) => {
    if (lines.some((line) => line.id === id)) return id;
    const { feature: asked } = road.facts.find((facts) => facts.id === id) ?? {};
    return asked && (asked.objectiveId ?? underNoObjective.id);
  };
  return (
    <>
      <Grid<Line>
        label="Objectives, features and stories"
        rows={lines}
        columns={shown}
        least={least}
        sort={view.sort}
        onSort={(id) => onView({ sort: nextSort(view.sort, id) })}
        sayRow={({ thing }) => sayThing(thing)}
        tree={gridTree}
        onOpen={(line) => {
          const short = recordOf(line.thing)?.short;
          if (line.thing.is === 'none') open(line, !line.open);
          else if (line.thing.is === 'objective') goTo(`${at('strategy')}#${short}`);
          else goTo(at(`${line.thing.is === 'story' ? 'stories' : 'features'}/${short}`));
        }}
        onPeek={(line) => {
          const short = recordOf(line.thing)?.short;
          if (short && line.thing.is !== 'objective') peek.toggle(short);
          else open(line, !line.open);
        }}
        onCursor={({ thing }) => {
          const short = recordOf(thing)?.short;
          if (short && thing.is !== 'objective') peek.follow(short);
        }}
        startsAt={peek.short && lines.find(({ thing }) => recordOf(thing)?.short === peek.short)?.id}
        selected={selected}
        onSelect={setChosen}
        comesTo={comesTo && placeOf(comesTo)}
        menu={menu}
        empty={empty}
      />
      <TreeBulk
        things={lines.flatMap(({ id, thing }) => (selected.has(id) ? [thing] : []))}
        onMove={() => moving.ask(selected)}
        onClear={() => setChosen(none)}
      />
      {moving.dialog}
      {story.dialogs}
      {feature.dialogs}
    </>
  );
}
