import { z } from 'zod';
import { beginningOf, type Excerpt, excerptOf, marksIn, type Wanted } from '#analysis/search/marks';
import { withoutMarks } from '#domain/mentions';
import { type AnyRow, describeKind, type Kind, type Row } from '#domain/records';
import { type Searched, searched } from '#domain/searched';
import type { Read } from '#store/read';
import type { FoundEntry } from '#store/search-find';

const marks = z
  .array(z.tuple([z.number(), z.number()]))
  .meta({ description: 'what was found: from and to, in UTF-16 units' });
const named = z.object({ kind: z.string(), id: z.string(), short: z.string().nullable(), title: z.string() });

/** One record that was found. */
export const hitShape = named.extend({
  marks,
  product: z.object({ id: z.string(), slug: z.string(), name: z.string() }).nullable(),
  state: z.string().nullable().meta({ description: 'where it stands' }),
  excerpt: z.object({ text: z.string(), marks }).nullable().meta({ description: 'the words around what was found' }),
  on: named.nullable().meta({ description: 'the record on whose page it stands' }),
});
type Hit = z.output<typeof hitShape>;
type Named = z.output<typeof named>;

const longest = 300;

/** What there is to tell of the records that were found, in their order; what has gone or moved out of sight since is left out. */
export async function hitsOf(read: Read, found: readonly FoundEntry[], wanted: Wanted): Promise<Hit[]> {
  const rows = await rowsOf(read, found);
  const subjects = found.flatMap(({ kind, id }) => subjectOf(kind, rows.get(id)) ?? []);
  const around = await rowsOf(read, subjects);
  const products = new Map((await read.all('product')).map((row) => [row.id, row]));
  return found.flatMap(({ kind, id }) => {
    const row = rows.get(id);
    const what = searched.get(kind);
    if (!row || !what) return [];
    const subject = subjectOf(kind, row);
    const on = subject && around.get(subject.id);
    return [
      {
        ...tell(kind, what, row, wanted),
        kind,
        id,
        short: row.short ?? null,
        product: productOf(products.get(kind === 'product' ? id : (row.productId ?? ''))),
        state: what.state && row[what.state] ? String(row[what.state]) : null,
        on: subject && on ? nameRow(subject.kind, on) : null,
      },
    ];
  });
}

/** Reads records of several kinds at once, within sight. */
async function rowsOf(read: Read, found: readonly FoundEntry[]): Promise<Map<string, AnyRow>> {
  const ids = Map.groupBy(found, ({ kind }) => kind);
  const wanted = Object.fromEntries(
    [...ids].map(([kind, of]) => [kind, [kind, { id: [...new Set(of.map(({ id }) => id))] }] as const]),
  );
  const lists: Record<string, Row[]> = await read.together(wanted);
  return new Map(
    Object.values(lists).flatMap((rows) => rows.map((row) => [row.id, row as unknown as AnyRow] as const)),
  );
}

/** The record on whose page another one stands. */
function subjectOf(kind: Kind, row: AnyRow | undefined): FoundEntry | undefined {
  const field = searched.get(kind)?.on;
  const id = field && row?.[field];
  if (!field || typeof id !== 'string') return undefined;
  const of = describeKind(kind)?.fields[field]?.to ?? row?.subjectKind;
  return typeof of === 'string' && describeKind(of) ? { kind: of as Kind, id } : undefined;
}

function nameRow(kind: Kind, row: AnyRow): Named {
  const field = searched.get(kind)?.title[0];
  const text = field ? row[field] : (row.name ?? row.title);
  const said = typeof text !== 'string' ? '' : kind === 'comment' ? withoutMarks(text) : text;
  return { kind, id: row.id, short: row.short ?? null, title: said.slice(0, longest) };
}

/** What a record is called, and the passage of it that was meant. What customers said is called by who said it. */
function tell(
  kind: Kind,
  what: Searched,
  row: AnyRow,
  wanted: Wanted,
): { title: string; marks: Hit['marks']; excerpt: Excerpt | null } {
  const texts = (names: readonly string[]) => names.flatMap((name) => textsIn(row[name]));
  if (kind === 'feedback') {
    const title = texts(what.from).join(' · ');
    const said = excerptOf(texts(what.title), wanted) ?? { text: beginningOf(String(row.text ?? '')), marks: [] };
    return { title, marks: marksIn(title, wanted), excerpt: said };
  }
  const { title } = nameRow(kind, row);
  const found = marksIn(title, wanted);
  const excerpt =
    found.length < wanted.length || title === '' ? excerptOf(texts(what.body).map(withoutMarks), wanted) : undefined;
  return { title, marks: found, excerpt: excerpt ?? null };
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}

function productOf(row: Row<'product'> | undefined): Hit['product'] {
  return row ? { id: row.id, slug: row.slug, name: row.name } : null;
}
