import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DateShape, readDate } from './date-shape.ts';

const read = (cell: string, shape: DateShape = 'iso') => {
  const found = readDate(cell, shape);
  return found.ok ? found.date : found.says;
};

describe('a date', () => {
  it.each([
    ['2026-09-30', '2026-09-30'],
    [' 2026-09-30 ', '2026-09-30'],
    ['2026-9-3', '2026-09-03'],
    ['2026/09/30', '2026-09-30'],
    ['2026-09-30T23:59:59.999Z', '2026-09-30'],
    ['2026-09-30T00:30:00.000+0200', '2026-09-30'],
    ['2026-09-30 03:37:03', '2026-09-30'],
    ['2025-07-21 03:37:03 UTC', '2025-07-21'],
    ['30/Sep/26 12:00 AM', '2026-09-30'],
    ['11/May/24 03:26 PM', '2024-05-11'],
    ['30/Sep/21 17:20', '2021-09-30'],
    ['1-Jan-1999', '1999-01-01'],
    ['30 September 2026', '2026-09-30'],
    ['Sep 30, 2026', '2026-09-30'],
    ['September 3rd, 2026', '2026-09-03'],
    ['Mon Apr 21 2025 10:17:06 GMT+0000 (GMT)', '2025-04-21'],
    ['Mon, 21 Apr 2025 10:17:06 UTC+0000', '2025-04-21'],
    ['20/nov/25 11:24 AM', '2025-11-20'],
    ['04/dic/25 5:58 AM', '2025-12-04'],
    ['7/ene./26 9:01 a.\u00a0m.', '2026-01-07'],
    ['15/ago/25 12:00 p. m.', '2025-08-15'],
    ['3 de septiembre de 2026', '2026-09-03'],
    ['14. März 2026', '2026-03-14'],
    ['29/févr./24 08:00', '2024-02-29'],
    ['30.09.2026', '2026-09-30'],
    ['3.9.26 14:05', '2026-09-03'],
    ['29/Feb/24', '2024-02-29'],
  ])('is read whatever is said of the order: %j', (cell, date) => {
    for (const shape of ['iso', 'dmy', 'mdy'] as const) expect(read(cell, shape)).toBe(date);
  });

  it.each([
    ['6/7/2025', '2025-07-06', '2025-06-07'],
    ['06-07-25', '2025-07-06', '2025-06-07'],
    ['3/4/2024 16:14', '2024-04-03', '2024-03-04'],
  ])('that leaves day and month in doubt is read as was said, else refused: %j', (cell, dayFirst, monthFirst) => {
    expect(read(cell, 'dmy')).toBe(dayFirst);
    expect(read(cell, 'mdy')).toBe(monthFirst);
    expect(read(cell)).toMatch(/day first or month first/);
  });

  it.each([
    ['2026-02-29', 'iso'],
    ['2026-13-01', 'iso'],
    ['2026-00-10', 'iso'],
    ['31/Apr/26', 'iso'],
    ['6/21/2025', 'dmy'],
    ['21/6/2025', 'mdy'],
    ['32.01.2026', 'iso'],
    ['30/Foo/26', 'iso'],
    ['2100-02-29', 'iso'],
  ] as const)('that does not exist is refused: %j', (cell, shape) => {
    expect(read(cell, shape)).toMatch(/does not exist/);
  });

  it.each(['0001-01-01', '1899-12-31', '2200-01-01', '9999-12-31'])('far from our time is refused: %j', (cell) => {
    expect(read(cell)).toMatch(/outside the years 1900 to 2199/);
  });

  it.each([
    'yesterday',
    '45000',
    '1750000000',
    '2026-09',
    '10000-01-01',
    '2026-09-30 25:99',
    '2026-09-30; DROP',
    '12:30',
    '-1',
    '9e15',
    `2026-09-30${' '.repeat(99)}x`,
  ])('is not seen in other text: %j', (cell) => {
    expect(readDate(cell, 'dmy').ok).toBe(false);
  });

  it('written in any of its shapes is read back', () => {
    const days = fc
      .date({ min: new Date('1970-01-01'), max: new Date('2069-12-31'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, (date) => {
        const [year = '', month = '', day = ''] = date.split('-');
        expect(read(`${day}/${month}/${year}`, 'dmy')).toBe(date);
        expect(read(`${month}/${day}/${year.slice(2)}`, 'mdy')).toBe(date);
        expect(read(`${Number(day)}.${Number(month)}.${year} 9:05`)).toBe(date);
        expect(read(new Date(`${date}T12:00:00Z`).toUTCString())).toBe(date);
      }),
    );
  });

  it('costs little time even where its pattern is provoked', () => {
    const started = process.threadCpuUsage().user;
    for (let round = 0; round < 1_000; round++) readDate(`1/2/2026 ${' '.repeat(60)}(`, 'dmy');
    expect(process.threadCpuUsage().user - started).toBeLessThan(1_000_000);
  });
});
