import { sql } from 'kysely';
import type { DiaryLine } from '#domain/change';
import { describeKind, type Kind, kindNames } from '#domain/records';
import type { Db } from '#store/database';
import { selectAllRows } from '#store/rows';

/** Every recorded row of a workspace: kind, then id, then fields. */
export type State = Map<string, Record<string, unknown>>;

const keyOf = (kind: string, id: string) => `${kind} ${id}`;

/** The recorded rows of a workspace as the tables hold them now. */
export async function readState(db: Db, workspace: string): Promise<State> {
  const state: State = new Map();
  for (const kind of kindNames)
    for (const row of await selectAllRows(db, workspace, kind)) state.set(keyOf(kind, row.id), { ...row });
  return state;
}

/** The state that follows from `before` and the diary's lines. */
export function replay(before: State, lines: readonly DiaryLine[]): State {
  const state: State = new Map([...before].map(([key, row]) => [key, { ...row }]));
  for (const line of lines) {
    const key = keyOf(line.kind, line.id);
    if (line.op === 'delete') state.delete(key);
    else if (line.op === 'create') state.set(key, { ...line.after });
    else if (line.op === 'rerank')
      for (const [id, rank] of Object.entries(line.after ?? {}))
        state.set(keyOf(line.kind, id), { ...state.get(keyOf(line.kind, id)), rank });
    else state.set(key, { ...state.get(key), ...line.after, version: line.version });
  }
  return state;
}

/** Where two states differ, as sentences; `ignore` names fields that may. */
export function differences(a: State, b: State, ignore: readonly string[] = []): string[] {
  const found: string[] = [];
  for (const key of new Set([...a.keys(), ...b.keys()])) {
    const left = a.get(key);
    const right = b.get(key);
    if (!left || !right) found.push(`${key} is ${left ? 'missing afterwards' : 'there only afterwards'}`);
    else
      for (const name of new Set([...Object.keys(left), ...Object.keys(right)])) {
        if (!ignore.includes(name) && JSON.stringify(left[name] ?? null) !== JSON.stringify(right[name] ?? null))
          found.push(`${key}.${name}: ${JSON.stringify(left[name])} and ${JSON.stringify(right[name])}`);
      }
  }
  return found;
}

/** Where the count that a record keeps of others is not how many there are. */
export function miscounted(state: State): string[] {
  const wrong: string[] = [];
  for (const kind of kindNames) {
    const { parent, counts } = describeKind(kind) ?? {};
    if (!parent || !counts) continue;
    const counted = new Map<string, number>();
    for (const [key, row] of state) {
      if (!key.startsWith(`${kind} `)) continue;
      const of = `${parent.kind} ${row[parent.field]}`;
      counted.set(of, (counted.get(of) ?? 0) + 1);
    }
    for (const [key, row] of state)
      if (key.startsWith(`${parent.kind} `) && row[counts] !== (counted.get(key) ?? 0))
        wrong.push(`${key}.${counts} says ${row[counts]} of ${counted.get(key) ?? 0}`);
  }
  return wrong;
}

/** A fingerprint of every table of the database but counters of short ids, whose gaps are fine. */
export async function fingerprint(db: Db): Promise<string> {
  const { rows: tables } = await sql<{ name: string }>`select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not in ('short_number', 'migration') order by 1`.execute(
    db,
  );
  const prints = tables.map(
    ({ name }) =>
      sql`select ${sql.lit(name)} as name, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as hash from ${sql.table(name)} t`,
  );
  const { rows } = await sql<{ name: string; hash: string }>`${sql.join(prints, sql` union all `)}`.execute(db);
  return rows.map(({ name, hash }) => `${name} ${hash}`).join('\n');
}

/** The kind of a record of this state by its id. */
export function kindIn(state: State, id: string): Kind | undefined {
  return kindNames.find((kind) => state.has(keyOf(kind, id)));
}
