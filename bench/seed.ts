import type { Actor } from '#catalogue/define';
import type { Env } from '#catalogue/env';
import { run } from '#catalogue/run';
import type { Change } from '#domain/change';
import { freshFeature, freshFeedback, freshStory } from '#domain/fresh';
import { addDays } from '#lib/civil-date';
import { makeRandom } from '#lib/random';
import { claimCommand, drawShort, finishCommand } from '#store/diary';
import { lockList } from '#store/lists';
import { inTransaction } from '#store/transaction';
import { applyChanges } from '#store/writer';

/** How much of each a workspace is to hold; one story in `openOneIn` is not finished yet, of two years' work (else four in five, of half a year's). */
export type Size = { stories: number; features: number; feedback: number; openOneIn?: number };
export type Seeded = {
  product: string;
  team: string;
  keys: string[];
  stories: string[];
  features: string[];
  feedback: string[] /** The stories that stand in the backlog. */;
  open: string[];
};

const batch = 1000;
const words =
  'report offline photo sign tenant inspector template sync queue lift basement export audit filter notice calendar invoice meter boiler key'.split(
    ' ',
  );

/** Fills a product of the actor's with stories, features and feedback, the same for the same size, written as commands write. */
export async function seed(
  env: Env,
  actor: Actor,
  product: string,
  team: string,
  size: Size,
  today: string,
): Promise<Seeded> {
  const random = makeRandom(size.stories);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random.unit() * from.length)] as T;
  const phrase = (length: number) => Array.from({ length }, () => pick(words)).join(' ');
  const keys: string[] = [];
  for (let n = 0; n < 20; n++) {
    const outcome = await run(env, actor, { name: 'key.create', input: { label: `bench ${n}`, power: 'decide' } });
    if (outcome.kind === 'done') keys.push(String((outcome.output as { key: string }).key));
  }
  const features: string[] = [];
  const stories: string[] = [];
  const open: string[] = [];
  const feedback: string[] = [];
  const featureAt = async (id: string, short: number): Promise<Change> => ({
    op: 'create',
    kind: 'feature',
    id,
    product,
    short,
    row: {
      ...freshFeature,
      title: phrase(4),
      stage: short % 3 === 0 ? 'committed' : 'idea',
      problem: phrase(40),
      scopeIn: phrase(10),
    },
  });
  const storyAt = async (id: string, short: number): Promise<Change> => {
    const finished = size.openOneIn ? short % size.openOneIn !== 0 : short % 5 === 0;
    if (!finished) open.push(id);
    return {
      op: 'create',
      kind: 'story',
      id,
      product,
      short,
      ...(finished ? {} : { place: { at: 'end' as const } }),
      row: {
        ...freshStory,
        title: phrase(6),
        description: phrase(30),
        state: finished ? 'accepted' : 'draft',
        estimate: 1 + (short % 8),
        teamId: team,
        featureId: features.length > 0 ? pick(features) : null,
        createdOn: addDays(today, size.openOneIn ? -800 : -200),
        finishedOn: finished ? addDays(today, -(short % (size.openOneIn ? 730 : 180))) : null,
      },
    };
  };
  const feedbackAt = async (id: string, short: number): Promise<Change> => ({
    op: 'create',
    kind: 'feedback',
    id,
    product,
    short,
    row: {
      ...freshFeedback,
      text: `${phrase(30)}.`,
      customer: `Customer ${short % 300}`,
      source: 'call',
      state: short % 2 ? 'unprocessed' : 'processed',
      receivedOn: addDays(today, -(short % 300)),
    },
  });
  await fill(env, actor, product, 'F', size.features, features, featureAt);
  await fill(env, actor, product, 'S', size.stories, stories, storyAt);
  await fill(env, actor, product, 'V', size.feedback, feedback, feedbackAt);
  return { product, team, keys, stories, features, feedback, open };
}

async function fill(
  env: Env,
  actor: Actor,
  product: string,
  letter: string,
  count: number,
  ids: string[],
  make: (id: string, short: number) => Promise<Change>,
): Promise<void> {
  for (let at = 0; at < count; at += batch) {
    const size = Math.min(batch, count - at);
    const first = await drawShort(env.db, actor.workspace, letter, size);
    const made = Array.from({ length: size }, () => env.newId());
    const changes = await Promise.all(made.map((id, index) => make(id, first + index)));
    // Those with a place and those without go in runs of their own, so that each run is one statement.
    changes.sort((a, b) => Number('place' in a) - Number('place' in b));
    await inTransaction(env.db, async (db) => {
      const sent = {
        workspace: actor.workspace,
        actor: actor.member,
        id: env.newId(),
        name: 'bench.seed',
        inputHash: '',
        via: 'cli',
        key: null,
        at: new Date(env.clock()).toISOString(),
      };
      await claimCommand(db, sent);
      await lockList(db, actor.workspace, product);
      const lines = await applyChanges(db, actor.workspace, changes, new Map(), new Set([product]));
      await finishCommand(
        db,
        sent,
        {
          outcome: {},
          product,
          right: 'self',
          role: null,
          reason: null,
          says: 'Seed',
          proposal: null,
          proposer: null,
          undoes: null,
          undo: 'none',
        },
        lines,
      );
    });
    ids.push(...made);
  }
}
