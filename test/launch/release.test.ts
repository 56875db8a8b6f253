import { afterEach, beforeEach, expect, test } from 'vitest';
import { answer } from '#catalogue/answer';
import { run } from '#catalogue/run';
import type { Role } from '#domain/rights';
import { Problem } from '#lib/problem';
import { buildWorld, fill, type World } from '#test/world';

let world: World;
beforeEach(async () => {
  world = await buildWorld();
});
afterEach(() => world.close());

async function act(
  as: Role,
  name: string,
  input: Record<string, unknown>,
  command?: string,
): Promise<Record<string, string[]>> {
  const asked = { name, input: fill(input, world.names), ...(command ? { id: command } : {}) };
  const outcome = await run(world.env, await world.actor(as), asked);
  if (outcome.kind !== 'done') throw new Error(`${name} ended ${outcome.kind}.`);
  return outcome.output as Record<string, string[]>;
}

/** Why a command is refused, in its own words. */
async function refusal(as: Role, name: string, input: Record<string, unknown>): Promise<string> {
  const tried = act(as, name, input).then(
    () => 'done',
    (error: unknown) => error,
  );
  const problem = await tried;
  if (!(problem instanceof Problem)) throw new Error(`${name} was not refused: ${String(problem)}`);
  return problem.message;
}

const ask = async (name: string, input: Record<string, unknown>) =>
  (await answer(world.env, await world.actor('marketing'), name, fill(input, world.names))) as Record<string, unknown>;
const id = (name: string) => String(world.names.get(name));

test('a launch ships the features and keeps the promises that were in time; a late one stays open and is named', async () => {
  const late = { feature: '$photos', toWhom: 'Halden Lifts', dueOn: '2026-11-18', seen: { $photos: 2 } };
  const { id: lateId } = (await act('pm', 'feature.promise', late)) as unknown as { id: string };
  world.clock.now += 3 * 86_400_000;
  const launch = { release: '$patch', seen: { $patch: 2, $photos: 2, $photosPromise: 1, [lateId]: 1 } };
  const launched = await act('pm', 'release.launch', launch);
  expect(launched).toMatchObject({ shipped: [id('$photos')], kept: [id('$photosPromise')], late: [lateId] });
  const { release, features, promises } = await ask('release.get', { release: '$patch' });
  expect(release).toMatchObject({ state: 'launched', launchedOn: '2026-11-19' });
  expect(features).toMatchObject([{ stage: 'shipped' }]);
  expect(promises).toMatchObject([
    { id: lateId, state: 'open' },
    { id: id('$photosPromise'), state: 'kept' },
  ]);
});

type Whole = {
  release: { state: string };
  features: { id: string; stage: string; releaseId: string | null; version: number }[];
  promises: { id: string; state: string; version: number }[];
  gates: { gate: { id: string; version: number }; stands: string }[];
};
const whole = async (release: string) => (await ask('release.get', { release })) as Whole;

/** The owner waives whatever does not hold. */
async function waiveAll(release: string): Promise<void> {
  for (const { gate, stands } of (await whole(release)).gates)
    if (stands === 'open')
      await act('po', 'gate.waive', {
        gate: gate.id,
        why: 'The fair does not wait',
        seen: { [gate.id]: gate.version },
      });
}

test('whatever was waived, a launch ships only what is done: the rest leaves it as it stood, its promise open, and all of it comes back', async () => {
  await act('po', 'release.include', { release: '$patch', features: ['$glove'], from: '$winter' });
  const { features } = await whole('$patch');
  const seen = Object.fromEntries(features.map((one) => [one.id, one.version]));
  const promise = { feature: '$glove', toWhom: 'Norrbo Housing', dueOn: '2026-12-30', seen };
  const { id: promised } = (await act('pm', 'feature.promise', promise)) as unknown as { id: string };
  await waiveAll('$patch');
  const launch = { release: '$patch', seen: { $patch: 2, $photosPromise: 1, ...seen, [promised]: 1 } };
  const short = world.names.get('$signOffline.short');
  expect(await act('pm', 'release.launch', launch, 'the-launch')).toMatchObject({
    shipped: [id('$photos')],
    kept: [id('$photosPromise')],
    late: [],
    stayed: [{ feature: id('$glove'), why: `${short} is a draft.` }],
  });
  expect((await whole('$patch')).features).toMatchObject([{ id: id('$photos'), stage: 'shipped' }]);
  const glove = (await ask('feature.get', { feature: '$glove' })) as { feature: Whole['features'][number] };
  expect(glove.feature).toMatchObject({ stage: 'idea', releaseId: null });

  await act('pm', 'change.undo', { command: 'the-launch' });
  const back = await whole('$patch');
  expect(back.release.state).toBe('go');
  expect(back.features.map(({ stage }) => stage)).toEqual(['idea', 'idea']);
  expect(back.promises.map(({ state }) => state)).toEqual(['open', 'open']);
});

