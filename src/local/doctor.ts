import { existsSync, readdirSync } from 'node:fs';
import { refuseRest, type Typed, takeFlag } from '#doors/cli/arguments';
import { exitCodes, Misuse } from '#doors/cli/misuse';
import type { Terminal } from '#doors/cli/terminal';
import { Problem } from '#lib/problem';
import { readConfig } from '#src/config';
import { examine } from '#store/doctor';
import { withFolder } from './open.ts';

/** Checks the database of this environment and tells what does not hold. */
export async function doctorHere(terminal: Terminal, words: readonly string[], flags: Typed['flags']): Promise<number> {
  if (words.length > 0) throw new Misuse(`"${words[0]}" is not understood here.`);
  const json = takeFlag(flags, 'json') === 'true';
  refuseRest(flags, ['json']);
  refuseNothing(terminal);
  const checks = await withFolder(terminal, ({ database }) => examine(database.db));
  const sound = checks.every(({ wrong }) => wrong === 0);
  if (json) terminal.out(`${JSON.stringify({ sound, checks })}\n`);
  else {
    for (const { says, wrong, examples } of checks)
      terminal.out(
        wrong === 0
          ? `holds   ${says}.\n`
          : `BROKEN  ${says}: not so ${wrong} times, for example ${examples.join(', ')}.\n`,
      );
    terminal.out(sound ? 'All is well.\n' : 'Stop the server, keep a copy of the folder, and report this.\n');
  }
  return sound ? exitCodes.done : exitCodes.refused;
}

/** Opening a folder makes what is missing in it, and a database made for the doctor would be well. */
function refuseNothing(terminal: Terminal): void {
  const { databaseUrl, dataFolder } = readConfig(terminal.env, terminal.cwd);
  if (databaseUrl !== null || (existsSync(dataFolder) && readdirSync(dataFolder).length > 0)) return;
  throw new Problem({
    code: 'not-found',
    message: `There is nothing to examine in ${dataFolder}. Set THROUGHLINE_DATA to the data folder.`,
  });
}
