/** One cell to write: text is guarded against being taken for a formula, a number or a truth value is written as it is. */
export type CsvCell = string | number | boolean | null;

const startsFormula = /^["'\s\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫]|^["' ]*[\t\r\n]/u;
const startsLinearGuard = /^[=+\-@∑√∏<>≤≥≠±÷×]/;
const needsQuotes = /[",;|\t\r\n]|^\s|\s$/;

/** Text that no spreadsheet takes for a formula: a `'` stands before it where it could be taken for one. */
export function guardFormula(text: string): string {
  return startsFormula.test(text) ? `'${text}` : text;
}

/** The text as it was before `guardFormula`, or, for `linear`, before the like guard of Linear's export. */
export function unguardFormula(text: string, guardedBy: 'us' | 'linear' = 'us'): string {
  if (!text.startsWith("'")) return text;
  const bare = text.slice(1);
  if (startsFormula.test(bare)) return bare;
  return guardedBy === 'linear' && startsLinearGuard.test(bare) ? bare : text;
}

/** Rows as CSV after RFC 4180: comma, quotes doubled, CRLF after every row. */
export function toCsv(rows: Iterable<readonly CsvCell[]>): string {
  let text = '';
  for (const row of rows) text += `${row.length === 1 && row[0] === '' ? '""' : row.map(writeCell).join(',')}\r\n`;
  return text;
}

function writeCell(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = guardFormula(cell);
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
