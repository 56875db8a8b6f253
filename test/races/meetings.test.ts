import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { run } from '#catalogue/run';
import { Problem } from '#lib/problem';
import { openDatabase } from '#store/database';
import { differences, readState, type State } from '../catalogue/state.ts';
import { inWorld, shipped } from '../catalogue/trial.ts';
import { fill, type World } from '../world.ts';
import { unsound } from './diary.ts';
import { holderOn } from './holding.ts';
import { until } from './program.ts';

type Act = { as: string; name: string; input: unknown };
/** Two who meet at one record; `first` is done before. */
type Meeting = { first?: Act[]; a: Act; b: Act };

const remove = (who: string): Act => ({
  as: 'admin',
  name: 'member.remove',
  input: { member: who, seen: { [who]: 1 } },
});
const deleteQueue: Act = { as: 'po', name: 'story.delete', input: { story: '$queue', seen: { $queue: 1 } } };
const accept: Act = {
  as: 'pm',
  name: 'proposal.accept',
  input: { proposal: '$laterPromise', preview: '$laterPromise.preview' },
};

const meetings: Record<string, Meeting> = {
  'a role is given to somebody who is removed': {
    a: { as: 'admin', name: 'role.give', input: { product: '$field', member: '$stranger', role: 'sales' } },
    b: remove('$stranger'),
  },
  'somebody who is removed makes a key': {
    a: { as: 'pm', name: 'key.create', input: { label: 'Late' } },
    b: remove('$ana'),
  },
  'a story is given to somebody who is removed': {
    a: { as: 'po', name: 'story.assign', input: { story: '$queue', assigneeId: '$mira', was: { assigneeId: null } } },
    b: remove('$mira'),
  },
  'a criterion is added to a story that is deleted': {
    a: { as: 'po', name: 'criterion.add', input: { story: '$queue', text: 'Late' } },
    b: deleteQueue,
  },
  'a criterion is reworded in a story that is deleted': {
    a: {
      as: 'po',
      name: 'criterion.edit',
      input: { criterion: '$once', text: 'Late', was: { text: 'A report written without signal is sent once' } },
    },
    b: deleteQueue,
  },
  'a story is moved beside one that is deleted': {
    a: { as: 'po', name: 'story.move', input: { stories: ['$show'], after: '$queue' } },
    b: deleteQueue,
  },
  'two move two stories to one place': {
    a: { as: 'po', name: 'story.move', input: { stories: ['$show'], at: 'top' } },
    b: { as: 'po', name: 'story.move', input: { stories: ['$readied'], at: 'top' } },
  },
  'a proposal is accepted and taken back': {
    a: accept,
    b: { as: 'po', name: 'proposal.withdraw', input: { proposal: '$laterPromise', seen: { $laterPromise: 1 } } },
  },
  'a proposal is accepted twice': { a: accept, b: accept },
  'a proposal about a promise is accepted while the promise is moved': {
    a: accept,
    b: {
      as: 'pm',
      name: 'promise.move',
      input: { promise: '$norrbo', dueOn: '2027-02-02', was: { dueOn: '2026-12-12' } },
    },
  },
  'the last two administrators step down': {
    first: [{ as: 'admin', name: 'member.appoint', input: { member: '$ana', admin: true, seen: { $ana: 1 } } }],
    a: { as: 'admin', name: 'member.appoint', input: { member: '$ana', admin: false, seen: { $ana: 2 } } },
    b: { as: 'pm', name: 'member.appoint', input: { member: '$ada', admin: false, seen: { $ada: 1 } } },
  },
  'two edit one field': {
    a: {
      as: 'pm',
      name: 'feature.edit',
      input: { feature: '$offline', title: 'A', was: { title: 'Offline field reports' } },
    },
    b: {
      as: 'pm',
      name: 'feature.edit',
      input: { feature: '$offline', title: 'B', was: { title: 'Offline field reports' } },
    },
  },
  'two edit two fields of one record': {
    a: {
      as: 'pm',
      name: 'feature.edit',
      input: { feature: '$offline', title: 'A', was: { title: 'Offline field reports' } },
    },
    b: { as: 'pm', name: 'feature.edit', input: { feature: '$offline', scopeOut: 'B', was: { scopeOut: '' } } },
  },
  'two ends of a window are moved past each other': {
    a: {
      as: 'pm',
      name: 'feature.edit',
      input: { feature: '$offline', windowEnd: '2026-11-10', was: { windowEnd: '2026-12-18' } },
    },
    b: {
      as: 'pm',
      name: 'feature.edit',
      input: { feature: '$offline', windowStart: '2026-12-01', was: { windowStart: '2026-11-02' } },
    },
  },
  'two say who decides': {
    a: { as: 'admin', name: 'right.set', input: { product: '$field', right: 'promise', roles: ['po'], was: null } },
    b: { as: 'admin', name: 'right.set', input: { product: '$field', right: 'promise', roles: ['sales'], was: null } },
  },
  'a feature is promised while it is parked': {
    a: {
      as: 'pm',
      name: 'feature.promise',
      input: { feature: '$templates', toWhom: 'Somebody', dueOn: '2027-01-01', seen: { $templates: 1 } },
    },
    b: {
      as: 'pm',
      name: 'feature.move',
      input: { feature: '$templates', stage: 'parked', reason: 'Not now', seen: { $templates: 1 } },
    },
  },
  'an import is carried out while it is called off': {
    a: { as: 'po', name: 'import.run', input: { import: '$waiting', seen: { $waiting: 1 } } },
    b: { as: 'po', name: 'import.cancel', input: { import: '$waiting', seen: { $waiting: 1 } } },
  },
  'an import is carried out twice': {
    a: { as: 'po', name: 'import.run', input: { import: '$waiting', seen: { $waiting: 1 } } },
    b: { as: 'po', name: 'import.run', input: { import: '$waiting', seen: { $waiting: 1 } } },
  },
};

