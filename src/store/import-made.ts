import { type RawBuilder, sql } from 'kysely';
import { columnOf, describeKind, type Kind, kindNames } from '#domain/records';
import type { Read } from './read.ts';
import { shapeOf } from './rows.ts';

/** A record that an import made and that is still here. */
export type MadeRecord = { kind: Kind; id: string; version: number };
/** A record that names another: `from` is undefined where the import did not make it. */
export type Naming = { kind: Kind; id: string; from: { kind: Kind; id: string } | undefined };

/** The command by which an import made its records. */
export type ImportCommand = { workspace: string; actor: string; command: string };

/** The command that carried an import out, by the diary; undefined where none has. */
export async function commandOfImport(read: Read, id: string): Promise<ImportCommand | undefined> {
  const { rows } = await sql<{ actor: string; command: string }>`
    select actor_id as actor, command_id as command from change
    where workspace_id = ${read.workspace} and id = ${id} and after ->> 'state' = 'done' order by seq limit 1`.execute(
    read.db,
  );
  const [row] = rows;
  return row && { workspace: read.workspace, ...row };
}

/** What an import made, by the diary, as far as it is still here: kind by kind, locked until the transaction ends. */
export async function madeByImport(read: Read, command: ImportCommand): Promise<MadeRecord[]> {
  const made: MadeRecord[] = [];
  for (const kind of await kindsMade(read, command)) {
    const { rows } = await sql<{ id: string; version: number }>`
      select t.id, t.version from ${shapeOf(kind).table} t
      where t.workspace_id = ${read.workspace} and t.id in (${idsMade(command, kind)})
      order by t.id for no key update of t`.execute(read.db);
    made.push(...rows.map((row) => ({ kind, ...row })));
  }
  return made;
}

/** Every naming of a record that an import made, by a record of its own or by one that came later. */
export async function namingsOfMade(read: Read, command: ImportCommand): Promise<Naming[]> {
  const made = await kindsMade(read, command);
  const namings: Naming[] = [];
  for (const from of kindNames) {
    if (from === 'import') continue;
    for (const { column, to } of namingColumns(from))
      for (const kind of to === undefined ? made : made.filter((one) => one === to)) {
        const { rows } = await sql<{ id: string; fromId: string; own: boolean }>`
          select ${column} as id, t.id as "fromId", t.id in (${idsMade(command, from)}) as own
          from ${shapeOf(from).table} t
          where t.workspace_id = ${read.workspace} and ${column} in (${idsMade(command, kind)})`.execute(read.db);
        for (const { id, fromId, own } of rows)
          namings.push({ kind, id, from: own ? { kind: from, id: fromId } : undefined });
      }
  }
  return namings;
}

/** The columns of a kind that hold ids of records; `to` is missing where any kind may be meant. */
function namingColumns(kind: Kind): { column: RawBuilder<unknown>; to: string | undefined }[] {
  return Object.entries(describeKind(kind)?.fields ?? {}).flatMap(([name, field]) =>
    field.type === 'id' ? [{ column: sql`t.${sql.ref(columnOf(name))}`, to: field.to }] : [],
  );
}

async function kindsMade(read: Read, { workspace, actor, command }: ImportCommand): Promise<Kind[]> {
  const { rows } = await sql<{ kind: Kind }>`select distinct kind from change
    where workspace_id = ${workspace} and actor_id = ${actor} and command_id = ${command} and op = 'create'`.execute(
    read.db,
  );
  const named = new Set(rows.map(({ kind }) => kind));
  return kindNames.filter((kind) => named.has(kind));
}

function idsMade({ workspace, actor, command }: ImportCommand, kind: Kind) {
  return sql`select c.id from change c where c.workspace_id = ${workspace} and c.actor_id = ${actor}
    and c.command_id = ${command} and c.op = 'create' and c.kind = ${kind}`;
}
