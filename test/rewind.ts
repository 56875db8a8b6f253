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

/** After so many times the rows that were put back and away again make a database slow, and a copy is cheaper. */
export const mostRewinds = 25;

/** Puts every table that was written back to what was kept; cheaper than a copy of the database. */
export async function rewind(db: Db): Promise<void> {
  await sql`do $$
    declare t record;
    begin
      perform set_config('session_replication_role', 'replica', true);
      for t in select distinct here, kept from kept.written loop
        execute format('delete from %s', t.here);
        execute format('insert into %s select * from %s', t.here, t.kept);
      end loop;
      delete from kept.written;
    end $$`.execute(db);
}
