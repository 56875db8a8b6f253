import { type Inline, readInline } from './markdown-inline.ts';

/** A table: a line of headings, and lines of cells, each as long as it was written. */
export type Table = { is: 'table'; head: Inline[][]; rows: Inline[][][] };

const mostColumns = 40;
const mostRows = 2000;
const divider = /^[ \t]*:?-+:?[ \t]*$/;

/** The table that begins at a line, and the line behind it; nothing where there is none. */
export function readTable(lines: readonly string[], at: number): { table: Table; next: number } | undefined {
  const head = lines[at] ?? '';
  const line = lines[at + 1] ?? '';
  if (!head.includes('|') || !line.includes('|') || !/^[ \t|:-]+$/.test(line)) return undefined;
  const titles = cellsOf(head);
  const under = cellsOf(line);
  if (titles.length === 0 || titles.length > mostColumns || titles.length !== under.length) return undefined;
  if (!under.every((cell) => divider.test(cell))) return undefined;
  const rows: Inline[][][] = [];
  let next = at + 2;
  for (; next < lines.length && rows.length < mostRows; next++) {
    const line = lines[next] ?? '';
    if (!line.includes('|')) break;
    const cells = cellsOf(line);
    // What stands in too many cells is kept in the last one.
    const kept =
      cells.length <= mostColumns
        ? cells
        : [...cells.slice(0, mostColumns - 1), cells.slice(mostColumns - 1).join(' ')];
    rows.push(kept.map((cell) => readInline(cell)));
  }
  return { table: { is: 'table', head: titles.map((cell) => readInline(cell)), rows }, next };
}

/** The cells of a line, parted by bars that no backslash takes back. */
function cellsOf(line: string): string[] {
  const inside = line.trim().replace(/^\|/, '');
  const cells: string[] = [];
  let cell = '';
  for (let at = 0; at < inside.length; at++) {
    const char = inside.charAt(at);
    if (char === '\\' && inside.charAt(at + 1) === '|') {
      cell += '|';
      at += 1;
    } else if (char === '\\') {
      cell += char + inside.charAt(at + 1);
      at += 1;
    } else if (char === '|') {
      cells.push(cell.trim());
      cell = '';
    } else cell += char;
  }
  if (cell.trim() !== '') cells.push(cell.trim());
  return cells;
}
