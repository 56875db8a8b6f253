import { countedFields, describeKind, type Kind } from '#domain/records';
import { valueFor } from './field-values.ts';
import type { People } from './people-of.ts';
import type { FileRow } from './read-export.ts';

/** What ids of a file stand for here. */
type Meaning = { ids: ReadonlyMap<string, string>; inProduct: ReadonlySet<string>; people: People };
/** The fields of a record made of a row, or the field for whose sake it cannot be made. */
type RowRead = { ok: true; row: Record<string, unknown> } | { ok: false; field: string; says: string };

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;

/** Makes the fields of a record of a row of the file: every id becomes that of the record here. */
export function rowFor(kind: Kind, row: FileRow, meaning: Meaning): RowRead {
  const fields = describeKind(kind)?.fields ?? {};
  const counted = countedFields(kind);
  const made: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    if (field.secret) {
      made[name] = field.nullable ? null : `imported ${meaning.ids.get(row.id) ?? row.id}`;
      continue;
    }
    if (name === 'rank' || counted.includes(name)) {
      made[name] = name === 'rank' ? null : Number(row[name] ?? 0);
      continue;
    }
    const read = valueFor(field, row[name]);
    if (!read.ok) return { ok: false, field: name, says: read.says };
    if (field.type === 'id' && typeof read.value === 'string') {
      const id = idHere(read.value, field, meaning);
      if (id === null && !field.nullable)
        return { ok: false, field: name, says: 'It names a record that is neither in the file nor here.' };
      made[name] = id;
    } else made[name] = field.type === 'text' || field.type === 'json' ? renamed(read.value, meaning) : read.value;
  }
  return { ok: true, row: tamed(kind, made) };
}

function idHere(id: string, field: { to?: string; nullable: boolean }, meaning: Meaning): string | null {
  if (field.to === 'member') return meaning.people.of(id, !field.nullable);
  if (field.to === 'import') return null;
  const here = meaning.ids.get(id);
  if (here !== undefined) return here;
  if (field.to === undefined && meaning.people.has(id)) return meaning.people.of(id, !field.nullable);
  return meaning.inProduct.has(id) ? id : null;
}

/** Ids that stand within words or structures, such as votes. */
function renamed(value: unknown, meaning: Meaning): unknown {
  if (typeof value === 'string')
    return value.replace(uuid, (id) => {
      const here = meaning.ids.get(id);
      if (here !== undefined) return here;
      return meaning.people.has(id) ? (meaning.people.of(id, true) ?? id) : id;
    });
  if (Array.isArray(value)) return value.map((inner) => renamed(inner, meaning));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, renamed(inner, meaning)]));
}

/** Nothing acts outside because it was imported: a reply that waited is not sent from here. */
function tamed(kind: Kind, row: Record<string, unknown>): Record<string, unknown> {
  return kind === 'reply' && row.state === 'waiting' ? { ...row, state: 'skipped' } : row;
}
