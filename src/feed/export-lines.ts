import type { Kind } from '#domain/records';
import { describeKind } from '#domain/records';
import { type CsvCell, toCsv } from '#lib/csv';
import type { Db } from '#store/database';
import { type ExportRequest, exportedFields, exportPages } from '#store/export-pages';
import { exportedPictures } from '#store/pictures';

/** The shape of the files written here, in their first line. */
const shape = 2;

/** What is exported as lines, and when; `pictures` is false where they stay behind. */
type LinesRequest = ExportRequest & { now: string; pictures?: boolean };

const pictureNamed = /\(picture:([0-9a-f-]{36})\)/g;

/**
 * Everything in sight as JSON lines: a head, `{kind, row}` for each record, `{picture}` for each that a text names, and at
 * last how many of each there were.
 */
export async function* exportLines(db: Db, request: LinesRequest): AsyncGenerator<string> {
  yield `${JSON.stringify({ throughline: shape, exportedAt: request.now, product: request.product })}\n`;
  const counts: Partial<Record<Kind, number>> = {};
  const named = new Set<string>();
  for await (const { kind, rows } of exportPages(db, request)) {
    counts[kind] = (counts[kind] ?? 0) + rows.length;
    const head = `{"kind":${JSON.stringify(kind)},"row":`;
    for (const row of rows) for (const [, id] of row.matchAll(pictureNamed)) if (id) named.add(id);
    yield rows.map((row) => `${head}${row}}\n`).join('');
  }
  let pictures = 0;
  if (request.pictures !== false)
    for await (const { id, product, type, bytes } of exportedPictures(db, request, named)) {
      pictures++;
      yield `${JSON.stringify({ picture: { id, productId: product, type, bytes: bytes.toString('base64') } })}\n`;
    }
  yield `${JSON.stringify({ end: true, counts, pictures })}\n`;
}

/** A table of one kind as CSV, in parts. */
export type ExportTable = { name: string; parts: AsyncIterable<string> };

/** Everything in sight as tables, one for each kind that has records; read one after the other. */
export async function* exportTables(db: Db, request: ExportRequest): AsyncGenerator<ExportTable> {
  const pages = exportPages(db, request);
  try {
    let page = await pages.next();
    while (!page.done) {
      const { kind } = page.value;
      yield { name: `${kind}.csv`, parts: tableOf(kind) };
    }

    async function* tableOf(kind: Kind): AsyncGenerator<string> {
      const names = columnNames(kind);
      yield toCsv([names]);
      while (!page.done && page.value.kind === kind) {
        yield toCsv(page.value.rows.map((text) => cellsOf(JSON.parse(text) as Record<string, unknown>, names)));
        page = await pages.next();
      }
    }
  } finally {
    await pages.return(undefined);
  }
}

/** The columns of a kind's table. */
export function columnNames(kind: Kind): string[] {
  const described = describeKind(kind);
  return [
    'id',
    'version',
    ...(described?.scope === 'product' ? ['productId'] : []),
    ...(described?.short ? ['short'] : []),
    ...exportedFields(kind),
  ];
}

/** A record's fields as cells that no spreadsheet runs. */
export function cellsOf(row: Record<string, unknown>, names: readonly string[]): CsvCell[] {
  return names.map((name) => {
    const value = row[name];
    if (value === null || value === undefined) return null;
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
    return JSON.stringify(value);
  });
}

/** Whether a word names a kind of record. */
export function isKind(word: string): word is Kind {
  return describeKind(word) !== undefined;
}
