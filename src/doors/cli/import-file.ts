import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { needFlag, refuseRest, type Typed, takeFlag } from './arguments.ts';
import { mustAnswer, Refused } from './do-command.ts';
import { columnsByName, type Look, lookShape, tellLook } from './import-look.ts';
import { exitCodes, Misuse } from './misuse.ts';
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

/** Uploads a file, shows what importing it would do, and does it unless only a dry run is asked for. */
export async function importFile(terminal: Terminal, words: readonly string[], flags: Typed['flags']): Promise<number> {
  const [kind, path, extra] = words;
  if (kind === undefined || path === undefined || extra !== undefined)
    throw new Misuse('Name what it is and one file: throughline import <kind> <file> --product <id>');
  const product = needFlag(flags, 'product', 'the id of the product');
  const team = takeFlag(flags, 'team');
  const maps = flags.get('map') ?? [];
  flags.delete('map');
  const dry = takeFlag(flags, 'dry-run') === 'true';
  const json = takeFlag(flags, 'json') === 'true';
  const reason = takeFlag(flags, 'reason');
  const choices = takeChoices(flags);
  refuseRest(flags, ['product', 'team', 'map', 'dry-run', 'json', 'reason', ...choiceNames.keys()]);

  const server = serverDoor(terminal);
  const file = await sendFile(terminal, server, path, product, json);
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
  if (seen.faults.length > 0 || seen.dateShape === null) return exitCodes.refused;
  if (dry) return exitCodes.done;

  const whose = kind === 'feedback' ? { product } : { team: team ?? (await onlyTeam(terminal, server, product)) };
  const input = { ...whose, file, ...choices, mapping: seen.mapping, dateShape: seen.dateShape };
  const answer = await server.run(`import.${kind}`, input, { reason });
  const body = await mustAnswer(terminal, Promise.resolve(answer), json);
  if (answer.status === 202) {
    terminal.out(
      json ? `${JSON.stringify(body)}\n` : 'You do not decide this. It is stored as a proposal for those who do.\n',
    );
    return exitCodes.proposed;
  }
  return follow(terminal, server, began.parse(body).id, json);
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