test('a launch that would ship nothing is refused and says what to do, even with every gate waived', async () => {
  await waiveAll('$winter');
  await act('pm', 'release.go', { release: '$winter', seen: { $winter: 1 } });
  const { features } = await whole('$winter');
  const seen = { $winter: 2, ...Object.fromEntries(features.map((one) => [one.id, one.version])) };
  expect(await refusal('pm', 'release.launch', { release: '$winter', seen })).toMatch(
    /^No feature of this release is done, so there is nothing to launch\. F-\d+: S-\d+ is a draft\. Have/,
  );
});

test('what changes after the go is looked at again before the launch', async () => {
  await act('po', 'story.reopen', { story: '$sameDay', seen: { $sameDay: 4 } });
  const launch = { release: '$patch', seen: { $patch: 2, $photos: 2, $photosPromise: 1 } };
  expect(await refusal('pm', 'release.launch', launch)).toMatch(
    /^Something has changed since the go\. One gate does not hold\. “Every story is accepted”: S-\d+ is not started\./,
  );
});

test('the go is refused by name until each gate holds or is waived', async () => {
  const go = { release: '$winter', seen: { $winter: 1 } };
  const why = await refusal('pm', 'release.go', go);
  for (const gate of ['Every story is accepted', 'Every claim is supported', 'Every message', 'Tried on site'])
    expect(why).toContain(gate);
  await waiveAll('$winter');
  expect(await act('pm', 'release.go', go)).toMatchObject({ state: 'go' });
});

test('cut a story, and its claim is lost at once, to everybody who asks; mending the claim frees the announcement', async () => {
  const lost = async () =>
    ((await ask('claim.list', { product: '$field', support: 'unsupported' })) as { claims: { says: string }[] }).claims;
  expect(await lost()).toMatchObject([{ claim: { id: id('$faxClaim') }, release: world.names.get('$winter.short') }]);
  const edit = { claim: '$faxClaim', add: ['$signOffline'], remove: ['$faxed'], seen: { $faxClaim: 1 } };
  await act('marketing', 'claim.cite', edit);
  expect(await lost()).toEqual([]);
  const mended = { note: '$faxNote', answer: 'It says signing now.', seen: { $faxNote: 1 } };
  await act('marketing', 'note.mend', mended);
  await act('po', 'story.cut', { story: '$signOffline', seen: { $signOffline: 1 } });
  expect(await lost()).toHaveLength(3);
});

test('a feature that leaves the release takes the support of its claims with it', async () => {
  await act('po', 'release.exclude', { release: '$winter', features: ['$glove'] });
  const { standings } = (await ask('release.get', { release: '$winter' })) as { standings: { says: string }[] };
  expect(standings.every(({ says }) => /no longer in the release|was cut/.test(says))).toBe(true);
});

test('nothing is published before the go, on a lost claim, or over an open change note, and each is named', async () => {
  const publish = { announcement: '$winterNews', seen: { $winterNews: 2 } };
  const why = await refusal('pm', 'announcement.publish', publish);
  expect(why).toContain('Its release has no go yet.');
  expect(why).toMatch(/“Fax it from the site\.” is no longer supported: S-\d+ was cut\./);
  expect(why).toContain('“Sign in the basement.” is not supported yet');
  expect(why).toContain('A change note is open: “Photos over 20 MB stay behind.”');
});

test('a reworded announcement or claim needs approval again', async () => {
  const title = { announcement: '$approvedNews', title: 'Quiet', was: { title: 'A quieter list' } };
  await act('marketing', 'announcement.edit', title);
  expect(
    await refusal('pm', 'announcement.publish', { announcement: '$approvedNews', seen: { $approvedNews: 3 } }),
  ).toBe('This announcement is a draft. Have it approved as it reads now.');
  await act('marketing', 'claim.edit', { claim: '$signClaim', text: 'Sign.', was: { text: 'Sign in the basement.' } });
  const { claims } = (await ask('release.get', { release: '$winter' })) as { claims: { id: string; state: string }[] };
  expect(claims.find((claim) => claim.id === id('$signClaim'))?.state).toBe('draft');
});

test('a cancelled release lets its features go elsewhere', async () => {
  await act('pm', 'release.cancel', { release: '$winter', seen: { $winter: 1 } });
  await act('po', 'release.include', { release: '$spring', features: ['$glove'] });
  const { releases } = (await ask('release.list', { product: '$field' })) as {
    releases: { release: { id: string; state: string }; features: number }[];
  };
  const of = (name: string) => releases.find(({ release }) => release.id === id(name));
  expect(of('$winter')).toMatchObject({ release: { state: 'cancelled' }, features: 0 });
  expect(of('$spring')).toMatchObject({ features: 1, gates: { of: 5 } });
});
