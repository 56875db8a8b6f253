import { sql } from 'kysely';
import type { DiaryLine } from '#domain/change';
import { describeKind, type Kind, kindNames } from '#domain/records';
import type { Db } from '#store/database';
import { selectAllRows } from '#store/rows';
import { writtenTables } from '#test/rewind';

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

/**
 * What tells this state of the database from the one that was kept, in every table but counters of short ids, whose gaps
 * are fine: where it is the same as another's, so is what the tables hold. Tables that nobody wrote need no look.
 */
export async function fingerprint(db: Db): Promise<string> {
  const written = (await writtenTables(db)).filter(
    ({ here }) => here.startsWith('public.') && !['public.short_number', 'public.migration'].includes(here),
  );
  if (written.length === 0) return '';
  const hash = (table: string) =>
    sql`(select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from ${sql.raw(table)} t)`;
  const prints = written.map(
    ({ here, kept }) => sql`select ${sql.lit(here)} as name, ${hash(here)} as now, ${hash(kept)} as then`,
  );
  type Print = { name: string; now: string; then: string };
  const { rows } = await sql<Print>`${sql.join(prints, sql` union all `)}`.execute(db);
  return rows.flatMap(({ name, now, then }) => (now === then ? [] : [`${name} ${now}`])).join('\n');
}

/** The kind of a record of this state by its id. */
export function kindIn(state: State, id: string): Kind | undefined {
  return kindNames.find((kind) => state.has(keyOf(kind, id)));
}
