import { z } from 'zod';
import { define } from '#catalogue/define';
import type { Change } from '#domain/change';
import { gateStates, whyNoGo } from '#domain/gates';
import { ref, seen } from '#domain/shapes';
import { shippingOf, whyNoLaunch } from '#domain/shipping';
import { refuse } from '#lib/problem';
import { factsOfRelease } from '#store/release-facts';

export const launchRelease = define({
  name: 'release.launch',
  says: 'Launch a release: its features that are done are shipped and open promises on them met in time are kept; the others leave it as they are',
  input: z.strictObject({ release: ref('release'), seen: seen() }),
  output: z.object({
    id: z.string(),
    state: z.string(),
    shipped: z.array(z.string()),
    kept: z.array(z.string()),
    /** Promises that their date had passed for: they stay open, for the manager to settle with whom they were made to. */
    late: z.array(z.string()),
    /** Features that were not done: they left the release and stand where they stood. */
    stayed: z.array(z.object({ feature: z.string(), why: z.string() })),
  }),
  right: 'launch',
  proposable: true,
  undo: 'fields',
  guard: { judges: ['release', 'feature', 'promise'] },
  load: async (read, { release }, found) => {
    const facts = await factsOfRelease(read, found.get('release', release));
    const featureId = facts.features.map(({ id }) => id);
    return { facts, promises: await read.all('promise', { featureId, state: 'open' }, { by: 'dueOn' }) };
  },
  decide: ({ found, facts, promises }, { release }, ctx) => {
    const row = found.get('release', release);
    if (row.state !== 'go')
      return refuse('invalid', `A release is launched on the manager's go; this one is ${row.state}.`, 'release');
    const why = whyNoGo(gateStates(facts));
    if (why) return refuse('invalid', `Something has changed since the go. ${why}`, 'release');
    const shipping = shippingOf(facts.features, facts.stories);
    const nothing = whyNoLaunch(shipping);
    if (nothing) return refuse('invalid', nothing, 'release');
    const shipped = shipping.ships.map(({ id }) => id);
    const stayed = shipping.stays.map(({ feature, why }) => ({ feature: feature.id, why }));
    const open = promises.filter(({ featureId }) => shipped.includes(featureId));
    const kept = open.filter(({ dueOn }) => ctx.today <= dueOn).map(({ id }) => id);
    const late = open.filter(({ dueOn }) => ctx.today > dueOn).map(({ id }) => id);
    const changes: Change[] = [
      { op: 'update', kind: 'release', id: row.id, set: { state: 'launched', launchedOn: ctx.today } },
      ...shipped.map(
        (id): Change => ({ op: 'update', kind: 'feature', id, set: { stage: 'shipped', stageReason: null } }),
      ),
      ...stayed.map(
        ({ feature }): Change => ({ op: 'update', kind: 'feature', id: feature, set: { releaseId: null } }),
      ),
      ...kept.map((id): Change => ({ op: 'update', kind: 'promise', id, set: { state: 'kept' } })),
    ];
    return { changes, output: { id: row.id, state: 'launched', shipped, kept, late, stayed } };
  },
  guess: () => ({ state: 'launched' }),
  examples: [
    {
      says: 'The manager launches',
      as: 'pm',
      input: {
        release: '$patch',
        seen: { $patch: 2, $photos: 2, $photosPromise: 1 },
      },
    },
    {
      says: 'The owner proposes to launch',
      as: 'po',
      input: { release: '$patch', seen: { $patch: 2, $photos: 2, $photosPromise: 1 } },
      gives: 'proposed',
    },
    {
      says: 'Without a go nothing is launched',
      as: 'pm',
      input: { release: '$hotfix', seen: { $hotfix: 1, $login: 2 } },
      gives: 'invalid',
    },
  ],
});

export const cancelRelease = define({
  name: 'release.cancel',
  says: 'Cancel a release; its features are in none then',
  input: z.strictObject({ release: ref('release'), seen: seen() }),
  output: z.object({ id: z.string(), state: z.string(), freed: z.number() }),
  right: 'launch',
  proposable: true,
  undo: 'fields',
  guard: { judges: ['release'] },
  load: async (read, { release }) => ({ features: await read.all('feature', { releaseId: release }) }),
  decide: ({ found, features }, { release }) => {
    const row = found.get('release', release);
    if (row.state === 'launched' || row.state === 'cancelled')
      return refuse('invalid', `This release is ${row.state} already.`, 'release');
    const set = { state: 'cancelled' as const, goBy: null, goOn: null };
    const freed = features.map(({ id }): Change => ({ op: 'update', kind: 'feature', id, set: { releaseId: null } }));
    return {
      changes: [{ op: 'update', kind: 'release', id: row.id, set }, ...freed],
      output: { id: row.id, state: 'cancelled', freed: freed.length },
    };
  },
  guess: () => ({ state: 'cancelled' }),
  examples: [
    { says: 'The manager cancels it', as: 'pm', input: { release: '$winter', seen: { $winter: 1 } } },
    {
      says: 'The owner proposes to cancel it',
      as: 'po',
      input: { release: '$winter', seen: { $winter: 1 } },
      gives: 'proposed',
    },
  ],
});
