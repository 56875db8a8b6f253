import { describe, expect, it } from 'vitest';
import { csvLimits } from './limits.ts';
import { readTable } from './read-table.ts';

describe('what a person sets by hand', () => {
  it.each([
    ['shift_jis', Buffer.from([0x83, 0x8a, 0x83, 0x58, 0x83, 0x67]), 'リスト'],
    ['windows-1251', Buffer.from([0xc7, 0xe0, 0xe4, 0xe0, 0xf7, 0xe0]), 'Задача'],
    ['iso-8859-15', Buffer.from([0xa4]), '€'],
    ['macintosh', Buffer.from([0x8e]), 'é'],
    ['utf-8', Buffer.from('Zoë'), 'Zoë'],
  ] as const)('the encoding %s counts before any guess', async (encoding, bytes, text) => {
    const table = await readTable(Buffer.concat([Buffer.from('title\n'), bytes, Buffer.from('\n')]), { encoding });
    expect(table.rows[0]?.cells).toEqual([text]);
    expect(table.reading).toMatchObject({ encoding, encodingWhy: 'Chosen by hand.' });
  });

  it('a wrong encoding shows in the count of replaced characters', async () => {
    const table = await readTable(Buffer.from('title\nZo\xeb\n', 'latin1'), { encoding: 'utf-8' });
    expect(table).toMatchObject({ rows: [{ cells: ['Zo\ufffd'] }], reading: { replaced: 1 } });
  });

  it('the delimiter counts before the guess', async () => {
    const table = await readTable(Buffer.from('a;b,c\n1;2,3\n'), { delimiter: ',' });
    expect(table.headers).toEqual(['a;b', 'c']);
  });

  it('a file without a header gets numbered columns and keeps its first row', async () => {
    const table = await readTable(Buffer.from('17,Fix it\n18,Mend it\n'), { headerless: true });
    expect(table.headers).toEqual(['Column 1', 'Column 2']);
    expect(table.rows).toEqual([
      { row: 1, line: 1, cells: ['17', 'Fix it'] },
      { row: 2, line: 2, cells: ['18', 'Mend it'] },
    ]);
  });
});

describe('a header', () => {
  it('with one known name is a header even if others look like data', async () => {
    const table = await readTable(Buffer.from('title,2024,2025\na,1,2\n'));
    expect(table.headers).toEqual(['title', '2024', '2025']);
  });
});

describe('an export of Linear', () => {
  const header = 'ID,Team,Title,Cycle Name,Cycle Start,Cycle End,Canceled,Archived';
  it('loses the guards that Linear adds, beyond those for formulas', async () => {
    const table = await readTable(Buffer.from(`${header}\nE-1,x,'<Suspense> fails,,,,,\nE-2,x,'≥ 3 retries,,,,,\n`));
    expect(table.rows.map((row) => row.cells[2])).toEqual(['<Suspense> fails', '≥ 3 retries']);
  });

  it('is not taken for granted in other files', async () => {
    const table = await readTable(Buffer.from("id,title\n1,'<Suspense> fails\n"));
    expect(table.rows[0]?.cells[1]).toBe("'<Suspense> fails");
  });
});

describe('the limits', () => {
  it('allow exactly what they name', async () => {
    const limits = { fileBytes: 40, rows: 2, columns: 3, cellBytes: 6, cells: 6 };
    const table = await readTable(Buffer.from('title,b,c\nsix666,1,2\nééé,3,4\n'), { limits });
    expect(table.rows).toHaveLength(2);
  });

  it.each([
    ['fileBytes', { fileBytes: 10 }, 'title\naaaaaaaa\n'],
    ['rows', { rows: 1 }, 'title\na\nb\n'],
    ['columns', { columns: 1 }, 'title,b\na,b\n'],
    ['columns', { columns: 2 }, 'title,b\na,b,c\n'],
    ['cells', { cells: 3 }, 'title,b\na,b\nc,d\n'],
    ['cellBytes', { cellBytes: 5 }, 'title\nééé\n'],
  ])('refuse one more, by name: %s', async (limit, lower, csv) => {
    await expect(readTable(Buffer.from(csv), { limits: { ...csvLimits, ...lower } })).rejects.toMatchObject({
      code: 'too-large',
      details: { limit },
    });
  });
});
