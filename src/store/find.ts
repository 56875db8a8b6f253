import { sql } from 'kysely';
import { type AnyRow, describeKind, type Kind, kindNames } from '#domain/records';
import { isUuid, readShortId } from '#domain/short-id';
import type { Db } from './database.ts';
import { type Sight, sees } from './read.ts';
import { selectRows, shapeOf, toRow } from './rows.ts';

/** Kinds whose rows are not locked where a command names them: most only stand beside, guarded by foreign keys; an import is locked when it is changed, so that a long one can be cancelled meanwhile. */
const beside: ReadonlySet<Kind> = new Set(['workspace', 'product', 'team', 'member', 'import']);

/** Records found for the words of an input: by kind, then by the word as it was sent. */
export type FoundRows = Map<Kind, Map<string, AnyRow>>;

const isHandle = (word: string) => /^[a-z0-9-]{1,60}$/.test(word);

/** Finds records by id, short id or handle within sight, unlocked; a word that finds nothing is missing from the answer. */
export async function findRows(
  db: Db,
  sight: Sight,
  words: ReadonlyMap<Kind, ReadonlySet<string>>,
): Promise<FoundRows> {
  const found: FoundRows = new Map();
  for (const kind of kindNames) {
    const asked = words.get(kind);
    if (!asked) continue;
    const described = describeKind(kind);
    const byWord = new Map<string, AnyRow>();
    const ids = [...asked].filter(isUuid);
    const shorts = new Map(
      [...asked].flatMap((word) => {
        const short = readShortId(word);
        return short && short.letter === described?.short ? [[short.number, word] as const] : [];
      }),
    );
    const handle = described?.handle;
    const { table, columns } = shapeOf(kind);
    const { rows } = await sql<
      Record<string, unknown>
    >`select ${columns} from ${table} t where t.workspace_id = ${sight.workspace}
      and (t.id = any(${ids}::uuid[]) ${shorts.size > 0 ? sql`or t.short = any(${[...shorts.keys()]}::int[])` : sql``}
        ${handle ? sql`or t.${sql.ref(handle)} = any(${[...asked].filter(isHandle)})` : sql``})`.execute(db);
    for (const raw of rows) {
      const number = raw.short as number | undefined;
      const row = toRow(kind, raw);
      if (!sees(sight, kind, row)) continue;
      byWord.set(row.id, row);
      const word = number === undefined ? undefined : shorts.get(number);
      if (word) byWord.set(word, row);
      if (handle && asked.has(String(row[handle]))) byWord.set(String(row[handle]), row);
    }
    found.set(kind, byWord);
  }
  return found;
}

/**
 * Locks found records and the records that cover them, kind by kind and id by id, and reads them anew under the lock.
 * Answers the rows by id; one that vanished meanwhile is missing.
 */
export async function lockRows(
  db: Db,
  workspace: string,
  found: FoundRows,
): Promise<Map<string, { kind: Kind; row: AnyRow }>> {
  const wanted = new Map<Kind, Set<string>>();
  const want = (kind: Kind, id: string) => wanted.set(kind, (wanted.get(kind) ?? new Set()).add(id));
  for (const [kind, rows] of found) {
    const parent = describeKind(kind)?.parent;
    for (const row of rows.values()) {
      want(kind, row.id);
      if (parent && row[parent.field]) want(parent.kind as Kind, String(row[parent.field]));
    }
  }
  const locked = new Map<string, { kind: Kind; row: AnyRow }>();
  for (const kind of kindNames) {
    const ids = wanted.get(kind);
    if (!ids) continue;
    const rows = beside.has(kind)
      ? [...(found.get(kind)?.values() ?? [])]
      : await selectRows(db, workspace, kind, [...ids], true);
    for (const row of rows) locked.set(row.id, { kind, row });
  }
  return locked;
}
