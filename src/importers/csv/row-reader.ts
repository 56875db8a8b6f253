import { unguardFormula } from '#lib/csv';
import type { Delimiter } from './delimiter.ts';
import { numberedHeader, readHeader } from './header.ts';
import type { CsvLimits } from './limits.ts';
import { isLinearHeader } from './linear.ts';
import { problemList } from './problem-list.ts';
import { placeOf, refuseFile } from './refuse-file.ts';
import { countLines, findQuoteFault, skipBlank } from './scan-quotes.ts';
import type { Problems, TableRow } from './table.ts';

/** What is needed to make rows of the records of one file. */
type Source = {
  utf8: Buffer;
  delimiter: Delimiter;
  limits: CsvLimits;
  headerless: boolean;
  isKnownHeader: (name: string) => boolean;
  linesBefore: number;
};

/** Where the record begins that comes after the last one read. */
type NextRecord = { at: number; row: number; lineOf(at: number): number };

/** Takes the records of a file one after the other, with the place where each ends, and makes rows, each of the header's width. */
export function rowReader(source: Source) {
  const { utf8, limits } = source;
  const nulAt = utf8.indexOf(0);
  const rows: TableRow[] = [];
  const problems = problemList();
  let headers: string[] | undefined;
  let guardedBy: 'us' | 'linear' = 'us';
  let row = 0;
  let blankRows = 0;
  let lastEnd = 0;
  let lineAtLastEnd = 1 + source.linesBefore;

  function read(cells: string[], end: number): void {
    const start = skipBlank(utf8, lastEnd);
    const line = lineAtLastEnd + countLines(utf8, lastEnd, start);
    const lineAtEnd = line + countLines(utf8, start, end);
    if (nulAt >= 0 && nulAt < end)
      refuseNul(headers === undefined ? 0 : row + 1, line + countLines(utf8, start, nulAt));
    lastEnd = end;
    lineAtLastEnd = lineAtEnd;
    if (cells.length > limits.columns)
      throw refuseFile(
        'too-large',
        `Line ${line} has ${cells.length} columns; at most ${limits.columns} can be imported.`,
        { line, limit: 'columns' },
      );
    if (cells.every((cell) => cell.trim() === '')) {
      blankRows++;
      return;
    }
    if (headers === undefined) {
      headers = source.headerless ? numberedHeader(cells.length) : readHeader(cells, source.isKnownHeader);
      guardedBy = isLinearHeader(headers) ? 'linear' : 'us';
      if (!source.headerless) return;
    }
    row++;
    if (row > limits.rows)
      throw refuseFile(
        'too-large',
        `The file has more than ${limits.rows} rows, the most that can be imported at once. Split it.`,
        { row, line, limit: 'rows' },
      );
    if (row * headers.length > limits.cells)
      throw refuseFile(
        'too-large',
        `The file has more than ${limits.cells} cells in rows of ${headers.length} columns. Export fewer columns, or split it.`,
        { row, line, limit: 'cells' },
      );
    checkCells(cells, row, line, headers, limits);
    if (isTorn(cells, start, end, line)) return;
    keep(cells, line, headers);
  }

  /** A cell that goes on behind its closing quote, within one line: that row is refused; over several lines no later row can be trusted. */
  function isTorn(cells: string[], start: number, end: number, line: number): boolean {
    if (!cells.some((cell) => cell.startsWith('"'))) return false;
    const fault = findQuoteFault(utf8, start, end, source.delimiter.charCodeAt(0));
    if (!fault) return false;
    const opensOn = line + countLines(utf8, start, fault.opensAt);
    const broken = line + countLines(utf8, start, fault.faultAt);
    if (broken === opensOn) {
      problems.add({
        row,
        line,
        field: null,
        message: `The cell quoted on line ${opensOn} goes on behind its closing quote. Double the quotes that belong to the text.`,
        kept: false,
      });
      return true;
    }
    throw refuseFile(
      'malformed',
      `The quote that opens on ${placeOf(opensOn, row)} is not closed there: the next quote is on line ${broken} and text follows it. Close it, or double it if it belongs to the text.`,
      { row, line: opensOn },
    );
  }

  function keep(cells: string[], line: number, names: string[]): void {
    const extra = cells.slice(names.length);
    if (extra.some((cell) => cell.trim() !== '')) {
      const shown = extra.slice(0, 5).map((cell) => `“${cell.slice(0, 40)}”`);
      const message = `The row has ${cells.length} cells and the header ${names.length}, so its cells may be shifted. Too many: ${shown.join(', ')}${extra.length > 5 ? ', …' : ''}. Quote cells that hold the delimiter.`;
      problems.add({ row, line, field: null, message, kept: false });
      return;
    }
    if (extra.length > 0)
      problems.add({
        row,
        line,
        field: null,
        message: `The row has ${extra.length} empty cells more than the header.`,
        kept: true,
      });
    if (cells.length < names.length) {
      problems.add({
        row,
        line,
        field: null,
        message: `The row has ${cells.length} cells and the header ${names.length}; the missing ones are read as empty.`,
        kept: true,
      });
    }
    rows.push({ row, line, cells: names.map((_, index) => unguardFormula(cells[index] ?? '', guardedBy)) });
  }

  return {
    read,
    nextRecordAt: (): NextRecord => ({
      at: lastEnd,
      row: headers === undefined ? 0 : row + 1,
      lineOf: (at) => lineAtLastEnd + countLines(utf8, lastEnd, at),
    }),
    done(): { headers: string[]; rows: TableRow[]; problems: Problems; blankRows: number } {
      if (headers === undefined)
        throw refuseFile(
          'invalid',
          'The file is empty. Choose a CSV file with a row of column names and rows below it.',
        );
      if (row === 0)
        throw refuseFile('invalid', 'The file has column names but no rows below them. There is nothing to import.', {
          line: 1,
        });
      return { headers, rows, problems: problems.done(), blankRows };
    },
  };
}

function refuseNul(row: number, line: number): never {
  throw refuseFile(
    'malformed',
    `There is a NUL character, which no text has, on ${placeOf(line, row)}: the file is damaged or not CSV. Export it again.`,
    { row, line },
  );
}

function checkCells(cells: string[], row: number, line: number, headers: string[], limits: CsvLimits): void {
  for (const [index, cell] of cells.entries()) {
    if (cell.length * 3 <= limits.cellBytes || Buffer.byteLength(cell) <= limits.cellBytes) continue;
    const column = headers[index] ?? `Column ${index + 1}`;
    throw refuseFile(
      'too-large',
      `The cell “${column}” of row ${row}, which begins on line ${line}, has more than ${limits.cellBytes} bytes. An opening quote without its closing one is the usual reason.`,
      { row, line, limit: 'cellBytes' },
    );
  }
}
