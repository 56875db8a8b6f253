import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Actor } from '#catalogue/define';
import type { Env } from '#catalogue/env';
import { run } from '#catalogue/run';
import { needFlag, refuseRest, type Typed, takeFlag } from '#doors/cli/arguments';
import { Misuse } from '#doors/cli/misuse';
import type { Terminal } from '#doors/cli/terminal';
import { Problem } from '#lib/problem';
import { harbour } from '#sample/harbour/steps';
import { playSample } from '#sample/play';
import { inputs } from '#src/accounts/input';
import { setUp, setUpToken } from '#src/accounts/set-up';
import { makeFounding } from '#src/founding';
import type { Joined } from '#src/parts';
import { membershipsOf } from '#store/members';
import { memberRights } from '#store/rights';
import { begunSample } from '#store/sample';
import { withFolder } from './open.ts';

type Wanted = { email: string; name: string; workspace: string; test: boolean; sample: boolean; printKey: boolean };

/** Makes the first administrator with a workspace, a product in which they decide everything, and a key. */
export async function setUpHere(terminal: Terminal, words: readonly string[], flags: Typed['flags']): Promise<number> {
  const wanted = readWanted(words, flags);
  return withFolder(terminal, async (joined) => {
    const password = randomBytes(18).toString('base64url');
    const actor = await foundFirst(joined, wanted, password);
    const product = wanted.sample
      ? await openSample(joined.env, actor)
      : await openProduct(joined.env, actor, wanted.workspace);
    terminal.out(`Made the workspace "${wanted.workspace}" with the product ${product}.\n`);
    terminal.out(`Sign in as ${wanted.email} with the password ${password} and choose another one.\n`);
    if (wanted.printKey) terminal.out(`A key that decides, shown once:\n${await makeKey(joined.env, actor)}\n`);
    return 0;
  });
}

function readWanted(words: readonly string[], flags: Typed['flags']): Wanted {
  if (words.length > 0) throw new Misuse(`"${words[0]}" is not understood here.`);
  const sample = takeFlag(flags, 'sample');
  if (sample !== undefined && sample !== 'harbour')
    throw new Misuse('There is one sample product: write --sample harbour, or leave it out.');
  const email = needFlag(flags, 'email', 'the e-mail address to sign in with');
  const name = needFlag(flags, 'name', 'the name of the first administrator');
  const workspace = takeFlag(flags, 'workspace') ?? `${name.split(' ')[0]}'s workspace`;
  const test = takeFlag(flags, 'test') === 'true';
  const printKey = takeFlag(flags, 'print-key') === 'true';
  refuseRest(flags, ['email', 'name', 'workspace', 'test', 'sample', 'print-key']);
  const read = inputs.setUp.pick({ email: true, name: true, workspace: true }).safeParse({ email, name, workspace });
  if (!read.success) throw new Misuse(`--${read.error.issues[0]?.path.join('.')}: ${read.error.issues[0]?.message}`);
  return { ...read.data, test, sample: sample === 'harbour', printKey };
}

async function foundFirst({ env, accounts, founding }: Joined, wanted: Wanted, password: string): Promise<Actor> {
  const token = await setUpToken(accounts);
  if (token === null)
    throw new Problem({
      code: 'conflict',
      message: 'This folder is set up already. Sign in there, or ask an administrator for an invitation.',
    });
  const caller = { address: '127.0.0.1', userAgent: 'throughline setup' };
  const { email, name, workspace } = wanted;
  const first = wanted.test ? makeFounding(env, 'test') : founding;
  const { account, session } = await setUp(accounts, first, { token, email, name, password, workspace }, caller);
  await accounts.endSession(account.id, session.sessionId);
  const [membership] = await membershipsOf(env.db, account.id);
  const rights = membership && (await memberRights(env.db, membership.workspace, { member: membership.member }));
  if (!membership || !rights) throw new Error('The first administrator is no member of their workspace.');
  return { workspace: membership.workspace, ...rights, via: 'cli', power: 'decide' };
}

/** A product in which its only member decides as manager and as owner, until they share that. */
async function openProduct(env: Env, actor: Actor, name: string): Promise<string> {
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const product = await act(env, actor, 'product.create', { name: name.slice(0, 100), timeZone });
  for (const role of ['pm', 'po'])
    await act(env, actor, 'role.give', { product: product.id, member: actor.member, role });
  return `"${name}" (${product.id})`;
}

/** The sample product with its whole past, which is there when the server is first opened. */
async function openSample(env: Env, actor: Actor): Promise<string> {
  const { id } = await act(env, actor, 'sample.begin', {});
  const sample = await begunSample(env.db, actor.workspace, String(id));
  if (!sample) throw new Error('The sample was begun and is not there.');
  await playSample(env, actor.workspace, sample, harbour);
  return `"Harbour" (${id}), a sample`;
}

async function makeKey(env: Env, actor: Actor): Promise<string> {
  return String((await act(env, actor, 'key.create', { label: 'set-up', power: 'decide', days: null })).key);
}

async function act(env: Env, actor: Actor, name: string, input: unknown): Promise<Record<string, unknown>> {
  const outcome = await run(env, actor, { name, input });
  if (outcome.kind !== 'done') throw new Error(`${name} was not done.`);
  return z.record(z.string(), z.unknown()).parse(outcome.output);
}
