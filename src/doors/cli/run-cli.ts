import type { AnyCommand, AnyQuery } from '#catalogue/define';
import { commands, queries } from '#catalogue/list';
import { Problem } from '#lib/problem';
import { nearest, type Typed, takeApart } from './arguments.ts';
import { askQuery, doCommand, Refused } from './do-command.ts';
import { helpAll, helpOwn } from './help.ts';
import { exitCodes, Misuse } from './misuse.ts';
import { ownCommands } from './own.ts';
import { NoServer } from './server.ts';
import type { Terminal } from './terminal.ts';

const allCommands = commands as unknown as Record<string, AnyCommand>;
const allQueries = queries as unknown as Record<string, AnyQuery>;

/** Runs one command line and answers the exit code; everything that can go wrong is told in a sentence. */
export async function runCli(argv: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await follow(takeApart(argv), terminal);
  } catch (error) {
    if (error instanceof Refused) return error.exitCode;
    if (error instanceof Misuse) return complain(terminal, error.message, exitCodes.misuse);
    if (error instanceof NoServer || error instanceof Problem)
      return complain(terminal, error.message, exitCodes.refused);
    // What hinders a program of this folder from starting knows its own exit code.
    if (error instanceof Error && 'exitCode' in error && typeof error.exitCode === 'number')
      return complain(terminal, error.message, error.exitCode);
    throw error;
  }
}

function complain(terminal: Terminal, message: string, code: number): number {
  terminal.complain(`${message}\n`);
  return code;
}

async function follow({ words, flags }: Typed, terminal: Terminal): Promise<number> {
  const [noun = 'help', verb, ...rest] = words;
  if (noun === 'help') return helpOn(verb, rest[0], terminal);
  const own = ownCommands[`${noun} ${verb}`] ?? ownCommands[noun];
  const name = `${noun}.${verb}`;
  // A file behind the words means the longer way that begins with the same ones.
  const derived = Object.hasOwn(allCommands, name) || Object.hasOwn(allQueries, name);
  if (derived && !(own && rest.length > 0)) {
    if (rest.length > 0)
      throw new Misuse(
        `"${rest[0]}" stands alone. Fields are given as --field value; see: throughline ${noun} ${verb} --help`,
      );
    const command = allCommands[name];
    const query = allQueries[name];
    if (command) return doCommand(terminal, command, flags);
    if (query) return askQuery(terminal, query, flags);
  }
  if (own) {
    if (flags.has('help')) return tell(terminal, helpOwn(own));
    return own.run(terminal, ownCommands[noun] === own ? words.slice(1) : rest, flags);
  }
  throw unknown(noun, verb);
}

function helpOn(noun: string | undefined, verb: string | undefined, terminal: Terminal): Promise<number> | number {
  if (noun !== undefined && verb !== undefined)
    return follow({ words: [noun, verb], flags: new Map([['help', ['true']]]) }, terminal);
  const own = noun === undefined ? undefined : ownCommands[noun];
  if (own) return tell(terminal, helpOwn(own));
  const all = [...Object.values(allCommands), ...Object.values(allQueries)];
  const some = all.filter((def) => noun === undefined || def.name.startsWith(`${noun}.`));
  if (some.length === 0) throw unknown(String(noun), undefined);
  return tell(terminal, helpAll(some, noun === undefined ? Object.values(ownCommands) : []));
}

function tell(terminal: Terminal, text: string): number {
  terminal.out(text);
  return exitCodes.done;
}

function unknown(noun: string, verb: string | undefined): Misuse {
  const names = [...Object.keys(allCommands), ...Object.keys(allQueries)];
  const verbs = names.filter((name) => name.startsWith(`${noun}.`)).map((name) => name.slice(noun.length + 1));
  if (verbs.length > 0) {
    const near = verb === undefined ? undefined : nearest(verb, verbs);
    return new Misuse(
      `${verb === undefined ? `What about ${noun}?` : `There is no "${noun} ${verb}".`} ${near ? `Do you mean "${noun} ${near}"?` : `There is: ${verbs.join(', ')}.`}`,
    );
  }
  const near = nearest(noun, [...new Set(names.map((name) => name.split('.')[0] ?? '')), ...Object.keys(ownCommands)]);
  return new Misuse(`There is no "${noun}". ${near ? `Do you mean "${near}"?` : 'See: throughline help'}`);
}
