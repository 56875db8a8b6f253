import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable } from '#importers/csv/read-table';
import { toCsv } from '#lib/csv';
import { Problem } from '#lib/problem';

const cell = fc.oneof(
  fc
    .array(
      fc.constantFrom(
        '"',
        "'",
        ',',
        ';',
        '\t',
        '|',
        '\r',
        '\n',
        ' ',
        '=',
        '+',
        '-',
        '@',
        '＝',
        'a',
        'é',
        '😀',
        '\ufeff',
        '\u200b',
        '1',
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 20 }).filter((text) => !text.includes('\0')),
);

/** A table as we write it: a first column that is never blank, as ids are, and cells of any text. */
const rowsOf = fc.integer({ min: 1, max: 5 }).chain((width) =>
  fc.array(
    fc
      .tuple(fc.stringMatching(/^[A-Z]{1,3}-[0-9]{1,4}$/), fc.array(cell, { minLength: width, maxLength: width }))
      .map(([id, cells]) => [id, ...cells]),
    { minLength: 1, maxLength: 8 },
  ),
);

describe('our own export', () => {
  it('is read back cell by cell as it was written, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(rowsOf, async (rows) => {
        const header = (rows[0] ?? []).map((_, index) => (index === 0 ? 'id' : `text ${index}`));
        const table = await readTable(Buffer.from(toCsv([header, ...rows])), { delimiter: ',' });
        expect(table.rows.map((row) => row.cells)).toEqual(rows);
        expect(table.problems.total).toBe(0);
      }),
      { numRuns: 300 },
    );
  });

  it('shows no cell that a spreadsheet would take for a formula', () => {
    fc.assert(
      fc.property(rowsOf, (rows) => {
        for (const cells of parse(toCsv(rows), { relax_column_count: true }) as string[][]) {
          for (const shown of cells)
            expect(shown.trim().replace(/^["\u200b\ufeff\s]+/, '')).not.toMatch(/^[=+\-@＝＋－＠]/);
        }
      }),
    );
  });
});

describe('bytes of any kind', () => {
  it('are read or refused with a reason, never met with another error', async () => {
    const soup = fc
      .array(fc.constantFrom('"', '""', ',', ';', '\t', '\n', '\r', '\r\n', ' ', 'a', 'id', '\0', '\ufeff', '=', 'é'), {
        maxLength: 60,
      })
      .map((parts) => Buffer.from(parts.join('')));
    const bytes = fc.uint8Array({ maxLength: 200 }).map((array) => Buffer.from(array));
    await fc.assert(
      fc.asyncProperty(fc.oneof(soup, bytes), async (file) => {
        const outcome = await readTable(file).catch((error: unknown) => error);
        if (outcome instanceof Problem) return;
        expect(outcome).toHaveProperty('rows');
      }),
      { numRuns: 500 },
    );
  });

  it('lose no row in silence: every record is a row, a problem or blank', async () => {
    const line = fc.array(fc.constantFrom('a', 'b c', '"q"', '"q""q"', '"two\nlines"', '', '12" tv', '"x"y'), {
      minLength: 1,
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 10 }), async (lines) => {
        const table = await readTable(
          Buffer.from(`one,two,three\n${lines.map((cells) => cells.join(',')).join('\n')}\n`),
          { delimiter: ',' },
        ).catch((error: unknown) => error);
        if (table instanceof Problem) return;
        const { rows, problems, reading } = table as Awaited<ReturnType<typeof readTable>>;
        const empty = lines.filter((cells) => cells.length === 1 && cells[0] === '').length;
        expect(rows.length + problems.refusedRows + reading.blankRows + empty).toBe(lines.length);
      }),
      { numRuns: 200 },
    );
  });
});
