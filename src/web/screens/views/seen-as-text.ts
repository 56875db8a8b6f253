import { type CsvCell, toCsv } from '#lib/csv';
import { shownIn } from '../../parts/grid/shown.ts';
import type { Column, Plain } from '../../parts/grid/types.ts';

/** The rows that are seen, with the columns that are seen, as a table for a spreadsheet; nothing in it is taken for a formula. */
export function seenAsCsv<R>(rows: readonly R[], columns: readonly Column<R>[]): string {
  const told = columns.filter(({ value }) => value !== undefined);
  const cells = (row: R): CsvCell[] => told.map(({ value }) => value?.(row) ?? null);
  return toCsv([told.map(({ says }) => says), ...rows.map(cells)]);
}

/** The same as JSON: a list of records under the names of the columns. */
export function seenAsJson<R>(rows: readonly R[], columns: readonly Column<R>[]): string {
  const told = columns.filter(({ value }) => value !== undefined);
  const record = (row: R): Record<string, Plain> =>
    Object.fromEntries(told.map(({ id, value }) => [id, value?.(row) ?? null]));
  return `${JSON.stringify(rows.map(record), null, 2)}\n`;
}

/** The same as a Markdown table, in the words that are shown. */
export function seenAsMarkdown<R>(rows: readonly R[], columns: readonly Column<R>[]): string {
  const told = columns.filter(({ value }) => value !== undefined);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  return [
    line(told.map(({ says }) => escaped(says))),
    line(told.map(({ number }) => (number ? '--:' : '---'))),
    ...rows.map((row) => line(told.map((column) => escaped(shownIn(column, row))))),
  ].join('');
}

/** Text in which no character means anything to Markdown, on one line. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|~#]/g, '\\$&').replace(/\s+/g, ' ');
}

/** Hands a text out as a file. */
export function download(name: string, type: string, text: string): void {
  // The mark at the beginning tells spreadsheets that the text is UTF-8.
  const parts = type === 'text/csv' ? ['\ufeff', text] : [text];
  const address = URL.createObjectURL(new Blob(parts, { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // After the browser has taken it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
