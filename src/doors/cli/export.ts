import { createWriteStream, mkdirSync, renameSync, type WriteStream } from 'node:fs';
import { join, resolve } from 'node:path';
import { finished } from 'node:stream/promises';
import { z } from 'zod';
import { cellsOf, columnNames, isKind } from '#feed/export-lines';
import { toCsv } from '#lib/csv';
import { needFlag, refuseRest, type Typed, takeFlag } from './arguments.ts';
import { mustAnswer } from './do-command.ts';
import { linesOf } from './lines-of.ts';
import { exitCodes, Misuse } from './misuse.ts';
import { plain } from './print.ts';
import { serverDoor } from './server.ts';
import type { Terminal } from './terminal.ts';

const line = z.object({ kind: z.string(), row: z.record(z.string(), z.unknown()) });
const lastLine = z.object({ end: z.literal(true) });
const whole = 'everything.jsonl';

/** Writes everything of a product or the workspace: one file that loses nothing and can be imported again, and each kind as JSON lines and as CSV that no spreadsheet runs. */
export async function exportProduct(
  terminal: Terminal,
  words: readonly string[],
  flags: Typed['flags'],
): Promise<number> {
  if (words.length > 0) throw new Misuse(`"${words[0]}" is not understood here.`);
  const product = takeFlag(flags, 'product');
  const out = resolve(terminal.cwd, needFlag(flags, 'out', 'the folder to write into'));
  refuseRest(flags, ['product', 'out']);
  const query = new URLSearchParams({ format: 'jsonl', ...(product === undefined ? {} : { product }) });
  const answer = await serverDoor(terminal).get(`/api/export?${query}`);
  if (!answer.ok || !answer.body) {
    const { status, headers } = answer;
    await mustAnswer(terminal, Promise.resolve({ status, body: await answer.json(), headers }), false);
    return exitCodes.refused;
  }
  mkdirSync(out, { recursive: true });
  const files = outputs(out);
  const counts = new Map<string, number>();
  let ended = false;
  for await (const text of linesOf(answer.body)) {
    await files.write(whole, `${text}\n`);
    const value: unknown = JSON.parse(text);
    if (lastLine.safeParse(value).success) ended = true;
    const { kind, row } = line.safeParse(value).data ?? {};
    if (kind === undefined || row === undefined || !isKind(kind)) continue;
    const names = columnNames(kind);
    if (!counts.has(kind)) await files.write(`${kind}.csv`, toCsv([names]));
    await files.write(`${kind}.csv`, toCsv([cellsOf(row, names)]));
    await files.write(`${kind}.jsonl`, `${JSON.stringify(row)}\n`);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  if (!ended) throw new Error('The export broke off before its end. Run it again; nothing was written.');
  await files.end();
  for (const [kind, count] of counts) terminal.out(`${kind.padEnd(14)} ${count}\n`);
  terminal.out(`Written to ${plain(out)}\n`);
  return exitCodes.done;
}

/** Files that appear under their names when all of them are whole. */
function outputs(folder: string) {
  const open = new Map<string, WriteStream>();
  return {
    async write(name: string, text: string): Promise<void> {
      const known = open.get(name);
      const stream = known ?? createWriteStream(join(folder, `${name}.part`));
      if (!known) open.set(name, stream);
      if (!stream.write(text)) await new Promise<void>((drained) => stream.once('drain', () => drained()));
    },
    async end(): Promise<void> {
      for (const stream of open.values()) stream.end();
      await Promise.all([...open.values()].map((stream) => finished(stream)));
      for (const name of open.keys()) renameSync(join(folder, `${name}.part`), join(folder, name));
    },
  };
}