type End = { ended: [string, string]; state: State };
/** What differs by the order in which numbers were drawn, and words made from them. */
const ignored = ['short', 'preview', 'previewHash', 'version'];

/** Sends one side; its ids and secrets are its own, so that they are the same in every order. */
async function does(world: World, act: Act, side: 'a' | 'b', db = world.env.db): Promise<string> {
  let next = side === 'a' ? 1 : 500_000;
  const newId = () => `00000000-0000-7000-9000-${String(next++).padStart(12, '0')}`;
  try {
    const actor = await world.actor(act.as as 'pm');
    const call = { name: act.name, input: fill(act.input, world.names), id: `of ${side}`.replace(' ', ':') };
    return (await run({ ...world.env, db, newId, newSecret: newId }, actor, call)).kind;
  } catch (error) {
    // Which reason comes first may hang on the moment; that it is refused may not.
    if (error instanceof Problem && error.code !== 'unavailable') return 'refused';
    if (error instanceof Error && error.message.startsWith('Nobody of the cast')) return 'refused';
    return String(error);
  }
}

async function prepared<T>(meeting: Meeting, work: (world: World) => Promise<T>): Promise<T> {
  return inWorld(shipped, async (world) => {
    for (const act of meeting.first ?? []) {
      const input = fill(act.input, world.names);
      await run(world.env, await world.actor(act.as as 'pm'), { name: act.name, input });
    }
    return work(world);
  });
}

const stateOf = (world: World) => readState(world.database.db, world.workspace);

/** One after the other. */
const inOrder = (meeting: Meeting, order: ('a' | 'b')[]): Promise<End> =>
  prepared(meeting, async (world) => {
    const actors = new Map([...order].map((side) => [side, '']));
    for (const side of order) actors.set(side, await does(world, meeting[side], side));
    return { ended: [actors.get('a') ?? '', actors.get('b') ?? ''], state: await stateOf(world) };
  });

/** `b` comes in when `a` is about to send its n-th statement; undefined where it has fewer. */
const between = (meeting: Meeting, at: number): Promise<(End & { wrong: string[] }) | undefined> =>
  prepared(meeting, async (world) => {
    const database = openDatabase(world.url, 2);
    const held = holderOn(database.pool)(at);
    const a = does(world, meeting.a, 'a', database.db);
    const stopped = await Promise.race([held.reached.then(() => true), a.then(() => false)]);
    if (!stopped) return database.close().then(() => undefined);
    let over = false;
    const b = does(world, meeting.b, 'b').finally(() => {
      over = true;
    });
    await until('the other is done or waits', async () => over || (await waitsForLock(world)), 10_000);
    held.release();
    const ended: [string, string] = [await a, await b];
    await database.close();
    return { ended, state: await stateOf(world), wrong: await unsound(world.database.db, world.workspace) };
  });

async function waitsForLock({ database }: World): Promise<boolean> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(database.db);
  return (rows[0]?.n ?? 0) > 0;
}

describe('whoever comes in at whichever statement of another, it ends as one after the other', () => {
  for (const [what, meeting] of Object.entries(meetings)) {
    test(what, async () => {
      const orders = [await inOrder(meeting, ['a', 'b']), await inOrder(meeting, ['b', 'a'])];
      expect(orders[0]?.ended[0]).toBe('done');
      for (let at = 1; ; at++) {
        const met = await between(meeting, at);
        if (!met) break;
        expect(met.wrong).toEqual([]);
        const unlike = orders.map(({ ended, state }) => [
          ...(ended.join() === met.ended.join() ? [] : [`in order they end ${ended}, here ${met.ended}`]),
          ...differences(state, met.state, ignored),
        ]);
        expect({ at, unlike: unlike.some((found) => found.length === 0) ? [] : unlike }).toEqual({ at, unlike: [] });
      }
    }, 60_000);
  }
});
