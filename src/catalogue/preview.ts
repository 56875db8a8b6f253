import type { Change } from '#domain/change';
import { nameOf } from '#domain/naming';
import type { PreviewLine } from '#domain/preview-line';
import { type AnyRow, describeKind, type Kind } from '#domain/records';
import { canonical, sha256 } from '#lib/canonical';

type Known = ReadonlyMap<string, { kind: Kind; row: AnyRow }>;

/** What the changes would do, line by line, with each field as it is and as it would be. */
export function previewLines(changes: readonly Change[], known: Known): PreviewLine[] {
  return changes.map((change) => {
    const row = known.get(change.id)?.row;
    const fields = describeKind(change.kind)?.fields ?? {};
    const open = (from: Record<string, unknown>) =>
      Object.fromEntries(Object.entries(from).filter(([name]) => !fields[name]?.secret));
    if (change.op === 'create')
      return {
        op: 'create',
        kind: change.kind,
        id: change.id,
        name: nameOf(change.row as Record<string, unknown>),
        before: null,
        after: open(change.row),
      };
    if (change.op === 'place')
      return {
        op: 'place',
        kind: change.kind,
        id: change.id,
        name: nameOf(row),
        before: null,
        after: placeWords(change.place, known),
      };
    if (change.op === 'delete')
      return {
        op: 'delete',
        kind: change.kind,
        id: change.id,
        name: nameOf(row),
        before: row ? open(plain(row)) : null,
        after: null,
      };
    const set = open(change.set as Record<string, unknown>);
    return {
      op: 'update',
      kind: change.kind,
      id: change.id,
      name: nameOf(row),
      before: Object.fromEntries(Object.keys(set).map((name) => [name, row?.[name] ?? null])),
      after: set,
    };
  });
}

/** The fingerprint of a preview: equal for equal effects, whatever the time of day. */
export function previewHash(lines: readonly PreviewLine[]): string {
  const timeless = lines.map((line) => ({
    ...line,
    before: withoutInstants(line.kind, line.before),
    after: withoutInstants(line.kind, line.after),
  }));
  return sha256(canonical(timeless));
}

function placeWords(place: Extract<Change, { op: 'place' }>['place'], known: Known): Record<string, unknown> {
  if ('after' in place) return { after: nameOf(known.get(place.after)?.row) || place.after };
  if ('before' in place) return { before: nameOf(known.get(place.before)?.row) || place.before };
  return 'at' in place ? { at: place.at } : { at: 'where it was' };
}

function plain(row: AnyRow): Record<string, unknown> {
  const { id: _, version: __, ...fields } = row;
  return fields;
}

function withoutInstants(kind: string, fields: Record<string, unknown> | null): Record<string, unknown> | null {
  const described = describeKind(kind)?.fields;
  return (
    fields &&
    Object.fromEntries(
      Object.entries(fields).filter(([name]) => described?.[name]?.type !== 'instant' && !described?.[name]?.stamp),
    )
  );
}
