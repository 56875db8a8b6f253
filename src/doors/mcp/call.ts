import type { CallToolResult } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { answer } from '#catalogue/answer';
import { proposalWithDeciders } from '#catalogue/deciders';
import type { Actor, AnyCommand } from '#catalogue/define';
import type { Env } from '#catalogue/env';
import { fillGuards, versionsUnsaid } from '#catalogue/fill-guards';
import { type Call, type Outcome, parseInput, run } from '#catalogue/run';
import { answerFor, type ErrorAnswer } from '#doors/http/errors';
import { inTime } from '#lib/in-time';
import { Problem } from '#lib/problem';
import { findDefinitions } from './find.ts';
import { answerResult, doneResult, plainResult, previewResult, proposedResult, refusedResult } from './results.ts';
import { nouns } from './selection.ts';
import { definitionNamed } from './tool-name.ts';

/** One call of a tool: who calls, in which request, and who is told of a refusal. */
export type Calling = {
  env: Env;
  actor: Actor;
  requestId: string;
  refused: (error: unknown, answer: ErrorAnswer) => void;
};
type Arguments = Record<string, unknown>;
/** What is said with a command beside its input. */
type Beside = { reason?: string | undefined; id?: string | undefined; preview?: boolean | undefined };

/** Milliseconds in which every question is answered. */
const patience = 10_000;

const reason = z.string().max(2000, 'A reason has at most 2000 characters.').optional();
const beside = z.object({ _reason: reason, _id: z.string().optional(), _preview: z.boolean().optional() });
const name = z.string().max(100);
const input = z.record(z.string(), z.unknown()).default({});
const asked = z.strictObject({ name, input });
const done = z.strictObject({ name, input, reason, id: z.string().optional(), preview: z.boolean().optional() });
const sought = z.strictObject({
  words: z.string().max(500).optional(),
  names: z.array(name).max(10).optional(),
});

/** Calls a tool by name; whatever is refused is told as the tool's own error, in the sentence of the refusal. */
export async function callTool(calling: Calling, tool: string, given: Arguments): Promise<CallToolResult> {
  try {
    return await follow(calling, tool, given);
  } catch (error) {
    const told = answerFor(error);
    calling.refused(error, told);
    return refusedResult(told, calling.requestId);
  }
}

async function follow(calling: Calling, tool: string, given: Arguments): Promise<CallToolResult> {
  const { env } = calling;
  if (tool === 'find_definition') return plainResult(findDefinitions(env, read(sought, given)));
  if (tool === 'ask') return ask(calling, read(asked, given));
  if (tool === 'do') {
    const { name, input, ...rest } = read(done, given);
    return act(calling, name, input, rest);
  }
  const found = definitionNamed(env, tool);
  if (found && 'query' in found) return ask(calling, { name: found.query.name, input: given });
  const { _reason, _id, _preview, ...own } = given;
  const { _reason: why, _id: id, _preview: preview } = read(beside, { _reason, _id, _preview });
  return act(calling, tool, own, { reason: why, id, preview });
}

async function ask({ env, actor }: Calling, { name, input }: { name: string; input: Arguments }) {
  const found = definitionNamed(env, name);
  if (!found) throw unknown(env, name);
  if ('command' in found)
    throw new Problem({
      code: 'malformed',
      field: 'name',
      message: `${found.command.name} is a command: send it with do.`,
    });
  return answerResult(found.query.name, await inTime(patience, answer(env, actor, found.query.name, input)));
}

async function act(calling: Calling, name: string, given: Arguments, beside: Beside): Promise<CallToolResult> {
  const { env, actor } = calling;
  const found = definitionNamed(env, name);
  if (!found) throw unknown(env, name);
  if ('query' in found)
    throw new Problem({
      code: 'malformed',
      field: 'name',
      message: `${found.query.name} is a query: send it with ask.`,
    });
  const outcome = await send(calling, found.command, given, beside);
  if (outcome.kind === 'done') return doneResult(found.command.says, outcome);
  if (outcome.kind === 'preview') return previewResult(outcome, actor.power === 'propose');
  return proposedResult(outcome, await proposalWithDeciders(env, actor, outcome.proposal.id));
}

/** Sends a command, with what its sender must have seen filled in as it is now unless they say it themselves. */
async function send({ env, actor }: Calling, def: AnyCommand, given: Arguments, beside: Beside): Promise<Outcome> {
  const look = (id: string) => answer(env, actor, 'record.get', { id }).catch(ifRefused);
  const call = (input: Arguments): Call => ({
    name: def.name,
    input,
    sent: given,
    as: beside.preview === true ? 'preview' : 'run',
    ...(beside.id === undefined ? {} : { id: beside.id }),
    ...(beside.reason === undefined || beside.reason === '' ? {} : { reason: beside.reason }),
  });
  const filled = actor.power === 'read' ? given : await fillGuards(look, def, given);
  try {
    return await run(env, actor, call(filled));
  } catch (error) {
    const unsaid =
      error instanceof Problem && given.seen === undefined ? versionsUnsaid(answerFor(error), filled.seen) : undefined;
    if (!unsaid) throw error;
    return run(env, actor, call({ ...filled, seen: unsaid }));
  }
}

/** A record that cannot be seen fills nothing in; the command itself will say so. */
function ifRefused(error: unknown): undefined {
  if (!(error instanceof Problem)) throw error;
  return undefined;
}

function read<S extends z.ZodType>(schema: S, given: Arguments): z.output<S> {
  return parseInput(schema, given) as z.output<S>;
}

function unknown(env: Env, name: string): Problem {
  const names = [...Object.keys(env.queries), ...Object.keys(env.commands)];
  const noun = name.split(/[._]/)[0] ?? '';
  const verbs = names.filter((one) => one.startsWith(`${noun}.`));
  return new Problem({
    code: 'not-found',
    field: 'name',
    message: `There is no "${name.slice(0, 60)}". There is: ${(verbs.length > 0 ? verbs : nouns(names)).join(', ')}. find_definition tells more.`,
  });
}
