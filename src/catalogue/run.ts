import type { z } from 'zod';
import type { Preview } from '#domain/change';
import type { MadeIds } from '#domain/preview-line';
import { writeShortId } from '#domain/short-id';
import { canonical, sha256 } from '#lib/canonical';
import { notFound, Problem } from '#lib/problem';
import { collision } from '#store/collision';
import type { Db } from '#store/database';
import {
  type CommandRow,
  claimCommand,
  drawShort,
  findCommand,
  finishCommand,
  layLines,
  type Sent,
} from '#store/diary';
import { memberRights } from '#store/rights';
import { allowMinutes, inTransaction } from '#store/transaction';
import { applyChanges, type Between, Stale } from '#store/writer';
import { prepareAccept } from './accept.ts';
import { notAllowed } from './authorise.ts';
import type { Actor, AnyCommand } from './define.ts';
import type { Env } from './env.ts';
import { type Prepared, type PrepareOptions, prepare, prepareAhead } from './prepare.ts';
import { previewHash, previewLines } from './preview.ts';
import { proposalOf } from './propose.ts';
import { prepareUndo } from './undo.ts';

/** A command as a door hands it over: `id` is the sender's own, unique for them in the workspace; `between` is told how far a bulk command is, and stops it by throwing. */
export type Call = {
  name: string;
  input: unknown;
  /** What the sender sent, where the door filled the rest in: a command that comes again is known by this. */
  sent?: unknown;
  id?: string;
  reason?: string;
  as?: 'run' | 'preview';
  between?: Between;
};

/** How a command ended: done, stored for somebody else to decide, or only shown. */
export type Outcome =
  | { kind: 'done'; command: string; output: unknown; seq: number | null; undo: AnyCommand['undo'] }
  | { kind: 'proposed'; command: string; proposal: { id: string; short: string }; seq: number | null }
  | { kind: 'preview'; preview: Preview };

/** Raised inside an attempt that turns out to store a proposal, whose number is drawn outside the transaction. */
class NeedsNumber extends Error {}
class Shown extends Error {
  readonly preview: Preview;
  constructor(preview: Preview) {
    super('shown');
    this.preview = preview;
  }
}

/**
 * Runs a command: the only way to write. Done, or stored as a proposal where the actor does not decide this; throws a
 * `Problem` for every refusal, and then nothing has changed. Sent again with the same id, answers the first outcome.
 */
export async function run(env: Env, actor: Actor, call: Call): Promise<Outcome> {
  const def = Object.hasOwn(env.commands, call.name) ? env.commands[call.name] : undefined;
  if (!def) throw notFound();
  if (actor.power === 'read') throw notAllowed('This key may only read. Make one that may propose or decide.');
  const input = parseInput(def.input, call.input);
  const id = call.id ?? env.newId();
  if (!/^[\w.:-]{1,100}$/.test(id))
    throw new Problem({
      code: 'malformed',
      field: 'Idempotency-Key',
      message: 'A command id has 1 to 100 letters, digits, dots, colons, dashes or underscores.',
    });
  const now = actor.clock ?? new Date(env.clock()).toISOString();
  const sent: Sent = {
    workspace: actor.workspace,
    actor: actor.member,
    id,
    name: def.name,
    inputHash: sha256(canonical([def.name, call.sent ?? input])),
    via: actor.via,
    key: actor.key ?? null,
    at: now,
  };
  const attempt: Attempt = {
    env,
    actor,
    def,
    input,
    sent,
    reason: call.reason ?? null,
    preview: call.as === 'preview',
    between: call.between ?? (async () => undefined),
    options: { made: { ids: [], shorts: {} }, lock: call.as !== 'preview', guard: true, now },
    number: undefined,
  };
  const replayed =
    def.ahead !== undefined && (await findCommand(env.db, actor.workspace, id, actor.member)) !== undefined;
  const ahead = replayed ? undefined : await prepareAhead(env.db, actor, def, input);
  if (ahead) attempt.options.ahead = ahead;
  const draws = replayed ? {} : (def.draws?.(input as never, ahead?.done as never) ?? {});
  attempt.options.made.shorts = attempt.preview ? pretend(draws) : await draw(env.db, actor.workspace, draws);
  for (;;) {
    try {
      return await inTransaction(
        env.db,
        (db) => once(db, attempt),
        (error) => error instanceof Stale,
      );
    } catch (error) {
      if (error instanceof Shown) return { kind: 'preview', preview: error.preview };
      if (!(error instanceof NeedsNumber)) throw collision(error) ?? error;
      attempt.number = await drawShort(env.db, actor.workspace, 'P', 1);
    }
  }
}

type Attempt = {
  env: Env;
  actor: Actor;
  def: AnyCommand;
  input: unknown;
  sent: Sent;
  reason: string | null;
  preview: boolean;
  between: Between;
  options: PrepareOptions;
  number: number | undefined;
};

