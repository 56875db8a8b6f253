import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { needFlag, refuseRest, type Typed, takeFlag } from './arguments.ts';
import { mustAnswer, Refused } from './do-command.ts';
import { lookAtExport } from './import-export.ts';
import { lookAtIssues } from './import-issues.ts';
import { columnsByName, type Look, lookShape, tellLook } from './import-look.ts';
import { exitCodes, Misuse } from './misuse.ts';
import { plain } from './print.ts';
import { type ServerDoor, serverDoor } from './server.ts';
import type { Terminal } from './terminal.ts';
import { sendFile } from './upload.ts';

const pollMs = 500;
const began = z.object({ id: z.string() });
const state = z.object({
  import: z.looseObject({ state: z.string(), made: z.number(), same: z.number(), refused: z.number() }),
  report: z.looseObject({ failed: z.string().optional() }),
  progress: z.object({ done: z.number(), total: z.number() }).nullable(),
});

const kinds = ['backlog', 'history', 'feedback', 'issues', 'export'] as const;
type ImportKind = (typeof kinds)[number];
const recognised = z.object({ kind: z.enum(kinds), says: z.string() });

/** Uploads a file, shows what importing it would do, and does it unless only a dry run is asked for. */
export async function importFile(terminal: Terminal, words: readonly string[], flags: Typed['flags']): Promise<number> {
  const [first, second, extra] = words;
  const path = second ?? first;
  if (path === undefined || extra !== undefined)
    throw new Misuse(
      'Name one file, and before it what it holds if that is not plain: throughline import [<kind>] <file> --product <id>',
    );
  const given = second === undefined ? undefined : kindOf(first);
  const product = needFlag(flags, 'product', 'the id of the product');
  const team = takeFlag(flags, 'team');
  const [maps, states, kindWords] = ['map', 'state', 'kind'].map((name) => takeAll(flags, name));
  const from = takeFlag(flags, 'from');
  const dry = takeFlag(flags, 'dry-run') === 'true';
  const json = takeFlag(flags, 'json') === 'true';
  const reason = takeFlag(flags, 'reason');
  const choices = takeChoices(flags);
  refuseRest(flags, [...flagNames, ...choiceNames.keys()]);

  const server = serverDoor(terminal);
  const file = await sendFile(terminal, server, path, product, json);
  const kind = given ?? (await recognise(terminal, server, file, json));
  const ways = { json, dry };
  const home = async () => team ?? (await onlyTeam(terminal, server, product));
  const looked =
    kind === 'issues'
      ? await lookAtIssues(
          terminal,
          server,
          { file, team: await home() },
          { states: states ?? [], kinds: kindWords ?? [], choices },
          ways,
        )
      : kind === 'export'
        ? await lookAtExport(terminal, server, { file, product }, from, ways)
        : await lookAtTable(terminal, server, kind, { file, maps: maps ?? [], choices }, ways);
  if ('code' in looked) return looked.code;
  const where =
    kind === 'issues' || kind === 'export' ? {} : kind === 'feedback' ? { product } : { team: await home() };
  const answer = await server.run(`import.${kind}`, { ...where, ...looked.input }, { reason });
  const body = await mustAnswer(terminal, Promise.resolve(answer), json);
  if (answer.status === 202) {
    terminal.out(
      json ? `${JSON.stringify(body)}\n` : 'You do not decide this. It is stored as a proposal for those who do.\n',
    );
    return exitCodes.proposed;
  }
  return follow(terminal, server, began.parse(body).id, json);
}

const flagNames = ['product', 'team', 'map', 'state', 'kind', 'from', 'dry-run', 'json', 'reason'];

function kindOf(word: string | undefined): ImportKind {
  const found = kinds.find((kind) => kind === word);
  if (!found) throw new Misuse(`"${word}" is no kind of import. There is: ${kinds.join(', ')}.`);
  return found;
}

