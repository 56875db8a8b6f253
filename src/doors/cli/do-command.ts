import type { AnyCommand, AnyQuery } from '#catalogue/define';
import { fillGuards, versionsUnsaid } from '#catalogue/fill-guards';
import { refuseRest, type Typed, takeFlag } from './arguments.ts';
import { flagNames, readFields } from './fields.ts';
import { helpFor } from './help.ts';
import { exitCodes } from './misuse.ts';
import { plain, printAnswer } from './print.ts';
import { type Answered, serverDoor } from './server.ts';
import { shapeOf } from './shape.ts';
import type { Terminal } from './terminal.ts';

const ownFlags = ['json', 'preview', 'reason', 'id', 'help'];

/** Runs one command of the catalogue on the server. */
export async function doCommand(terminal: Terminal, def: AnyCommand, flags: Typed['flags']): Promise<number> {
  const shape = shapeOf(def.input);
  if (flags.has('help')) return help(terminal, def);
  const own = takeOwn(flags, flagNames(shape));
  const input = readFields(shape, flags);
  refuseRest(flags, [...flagNames(shape), ...ownFlags]);
  const server = serverDoor(terminal);
  const said = Object.hasOwn(input, 'seen');
  let full = await fillGuards(async (id) => (await server.ask('record.get', { id })).body, def, input);
  const options = { id: own.id, reason: own.reason, preview: own.preview };
  let answer = await server.run(def.name, full, options);
  const unsaid = said ? undefined : versionsUnsaid(answer.body, full.seen);
  if (unsaid) {
    full = { ...full, seen: unsaid };
    answer = await server.run(def.name, full, options);
  }
  return tell(terminal, def.says, answer, own);
}

/** Asks one query of the catalogue. */
export async function askQuery(terminal: Terminal, def: AnyQuery, flags: Typed['flags']): Promise<number> {
  const shape = shapeOf(def.input);
  if (flags.has('help')) return help(terminal, def);
  const json = takeFlag(flags, 'json') === 'true';
  const input = readFields(shape, flags);
  refuseRest(flags, [...flagNames(shape), 'json', 'help']);
  const answer = await serverDoor(terminal).ask(def.name, input);
  if (answer.status >= 400) return refused(terminal, answer, json);
  if (json) terminal.out(`${JSON.stringify(answer.body)}\n`);
  else printAnswer(terminal, answer.body);
  return exitCodes.done;
}

type Own = { json: boolean; preview: boolean; reason?: string | undefined; id?: string | undefined };

/** The flags that every command has; where a command has a field of that name, the field has it. */
function takeOwn(flags: Typed['flags'], fields: readonly string[]): Own {
  const take = (name: string) => (fields.includes(name) ? undefined : takeFlag(flags, name));
  return { json: take('json') === 'true', preview: take('preview') === 'true', reason: take('reason'), id: take('id') };
}

function help(terminal: Terminal, def: AnyCommand | AnyQuery): number {
  terminal.out(helpFor(def));
  return exitCodes.done;
}

function tell(terminal: Terminal, says: string, answer: Answered, own: Own): number {
  if (answer.status >= 400) return refused(terminal, answer, own.json);
  const proposed = answer.status === 202;
  if (own.json) terminal.out(`${JSON.stringify(answer.body)}\n`);
  else if (own.preview) tellPreview(terminal, answer.body);
  else if (proposed) {
    const { proposal } = answer.body as { proposal: { short: string } };
    terminal.out(`You do not decide this. It is stored as proposal ${proposal.short} for those who do.\n`);
  } else {
    terminal.out(`Done: ${says}.\n`);
    if (answer.body !== null) printAnswer(terminal, answer.body);
    if (answer.headers.get('x-undo') !== 'none')
      terminal.out(`To undo it: throughline change undo --command ${answer.headers.get('x-command')}\n`);
  }
  return proposed ? exitCodes.proposed : exitCodes.done;
}

type Line = {
  op: string;
  kind: string;
  name: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
};

function tellPreview(terminal: Terminal, body: unknown): void {
  const preview = body as { lines: Line[]; decides: boolean; deciders: string[] };
  terminal.out(
    preview.decides
      ? 'This would be done:\n'
      : `This would be proposed, for ${preview.deciders.join(' or ')} to decide:\n`,
  );
  if (preview.lines.length === 0) terminal.out('  nothing\n');
  for (const { op, kind, name, before, after } of preview.lines) {
    terminal.out(`  ${op} ${kind} ${plain(name)}\n`);
    for (const field of Object.keys(after ?? {}))
      terminal.out(`    ${field}: ${before ? `${word(before[field])} -> ` : ''}${word(after?.[field])}\n`);
  }
}

const word = (value: unknown) => plain(typeof value === 'string' ? value : JSON.stringify(value ?? null));

/** Tells a refusal: the sentence, the field, and what helps to mend it. */
export function refused(terminal: Terminal, answer: Answered, json: boolean): number {
  if (json) {
    terminal.out(`${JSON.stringify(answer.body)}\n`);
    return exitCodes.refused;
  }
  const { error } = answer.body as {
    error?: { code: string; message: string; field?: string; requestId?: string; current?: unknown; yours?: unknown };
  };
  terminal.complain(
    `${plain(error?.message ?? `The server answered ${answer.status}.`)}${error?.field ? ` (${plain(error.field)})` : ''}\n`,
  );
  if (error?.current !== undefined) terminal.complain(`  now: ${word(error.current)}\n`);
  if (error?.yours !== undefined) terminal.complain(`  yours: ${word(error.yours)}\n`);
  if (answer.status === 401) terminal.complain('Set THROUGHLINE_KEY, or save a key with: throughline key save\n');
  if (answer.status >= 500 && error?.requestId) terminal.complain(`  request ${error.requestId}\n`);
  return exitCodes.refused;
}

/** The answer's body, or a refusal told and thrown as an exit. */
export async function mustAnswer(terminal: Terminal, answered: Promise<Answered>, json: boolean): Promise<unknown> {
  const answer = await answered;
  if (answer.status >= 400) throw new Refused(refused(terminal, answer, json));
  return answer.body;
}

/** Ends a longer run with the exit code of what was refused and already told. */
export class Refused extends Error {
  readonly exitCode: number;
  constructor(exitCode: number) {
    super('refused');
    this.exitCode = exitCode;
  }
}
