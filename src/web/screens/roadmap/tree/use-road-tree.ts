import { useMemo, useState } from 'react';
import type { Row } from '#domain/records';
import { useRows } from '../../../client/hooks.ts';
import { useHere } from '../../../here/here.tsx';
import type { Column } from '../../../parts/grid/types.ts';
import {
  countsOf,
  type Forest,
  lastLines,
  linesOfTree,
  sieve,
  type TreeLine,
} from '../../../parts/tree/lines-of-tree.ts';
import { isOpenIn } from '../../../parts/tree/openness.ts';
import { useOpenness } from '../../../parts/tree/use-openness.ts';
import { byRank } from '../../backlog/guess-ranks.ts';
import { sortRows } from '../../views/arrange.ts';
import type { ViewState } from '../../views/use-view.ts';
import { asksForAside, openStages } from '../feature-fields.ts';
import type { Road } from '../use-road.ts';
import { fitsThing } from './fits-thing.ts';
import { roadForest } from './road-forest.ts';
import { type RoadThing, underNoFeature } from './road-thing.ts';
import { treeColumns } from './tree-columns.tsx';

/** The roadmap as a tree. */
export interface RoadTree {
  /** What is seen, row by row. */
  lines: readonly TreeLine<RoadThing>[];
  /** What lies in a thing now, in the order in which it is shown. */
  inside: (thing: RoadThing) => readonly RoadThing[];
  columns: readonly Column<RoadThing>[];
  objectives: readonly Row<'objective'>[];
  /** How many lie in a thing, of what the filter leaves. */
  count: (thing: RoadThing) => number;
  open: (lines: readonly TreeLine<RoadThing>[], open: boolean) => void;
  openTo: (depth: number) => void;
}

const nowhere = roadForest({ objectives: [], facts: [], stories: [] });

/** Reads the tree of the roadmap: what a filter leaves of it, sorted among siblings, open as it was left. `on` is false where another shape is seen. */
export function useRoadTree(road: Road, { q, sort }: Pick<ViewState, 'q' | 'sort'>, on: boolean): RoadTree {
  const here = useHere();
  const { product } = here;
  const objectives = useRows({
    kind: 'objective',
    key: `of ${product.id}`,
    where: (row) => row.productId === product.id,
  });
  const stories = useRows({
    kind: 'story',
    key: on ? `all of ${product.id}` : 'none',
    where: (row) => on && row.productId === product.id,
    compare: byRank,
  });
  const members = useRows({ kind: 'member', key: 'all' });
  const { facts, filter, worth } = road;
  const whole = useMemo(() => {
    if (!on) return nowhere;
    const shown = asksForAside(filter) ? facts : facts.filter(({ feature }) => openStages.includes(feature.stage));
    return roadForest({ objectives, facts: shown, stories });
  }, [on, filter, facts, objectives, stories]);
  const sifted = useMemo((): Forest<RoadThing> => {
    if (filter.conditions.length === 0) return whole;
    const byId = new Map(facts.map((each) => [each.id, each]));
    const { fits, mayHold } = fitsThing(q, filter, (id) => byId.get(id));
    return sieve(whole, fits, mayHold);
  }, [whole, filter, facts, q]);
  const { sums } = whole;
  // What a branch adds up to is true of all of it; how many lie in it, of what is seen.
  const count = useMemo(
    () => (sifted === whole ? (thing: RoadThing) => sums(thing).count : countsOf(sifted.inside)),
    [sifted, whole, sums],
  );
  const columns = useMemo(() => {
    const names = new Map(members.map(({ id, name }) => [id, name]));
    return treeColumns(here, { road: { worth, objectives: road.objectives }, sums, nameOf: (id) => names.get(id) });
  }, [here, worth, road.objectives, sums, members]);
  const sorted = useMemo(() => sortedForest(sifted, columns, sort), [sifted, columns, sort]);
  const part = filter.conditions.length === 0 ? '' : q;
  const { openness, open, openTo } = useOpenness(`throughline.tree.roadmap.${product.id}`, 1, part);
  const [last] = useState(() => lastLines<RoadThing>());
  const lines = useMemo(() => {
    const isOpen = (thing: RoadThing, level: number) =>
      isOpenIn(openness, thing.id, depthOf(thing, level, sorted.quiet?.(thing) === true));
    return linesOfTree(sorted, isOpen, last);
  }, [sorted, openness, last]);
  return {
    lines,
    inside: sorted.inside,
    columns,
    objectives,
    count,
    open: (rows, to) =>
      open(
        rows.map(({ id, level, quiet }) => ({ id, level: quiet ? 0 : level })),
        to,
      ),
    openTo,
  };
}

/** How deep a thing counts as lying, by which it is open or not: what only leads to something that fits is open, and loose stories are closed as those of features are. */
function depthOf(thing: RoadThing, level: number, quiet: boolean): number {
  if (quiet) return 0;
  return thing === underNoFeature ? 2 : level;
}

/** The same forest with siblings in the order of a column; each branch is put in order when it is first looked into. */
function sortedForest(
  forest: Forest<RoadThing>,
  columns: readonly Column<RoadThing>[],
  sort: ViewState['sort'],
): Forest<RoadThing> {
  if (!sort) return forest;
  const known = new WeakMap<readonly RoadThing[], readonly RoadThing[]>();
  const ordered = (things: readonly RoadThing[]) => {
    const before = known.get(things);
    if (before) return before;
    const records = sortRows(
      things.filter(({ is }) => is !== 'none'),
      columns,
      sort,
    );
    const next = [...records, ...things.filter(({ is }) => is === 'none')];
    known.set(things, next);
    return next;
  };
  return { ...forest, roots: ordered(forest.roots), inside: (thing) => ordered(forest.inside(thing)) };
}
