import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { importKinds } from '#importers/csv/kinds';
import { suggestMapping } from '#importers/csv/mapping';
import { planImport } from '#importers/csv/plan';
import { readTable } from '#importers/csv/read-table';
import { inSlices } from '#lib/in-slices';
import { Problem } from '#lib/problem';
import { unclosedAfter40000 } from '#test/fixtures/imports/bad-input';
import { bigBacklog } from '#test/fixtures/imports/made';

const kind = importKinds.backlog;

/** Counts how often other work gets its turn while a promise is waited for. */
async function turnsDuring<T>(work: Promise<T>): Promise<{ result: T; turns: number }> {
  let turns = 0;
  let running = true;
  const take = () => {
    turns++;
    if (running) setImmediate(take);
  };
  setImmediate(take);
  const result = await work.finally(() => {
    running = false;
  });
  return { result, turns };
}

describe('a file of fifty thousand rows', () => {
  it('is read row by row as a plain parser reads it, cell and line', async () => {
    const bytes = bigBacklog(50_000);
    const table = await readTable(bytes);
    const [, ...records] = parse(bytes, { info: true }) as unknown as { record: string[]; info: { lines: number } }[];
    expect(table.rows).toHaveLength(50_000);
    expect(table.rows.every((row, index) => row.cells.join('\u0001') === records[index]?.record.join('\u0001'))).toBe(
      true,
    );
    const lines = bytes.toString().split('\r\n');
    expect(table.rows.every((row) => lines[row.line - 1]?.startsWith(`BIG-${row.row},`))).toBe(true);
  });

  it('lets other work through all the while', async () => {
    const bytes = bigBacklog(50_000);
    const read = await turnsDuring(readTable(bytes));
    expect(read.turns).toBeGreaterThan(bytes.length / 65_536);
    const table = read.result;
    const plan = await turnsDuring(
      inSlices(
        planImport({
          kind,
          table,
          mapping: suggestMapping(table.headers, kind),
          dateShape: 'iso',
          existing: new Set(),
        }),
      ),
    );
    expect(plan.result).toMatchObject({ make: 50_000, refused: 0, drop: [] });
    expect(plan.turns).toBeGreaterThan(bytes.length / 200_000);
  });

  it('tells how far it is while it is planned', async () => {
    const table = await readTable(bigBacklog(5_000));
    const steps = [
      ...planImport({
        kind,
        table,
        mapping: suggestMapping(table.headers, kind),
        dateShape: 'iso',
        existing: new Set(),
      }),
    ].map((step) => step.rowsDone);
    expect(steps.length).toBeGreaterThan(3);
    expect(steps).toEqual([...steps].sort((one, other) => one - other));
  });

  it('with a quote opened in row 40,000 is refused by that row and line', async () => {
    const bytes = unclosedAfter40000();
    const line =
      bytes
        .toString()
        .split('\r\n')
        .findIndex((text) => text.startsWith('BIG-40000,')) + 1;
    const refusal = await readTable(bytes).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Problem);
    expect(refusal).toMatchObject({
      code: expect.stringMatching(/malformed|too-large/),
      details: { row: 40_000, line },
    });
  });

  it('in Windows-1252 or UTF-16 gives the same rows as in UTF-8', async () => {
    const text = bigBacklog(2_000).toString().replaceAll('words', 'wörds — “😀”');
    const plain = await readTable(Buffer.from(text));
    expect((await readTable(Buffer.from(text, 'utf16le'))).rows).toEqual(plain.rows);
    expect((await readTable(Buffer.from(text, 'utf16le').swap16())).rows).toEqual(plain.rows);
    const western = bigBacklog(2_000).toString().replaceAll('words', 'wörds');
    expect((await readTable(Buffer.from(western, 'latin1'))).rows).toEqual(
      (await readTable(Buffer.from(western))).rows,
    );
  });
});
