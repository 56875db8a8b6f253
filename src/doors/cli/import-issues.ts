import { z } from 'zod';
import { mustAnswer } from './do-command.ts';
import { reportShape, tellReport } from './import-look.ts';
import { exitCodes, Misuse } from './misuse.ts';
import { plain } from './print.ts';
import type { ServerDoor } from './server.ts';
import type { Terminal } from './terminal.ts';

const meaning = z.object({ word: z.string(), count: z.number(), to: z.string(), why: z.string() });
const foreseen = z.object({
  file: z.object({ name: z.string(), rows: z.number() }),
  says: z.string(),
  dates: z.looseObject({ why: z.string() }),
  dateShape: z.string().nullable(),
  states: z.array(meaning),
  kinds: z.array(meaning),
  report: reportShape,
});
type Foreseen = z.infer<typeof foreseen>;

/** What was said at the command line about statuses, types and how the file is to be read. */
export type Said = { states: readonly string[]; kinds: readonly string[]; choices: Record<string, unknown> };

/** Shows what an import of issues would do; answers the input that does it, or an exit code where something is open. */
export async function lookAtIssues(
  terminal: Terminal,
  server: ServerDoor,
  where: { file: string; team: string },
  said: Said,
  json: { json: boolean; dry: boolean },
): Promise<{ input: Record<string, unknown> } | { code: number }> {
  const look = async (more: Record<string, unknown>) =>
    mustAnswer(terminal, server.ask('import.foresee', { ...where, ...said.choices, ...more }), json.json);
  const bare = foreseen.parse(await look({}));
  const chosen = {
    ...(said.states.length > 0 ? { states: pairs('state', 'status', said.states, bare.states) } : {}),
    ...(said.kinds.length > 0 ? { kinds: pairs('kind', 'type', said.kinds, bare.kinds) } : {}),
  };
  const body = await look(chosen);
  const seen = foreseen.parse(body);
  if (json.json && json.dry) terminal.out(`${JSON.stringify(body)}\n`);
  else if (!json.json) tell(terminal, seen);
  if (seen.dateShape === null) return { code: exitCodes.refused };
  if (json.dry) return { code: exitCodes.done };
  return { input: { ...where, ...said.choices, ...chosen, dateShape: seen.dateShape } };
}

function pairs(
  flag: string,
  what: string,
  given: readonly string[],
  known: Foreseen['states'],
): Record<string, string> {
  return Object.fromEntries(
    given.map((pair) => {
      const [, word = '', to = ''] = /^(.*)=([^=]*)$/.exec(pair) ?? [];
      const found = known.find((one) => one.word.toLowerCase() === word.trim().toLowerCase());
      if (!found)
        throw new Misuse(
          `--${flag} ${pair}: there is no ${what} "${word}". The file has: ${known.map((one) => plain(one.word)).join(', ')}.`,
        );
      return [found.word, to.trim()];
    }),
  );
}

function tell(terminal: Terminal, { file, says, dates, dateShape, states, kinds, report }: Foreseen): void {
  const say = (line: string) => terminal.out(`${plain(line)}\n`);
  say(`${file.name}: ${says.replace(/\.$/, '')}: ${file.rows} issues.`);
  const tellAll = (title: string, all: Foreseen['states']) => {
    say(`  ${title}`);
    for (const { word, count, to, why } of all)
      say(`    ${(word || '(none)').padEnd(28)} ${String(count).padStart(6)}  ${to.padEnd(12)} ${why}`);
  };
  tellAll('statuses', states);
  tellAll('types', kinds);
  if (dateShape === null) say(`  ${dates.why} Say --date-shape dmy or mdy.`);
  tellReport(terminal, report);
}