async function once(db: Db, attempt: Attempt): Promise<Outcome> {
  const { env, def, sent, options } = attempt;
  if (def.bulk) await allowMinutes(db);
  if (!attempt.preview) {
    const earlier = await claimCommand(db, sent);
    if (earlier) return replay(earlier, sent);
  }
  const actor = await standing(db, attempt);
  const prepared = await preparing(def)(db, env, actor, def, attempt.input, options);
  if (attempt.preview) throw new Shown(previewOf(prepared));
  const lists: ReadonlySet<string> = prepared.lists;
  const versions = new Map([...prepared.handed].map(([id, { row }]) => [id, row.version]));
  const direct = prepared.authority.decides && actor.power === 'decide';
  if (direct) {
    const laid = layLines(db);
    const much = def.bulk ? { between: attempt.between, lay: laid.lay } : undefined;
    const lines = await applyChanges(db, actor.workspace, prepared.changes, versions, lists, much);
    const kept = without(prepared.output, def.once ?? []);
    const undo = prepared.recordedAs?.undo ?? def.undo;
    const seq = await finishCommand(
      db,
      sent,
      { ...ending(attempt, prepared), outcome: { kind: 'done', output: kept, undo }, undo },
      lines,
      laid,
    );
    return {
      kind: 'done',
      command: sent.id,
      output: checkOutput(def, prepared.output),
      seq,
      undo: undo as AnyCommand['undo'],
    };
  }
  if (!def.proposable || prepared.product === null)
    throw notAllowed(
      actor.power === 'propose'
        ? 'This key may only propose, and this cannot be proposed. Its member can do it, signed in.'
        : 'You do not decide this, and it cannot be proposed. Ask whoever does.',
    );
  if (attempt.number === undefined) throw new NeedsNumber();
  const change = proposalOf(env, actor, def, prepared, options.made, attempt.number, options.now, attempt.reason);
  const lines = await applyChanges(db, actor.workspace, [change], new Map(), lists);
  const proposal = { id: change.id, short: writeShortId('P', attempt.number) };
  const stored = {
    ...ending(attempt, prepared),
    right: 'member',
    proposal: change.id,
    undoes: null,
    undo: 'none',
    outcome: { kind: 'proposed', proposal },
  };
  const seq = await finishCommand(db, sent, stored, lines);
  return { kind: 'proposed', command: sent.id, proposal, seq };
}

/** The actor in what they may see and do inside the transaction: rights that were taken meanwhile are gone, and nobody is removed in the midst of their own act. */
async function standing(db: Db, { actor, preview }: Attempt): Promise<Actor> {
  // Neither the clock nor a visitor is a member of anything.
  if (actor.via === 'clock' || actor.via === 'portal') return actor;
  const rights = await memberRights(db, actor.workspace, { member: actor.member }, { held: !preview });
  if (!rights) throw notAllowed('You are no member of this workspace any more.');
  return { ...actor, ...rights };
}

const preparing = (def: AnyCommand) =>
  def.through === 'accept' ? prepareAccept : def.through === 'undo' ? prepareUndo : prepare;

function ending({ def, reason }: Attempt, prepared: Prepared) {
  return {
    product: prepared.product,
    right: prepared.recordedAs?.right ?? def.right,
    role: prepared.authority.role,
    reason,
    says: def.says,
    proposal: prepared.proposal?.id ?? null,
    proposer: prepared.proposal?.proposer ?? null,
    undoes: prepared.undoes ?? null,
  };
}

function replay(earlier: CommandRow, sent: Sent): Outcome {
  if (earlier.inputHash !== sent.inputHash)
    throw new Problem({
      code: 'invalid',
      field: 'Idempotency-Key',
      message: 'This command id was used for something else. Send a new one.',
    });
  const outcome = earlier.outcome as
    | { kind: 'done'; output: unknown; undo: AnyCommand['undo'] }
    | { kind: 'proposed'; proposal: { id: string; short: string } };
  return { ...outcome, command: sent.id, seq: earlier.lastSeq };
}

function previewOf(prepared: Prepared): Preview {
  const lines = previewLines(prepared.changes, prepared.handed);
  const { decides, deciders } = prepared.authority;
  return { lines, hash: previewHash(lines), right: prepared.recordedAs?.right ?? '', decides, deciders };
}

/** The input as its schema reads it; `invalid` names the first field that is wrong. */
export function parseInput(schema: z.ZodType, input: unknown): unknown {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = issue?.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : (issue?.path ?? []);
  const message =
    issue?.code === 'unrecognized_keys'
      ? `There is no field called "${String(issue.keys[0]).slice(0, 60)}" here.`
      : (issue?.message ?? 'This cannot be read.');
  throw new Problem({ code: 'invalid', message, field: path.map(String).join('.').slice(0, 200) || 'input' });
}

function checkOutput(def: AnyCommand, output: unknown): unknown {
  return def.output.parse(output);
}

function without(output: unknown, fields: readonly string[]): unknown {
  if (fields.length === 0 || typeof output !== 'object' || output === null) return output;
  return { ...output, ...Object.fromEntries(fields.map((name) => [name, null])) };
}

async function draw(db: Db, workspace: string, draws: Record<string, number>): Promise<MadeIds['shorts']> {
  const shorts: MadeIds['shorts'] = {};
  for (const [letter, count] of Object.entries(draws)) {
    const first = await drawShort(db, workspace, letter, count);
    shorts[letter] = Array.from({ length: count }, (_, index) => first + index);
  }
  return shorts;
}

/** Numbers that stand in while a command is only shown. */
function pretend(draws: Record<string, number>): MadeIds['shorts'] {
  return Object.fromEntries(Object.entries(draws).map(([letter, count]) => [letter, Array<number>(count).fill(0)]));
}
