import { createWriteStream, mkdirSync, renameSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { finished } from 'node:stream/promises';
import { z } from 'zod';
import { queries } from '#catalogue/list';
import { type CsvCell, toCsv } from '#lib/csv';
import { needFlag, refuseRest, type Typed } from './arguments.ts';
import { mustAnswer } from './do-command.ts';
import { exitCodes, Misuse } from './misuse.ts';
import { plain } from './print.ts';
import { type ServerDoor, serverDoor } from './server.ts';
import { fieldsOf, shapeOf, wordsOf } from './shape.ts';
import type { Terminal } from './terminal.ts';

const pages = queries['record.list'];
const page = z.object({ rows: z.array(z.record(z.string(), z.unknown())), next: z.string().nullable() });
const pageSize = 1000;

/** Writes every record of a product, kind by kind, as CSV that no spreadsheet runs and as JSON lines that lose nothing. */
export async function exportProduct(
  terminal: Terminal,
  words: readonly string[],
  flags: Typed['flags'],
): Promise<number> {
  if (words.length > 0) throw new Misuse(`"${words[0]}" is not understood here.`);
  const product = needFlag(flags, 'product', 'the id of the product');
  const out = resolve(terminal.cwd, needFlag(flags, 'out', 'the folder to write into'));
  refuseRest(flags, ['product', 'out']);
  const server = serverDoor(terminal);
  const kinds = wordsOf(fieldsOf(shapeOf(pages.input)).kind ?? {});
  mkdirSync(out, { recursive: true });
  for (const kind of kinds) {
    const count = await exportKind(terminal, server, product, kind, out);
    terminal.out(`${kind.padEnd(12)} ${count}\n`);
  }
  terminal.out(`Written to ${plain(out)}\n`);
  return exitCodes.done;
}

/** Both files appear under their names when they are whole. */
async function exportKind(
  terminal: Terminal,
  server: ServerDoor,
  product: string,
  kind: string,
  out: string,
): Promise<number> {
  const paths = ['csv', 'jsonl'].map((ending) => join(out, `${kind}.${ending}`));
  const [csv, lines] = paths.map((path) => createWriteStream(`${path}.part`));
  if (!csv || !lines) return 0;
  let columns: string[] | undefined;
  let count = 0;
  let after: string | undefined;
  do {
    const input = { product, kind, limit: pageSize, ...(after === undefined ? {} : { after }) };
    const { rows, next } = page.parse(await mustAnswer(terminal, server.ask(pages.name, input), false));
    if (rows[0] && !columns) {
      columns = Object.keys(rows[0]);
      csv.write(toCsv([columns]));
    }
    const names = columns ?? [];
    csv.write(toCsv(rows.map((row) => names.map((name) => cellOf(row[name])))));
    lines.write(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    count += rows.length;
    after = next ?? undefined;
  } while (after !== undefined);
  csv.end();
  lines.end();
  await Promise.all([finished(csv), finished(lines)]);
  for (const path of paths) renameSync(`${path}.part`, path);
  return count;
}

function cellOf(value: unknown): CsvCell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return JSON.stringify(value);
}