function takeAll(flags: Typed['flags'], name: string): string[] {
  const values = flags.get(name) ?? [];
  flags.delete(name);
  return values;
}

async function recognise(terminal: Terminal, server: ServerDoor, file: string, json: boolean): Promise<ImportKind> {
  const found = recognised.parse(await mustAnswer(terminal, server.ask('import.recognise', { file }), json));
  if (!json && found.kind !== 'issues' && found.kind !== 'export')
    terminal.out(
      `${plain(found.says)} It is taken for ${found.kind}; name another kind before the file if it is not.\n`,
    );
  return found.kind;
}

/** Shows what an import of a table would do; answers the input that does it, or an exit code where something is open. */
async function lookAtTable(
  terminal: Terminal,
  server: ServerDoor,
  kind: 'backlog' | 'history' | 'feedback',
  said: { file: string; maps: readonly string[]; choices: Record<string, unknown> },
  { json, dry }: { json: boolean; dry: boolean },
): Promise<{ input: Record<string, unknown> } | { code: number }> {
  const { file, maps, choices } = said;
  const look = async (mapping?: Look['mapping']) =>
    lookShape.parse(
      await mustAnswer(
        terminal,
        server.ask('import.look', { file, kind, ...choices, ...(mapping ? { mapping } : {}) }),
        json,
      ),
    );
  const first = await look();
  const seen = maps.length > 0 ? await look(columnsByName(maps, first)) : first;
  if (json && dry) terminal.out(`${JSON.stringify(seen)}\n`);
  else if (!json) tellLook(terminal, seen);
  if (seen.faults.length > 0 || seen.dateShape === null) return { code: exitCodes.refused };
  if (dry) return { code: exitCodes.done };
  return { input: { file, ...choices, mapping: seen.mapping, dateShape: seen.dateShape } };
}

const choiceNames = new Map([
  ['date-shape', 'dateShape'],
  ['encoding', 'encoding'],
  ['delimiter', 'delimiter'],
  ['headerless', 'headerless'],
]);

function takeChoices(flags: Typed['flags']): Record<string, unknown> {
  const taken: Record<string, unknown> = {};
  for (const [flag, name] of choiceNames) {
    const value = takeFlag(flags, flag);
    if (value !== undefined) taken[name] = flag === 'headerless' ? value === 'true' : value;
  }
  return taken;
}

/** The team of a product that has only one. */
async function onlyTeam(terminal: Terminal, server: ServerDoor, product: string): Promise<string> {
  const { teams } = z
    .object({ teams: z.array(z.looseObject({ id: z.string(), name: z.string(), productId: z.string() })) })
    .parse(await mustAnswer(terminal, server.ask('product.list', {}), false));
  const [only, another] = teams.filter((team) => team.productId === product);
  if (only && !another) return only.id;
  throw new Misuse('The product has several teams. Name one with --team <id>; throughline product list shows them.');
}

/** Tells how far an import is until it has ended. */
async function follow(terminal: Terminal, server: ServerDoor, id: string, json: boolean): Promise<number> {
  for (;;) {
    const body = await mustAnswer(terminal, server.ask('import.get', { import: id }), json);
    const { import: row, report, progress } = state.parse(body);
    if (row.state === 'waiting') {
      if (terminal.live && progress) terminal.complain(`\r${progress.done} of ${progress.total} rows `);
      await wait(pollMs);
      continue;
    }
    if (terminal.live) terminal.complain('\n');
    if (json) terminal.out(`${JSON.stringify(body)}\n`);
    else if (row.state === 'done')
      terminal.out(
        `Imported: ${row.made} made, ${row.same} were here already, ${row.refused} refused.\nTo take it back: throughline import undo --import ${id}\n`,
      );
    else terminal.complain(`The import is ${row.state}. ${report.failed ?? ''}\n`);
    if (row.state !== 'done') throw new Refused(exitCodes.refused);
    return exitCodes.done;
  }
}
