import { type ReactNode, useRef, useState } from 'react';
import { useHere } from '../../../here/here.tsx';
import type { TreeLine } from '../../../parts/tree/lines-of-tree.ts';
import type { TreeMoves } from '../../../parts/tree/tree.ts';
import { byRank } from '../../backlog/guess-ranks.ts';
import { inOrder } from '../in-order.ts';
import type { Road } from '../use-road.ts';
import { landingOf } from './landing.ts';
import { MoveUnderDialog } from './move-under-dialog.tsx';
import { type RoadThing, recordOf, sayThing, thingOf, underNoFeature, underNoObjective } from './road-thing.ts';
import { type Above, useRehanging } from './use-rehanging.ts';
import type { RoadTree } from './use-road-tree.ts';
import { kindOfAll, whyNotUnder } from './why-not-under.ts';

type Line = TreeLine<RoadThing>;

interface MovingUnder {
  moves: TreeMoves<Line>;
  /** Asks under what these rows go. */
  ask: (ids: ReadonlySet<string>) => void;
  dialog: ReactNode;
}

/** Moves stories to another feature and features to another objective: by hand, by keys, or asked for in a dialog. */
export function useMovingUnder({ road, tree }: { road: Road; tree: RoadTree }): MovingUnder {
  const { decides } = useHere();
  const rehang = useRehanging();
  const [asking, setAsking] = useState<readonly RoadThing[]>();
  const { lines, inside } = tree;
  // Whoever moves is asked of row after row: what is held is looked for once.
  const held = useRef<{ ids: ReadonlySet<string>; lines: readonly Line[]; things: readonly RoadThing[] }>(undefined);
  const thingsOf = (ids: ReadonlySet<string>): readonly RoadThing[] => {
    if (held.current?.ids !== ids || held.current.lines !== lines)
      held.current = { ids, lines, things: lines.flatMap(({ id, thing }) => (ids.has(id) ? [thing] : [])) };
    return held.current.things;
  };
  const ask = (ids: ReadonlySet<string>) => setAsking(thingsOf(ids));
  const moves: TreeMoves<Line> = {
    may: ({ thing }) => thing.is === 'story' || thing.is === 'feature',
    whyNot: (ids, { thing }) => whyNotUnder(thingsOf(ids), thing),
    leads: (ids, { thing, open }) =>
      open !== undefined &&
      kindOfAll(thingsOf(ids)) === 'story' &&
      (thing.is === 'objective' || thing.id === underNoObjective.id),
    say: (ids, { thing: under }) => {
      const { after, place, of } = landingOf(inside(under), thingsOf(ids), asTheyStand);
      const beside = after ? `after ${recordOf(after)?.short}` : 'first';
      const where = under.is === 'none' ? `to ${sayThing(under)}` : `under ${sayThing(under)}`;
      return `${where}, ${beside}, ${place} of ${of}`;
    },
    put: (ids, under) => {
      void rehang(thingsOf(new Set(ids)), aboveOf(under.thing));
      // So that what was moved stays in sight.
      if (under.open !== true) tree.open([under], true);
    },
    ask,
  };
  const kind = kindOfAll(asking ?? []);
  const dialog = asking && kind && (
    <MoveUnderDialog
      what={
        asking.length === 1 && asking[0]
          ? sayThing(asking[0])
          : `${asking.length} ${kind === 'story' ? 'stories' : 'features'}`
      }
      label={kind === 'story' ? 'Under the feature' : 'Under the objective'}
      options={optionsFor(kind, asking)}
      proposes={!decides(kind === 'story' ? 'order' : 'scope')}
      onClose={() => setAsking(undefined)}
      onMove={({ id, note }) => {
        setAsking(undefined);
        void rehang(asking, id === noneOf[kind].id ? nothing[kind] : { id, says: note ?? '' });
      }}
    />
  );
  return { moves, ask, dialog };

  /** What these can be put under, wherever it stands. */
  function optionsFor(of: 'story' | 'feature', things: readonly RoadThing[]) {
    const all = of === 'story' ? road.facts.map(thingOf.feature) : tree.objectives.map(thingOf.objective);
    const records = all.flatMap((thing) => {
      const record = whyNotUnder(things, thing) === undefined ? recordOf(thing) : undefined;
      return record ? [{ id: thing.id, says: record.title, note: record.short }] : [];
    });
    const loose = noneOf[of];
    return whyNotUnder(things, loose) === undefined
      ? [...records, { id: loose.id, says: of === 'story' ? 'No feature' : 'No objective' }]
      : records;
  }
}

const noneOf = { story: underNoFeature, feature: underNoObjective };
const nothing = { story: { id: null, says: 'no feature' }, feature: { id: null, says: 'no objective' } };

/** What a row stands for, where something is put under it. */
function aboveOf(thing: RoadThing): Above {
  if (thing.is === 'none') return nothing[thing.of];
  return { id: thing.id, says: recordOf(thing)?.short ?? '' };
}

/** Stories by rank, features as the roadmap lists them. */
function asTheyStand(things: readonly RoadThing[]): readonly RoadThing[] {
  const stories = things.flatMap((thing) => (thing.is === 'story' ? [thing.story] : []));
  if (stories.length > 0) return stories.toSorted(byRank).map(thingOf.story);
  return inOrder(things.flatMap((thing) => (thing.is === 'feature' ? [thing.facts] : []))).map(thingOf.feature);
}
