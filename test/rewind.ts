import { sql } from 'kysely';
import type { Db } from '#store/database';

/** The schemas whose tables a test may change. */
const schemas = sql`('public', 'auth')`;

/** Keeps what every table holds now beside it, in a schema that copies of the database inherit, and notes from now on which tables are written. */
export async function keepState(db: Db): Promise<void> {
  await sql`do $$
    declare t record;
    begin
      drop schema if exists kept cascade;
      create schema kept;
      create table kept.written (here text not null, kept text not null);
      create table kept.since as select pg_current_xact_id()::text::bigint as xid;
      create function kept.note() returns trigger language plpgsql security definer as $note$
      begin
        insert into kept.written values
          (format('%I.%I', tg_table_schema, tg_table_name), format('kept.%I', tg_table_schema || '_' || tg_table_name));
        return null;
      end $note$;
      for t in select schemaname, tablename from pg_tables where schemaname in ${schemas} loop
        execute format('create table kept.%I as table %I.%I', t.schemaname || '_' || t.tablename, t.schemaname, t.tablename);
        execute format('create trigger note_written after insert or update or delete or truncate on %I.%I execute function kept.note()', t.schemaname, t.tablename);
      end loop;
    end $$`.execute(db);
}

/** A table that was written since its database was kept or put back, and the one that keeps what it held. */
export type Written = { here: string; kept: string };

/** The tables that were written since. */
export async function writtenTables(db: Db): Promise<Written[]> {
  return (await sql<Written>`select distinct here, kept from kept.written order by 1`.execute(db)).rows;
}

/** After so many times the rows that were put back and away again are cleared away, lest they make a database slow. */
const tidyAfter = 25;

/** What puts every table of a database that was written back to what was kept; far cheaper than a copy of the database. */
export function rewinder(db: Db): () => Promise<void> {
  const untidy = new Set<string>();
  let rewinds = 0;
  return async () => {
    const written = await writtenTables(db);
    if (written.length === 0) return;
    await putBack(db, written);
    for (const { here } of written) untidy.add(here);
    if (++rewinds % tidyAfter > 0) return;
    await sql.raw(`vacuum kept.written, ${[...untidy].join()}`).execute(db);
    untidy.clear();
  };
}

/** Rows that were added go by the transaction that wrote them; only where others changed or went is a table filled anew. */
async function putBack(db: Db, written: readonly Written[]): Promise<void> {
  const tables = written.map(
    ({ here, kept }) => `delete from ${here} where xmin::text::bigint > kept_at;
    if (select count(*) from ${here}) <> (select count(*) from ${kept}) then
      delete from ${here};
      insert into ${here} select * from ${kept};
    end if;`,
  );
  const block = `do $$
  declare kept_at bigint := (select xid from kept.since);
  begin
    perform set_config('session_replication_role', 'replica', true);
    ${tables.join('\n')}
    delete from kept.written;
    update kept.since set xid = pg_current_xact_id()::text::bigint;
  end $$`;
  await sql.raw(block).execute(db);
}
