import { answer } from '#catalogue/answer';
import type { Actor } from '#catalogue/define';
import type { Env } from '#catalogue/env';
import { fillGuards } from '#catalogue/fill-guards';
import { type Outcome, run } from '#catalogue/run';
import { mentionOf } from '#domain/mentions';
import { addDays } from '#lib/civil-date';
import { Problem } from '#lib/problem';
import { memberRights } from '#store/rights';
import { type BegunSample, playedSteps, sampleMembers } from '#store/sample';
import type { Step } from './step.ts';

const dayMs = 86_400_000;

/**
 * Plays the steps in the past of a sample product, each as a command by its made-up person at its moment. A step that was
 * done before is not done again, so that a play that was broken off goes on where it stood.
 */
export async function playSample(
  env: Env,
  workspace: string,
  sample: BegunSample,
  steps: readonly Step[],
  signal?: AbortSignal,
): Promise<void> {
  const { product } = sample;
  const people = new Map(
    (await sampleMembers({ db: env.db, workspace }, product)).map(({ person, member }) => [person, member]),
  );
  const begun = Date.parse(sample.at);
  const names = new Map<string, unknown>([
    ['$product', product],
    ['$team', sample.team],
  ]);
  for (const [person, member] of people) names.set(`$${person}`, member);
  const prefix = `sample:${product}:`;
  const rightsOf = new Map<string, Awaited<ReturnType<typeof memberRights>>>();
  for (const member of people.values()) rightsOf.set(member, await memberRights(env.db, workspace, { member }));
  const asker = await memberRights(env.db, workspace, { member: sample.by });
  for (const [person, rights] of [
    ...[...people].map(([one, id]) => [one, rightsOf.get(id)] as const),
    ['you', asker] as const,
  ])
    if (rights) names.set(`@${person}`, mentionOf({ id: rights.member, name: rights.name }));
  const played = await playedSteps(env.db, workspace, prefix);
  for (const [index, step] of steps.entries()) {
    signal?.throwIfAborted();
    const id = `${prefix}${index}`;
    if (played.has(id)) {
      if (step.keep) keep(names, step.keep, played.get(id));
      continue;
    }
    const today = new Date(begun - step.ago * dayMs).toISOString().slice(0, 10);
    const now = Date.parse(`${today}T${step.time}:00.000Z`);
    const member = people.get(step.as);
    const rights = member && rightsOf.get(member);
    if (!rights) return;
    const actor: Actor = {
      workspace,
      ...rights,
      via: step.agent ? 'mcp' : 'web',
      power: step.agent ? 'propose' : 'decide',
      clock: new Date(now).toISOString(),
    };
    const then = { ...env, clock: () => now };
    const filled = fill(step.input, names, new Date(begun).toISOString().slice(0, 10)) as Record<string, unknown>;
    try {
      const made = await act(then, actor, step, filled, id);
      if (step.keep) keep(names, step.keep, made);
    } catch (error) {
      if (error instanceof Problem)
        throw new Error(`Step ${index} of the sample, ${step.do} by ${step.as}: ${error.message}`, { cause: error });
      throw error;
    }
  }
}

async function act(env: Env, actor: Actor, step: Step, input: Record<string, unknown>, id: string): Promise<unknown> {
  const def = env.commands[step.do];
  if (!def) throw new Error(`The sample asks for ${step.do}, which there is not.`);
  const send = (whole: Record<string, unknown>) =>
    run(env, actor, { name: step.do, input: whole, id, ...(step.why ? { reason: step.why } : {}) });
  // What draws short numbers looks before it acts, so that none is lost to a refusal.
  const outcome = await ('judges' in def.guard && !def.draws
    ? judged(send, input)
    : send(await fillGuards(lookAs(env, actor), def, input)));
  if (outcome.kind === 'proposed') return outcome.proposal;
  return outcome.kind === 'done' ? outcome.output : undefined;
}

const lookAs = (env: Env, actor: Actor) => (record: string) =>
  answer(env, actor, 'record.get', { id: record }).catch(() => undefined);

/** Sends without saying what was seen, and once more with what the refusal says is there. */
async function judged(
  send: (input: Record<string, unknown>) => Promise<Outcome>,
  input: Record<string, unknown>,
): Promise<Outcome> {
  try {
    return await send({ ...input, seen: {} });
  } catch (error) {
    const current = error instanceof Problem && error.field === 'seen' ? error.details?.current : undefined;
    if (!current) throw error;
    return send({ ...input, seen: current });
  }
}

/** Keeps the id of what was made as `$name`, whatever else was answered as `$name.field`, and the ids of a list as `$name.field.0`. */
function keep(names: Map<string, unknown>, name: string, made: unknown): void {
  if (made === null || typeof made !== 'object') return;
  for (const [field, value] of Object.entries(made)) {
    names.set(field === 'id' ? name : `${name}.${field}`, value);
    if (Array.isArray(value)) for (const [at, one] of value.entries()) names.set(`${name}.${field}.${at}`, one);
  }
}

/** The input with names and dates in place, in values and keys. */
function fill(value: unknown, names: ReadonlyMap<string, unknown>, today: string): unknown {
  if (typeof value === 'string') {
    if (/^@[+-]\d+$/.test(value)) return addDays(today, Number(value.slice(1)));
    // Whoever has left by now is not mentioned, but spoken of.
    if (!value.startsWith('$'))
      return value.replace(/@\{(\w+)\}/g, (_whole, person: string) => String(names.get(`@${person}`) ?? `@${person}`));
    const known = names.get(value);
    if (known === undefined) throw new Error(`The sample names ${value} before it is there.`);
    return known;
  }
  if (Array.isArray(value)) return value.map((one) => fill(one, names, today));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key.startsWith('$') ? String(names.get(key) ?? key) : key,
      fill(inner, names, today),
    ]),
  );
}
