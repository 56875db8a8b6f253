import type { ImportReport } from '#domain/import';
import { describeKind, type Kind } from '#domain/records';
import { foldText } from '#domain/text';
import { problemList } from '../csv/problem-list.ts';
import { refuseFile } from '../csv/refuse-file.ts';
import { carriedKinds, whyLeftOut } from './carried-kinds.ts';
import { carriedPictures } from './carried-pictures.ts';
import { type KnownRecords, outsideName } from './known-records.ts';
import { newIdFor } from './new-id.ts';
import { peopleOf } from './people-of.ts';
import type { FileRow, OwnExport } from './read-export.ts';
import { rowFor } from './row-for.ts';

/** A record to be made of a row of the file. */
export type CarriedRecord = { kind: Kind; id: string; row: Record<string, unknown>; ranked: boolean };

/** Exactly what an import of our own export would do. */
export type ExportPlan = {
  records: readonly CarriedRecord[];
  /** The team of the product that becomes one of the file's. */
  team: { id: string; name: string; works: string } | null;
  make: number;
  same: number;
  report: ImportReport;
};

/** The product of a file that is meant: the only one, or the one that is named by id, slug or name. */
export function productOf(file: OwnExport, from: string | undefined): { id: string; name: string } {
  const named = file.products.filter(
    ({ id, name, slug }) => from === undefined || id === from || slug === from || foldText(name) === foldText(from),
  );
  const [only, another] = named;
  if (only && !another) return only;
  const names = file.products.map(({ name, slug }) => `${name} (${slug})`).join(', ') || 'none';
  throw refuseFile(
    'invalid',
    from === undefined
      ? `The file holds several products: ${names}. Say which one with "from".`
      : `There is not one product "${from.slice(0, 60)}" in the file. It holds: ${names}.`,
  );
}

/** Plans what becomes of a product of a file; what is here already, by its id or outside id, stays as it is. */
export function planExport(
  file: OwnExport,
  from: { id: string },
  product: string,
  known: KnownRecords,
  importer: string,
): ExportPlan {
  const problems = problemList();
  const ids = new Map<string, string>();
  const people = peopleOf(file.rows.get('member') ?? [], known.members, importer);
  const ofProduct = (kind: string) => (file.rows.get(kind) ?? []).filter((row) => row.productId === from.id);
  // Texts name them by these.
  const pictures = carriedPictures(file, from, product, known);
  for (const picture of pictures) ids.set(picture.from, picture.id);
  const fresh = new Map<Kind, FileRow[]>();
  let team: ExportPlan['team'] = null;
  let same = 0;
  for (const kind of carriedKinds) {
    const rows = ofProduct(kind);
    const made: FileRow[] = [];
    for (const row of rows) {
      const here = hereAs(kind, row, product, known);
      const id = here ?? (known.elsewhere.has(row.id) ? newIdFor(product, row.id) : row.id);
      ids.set(row.id, id);
      if (here !== undefined) same++;
      else if (kind === 'team' && team === null && known.empty && known.teams.length === 1 && known.teams[0]) {
        team = { id: known.teams[0].id, name: String(row.name ?? ''), works: String(row.works ?? 'flow') };
        ids.set(row.id, team.id);
      } else made.push(row);
    }
    fresh.set(kind, made);
  }
  const records: CarriedRecord[] = [];
  const counts: Record<string, number> = {};
  let count = 0;
  for (const kind of carriedKinds)
    for (const row of inOrder(kind, fresh.get(kind) ?? [])) {
      const read = rowFor(kind, row, { ids, inProduct: known.inProduct, people });
      count++;
      if (!read.ok) {
        ids.delete(row.id);
        problems.add({ row: count, line: count, field: `${kind}.${read.field}`, message: read.says, kept: false });
        continue;
      }
      counts[kind] = (counts[kind] ?? 0) + 1;
      const ranked = describeKind(kind)?.ranked === true && typeof row.rank === 'string';
      records.push({ kind, id: ids.get(row.id) ?? row.id, row: read.row, ranked });
    }
  const counted = problems.done();
  const make = records.length + (team ? 1 : 0);
  const left = [...file.rows.keys()]
    .filter((kind) => !carriedKinds.some((known_) => known_ === kind) && describeKind(kind)?.scope !== 'workspace')
    .filter((kind) => kind !== 'product')
    .map((kind) => ({ what: kind, count: ofProduct(kind).length, why: whyLeftOut(kind) }))
    .filter((one) => one.count > 0);
  const report: ImportReport = {
    make,
    same,
    refused: counted.refusedRows,
    drop: [],
    problems: { ...counted, first: [...counted.first] },
    kinds: counts,
    left,
    people: people.strangers(),
    notes: notesOf(file, pictures.length),
  };
  return { records, team, make, same, report };
}

function notesOf(file: OwnExport, pictures: number): string[] {
  return [
    'Short ids are dealt anew, in the order in which they were.',
    'Whoever is no member here is replaced by you where somebody must be named, and left out elsewhere.',
    ...(pictures > 0 ? [`Pictures come along with the texts that name them: ${pictures}.`] : []),
    ...(file.torn ? ['The last line of the file is missing: it may have been cut off.'] : []),
  ];
}

/** The id of the record that a row is already, where it came before or was exported from here. */
function hereAs(kind: Kind, row: FileRow, product: string, known: KnownRecords): string | undefined {
  if (known.inProduct.has(row.id)) return row.id;
  const derived = newIdFor(product, row.id);
  if (known.inProduct.has(derived)) return derived;
  if (typeof row.externalId === 'string') return known.byExternalId.get(outsideName(kind, row.externalId));
  return kind === 'team'
    ? known.teams.find(({ name }) => foldText(name) === foldText(String(row.name)))?.id
    : undefined;
}

/** Rows in the order of the list they stand in, or of the numbers they had. */
function inOrder(kind: Kind, rows: readonly FileRow[]): FileRow[] {
  const described = describeKind(kind);
  const number = (row: FileRow) => Number(/\d+$/.exec(String(row.short ?? ''))?.[0] ?? 0);
  const rank = (row: FileRow) => (typeof row.rank === 'string' ? row.rank : '\uffff');
  return [...rows].sort((one, other) => {
    if (described?.ranked && rank(one) !== rank(other)) return rank(one) < rank(other) ? -1 : 1;
    return number(one) - number(other) || (one.id < other.id ? -1 : 1);
  });
}
