import { sql } from 'kysely';
import type { Db } from '#store/database';

/** The schemas whose tables a test may change. */
const schemas = sql`('public', 'auth')`;

/** Keeps what every table holds now beside it, in a schema that copies of the database inherit. */
export async function keepState(db: Db): Promise<void> {
  await sql`do $$
    declare t record;
    begin
      drop schema if exists kept cascade;
      create schema kept;
      for t in select schemaname, tablename from pg_tables where schemaname in ${schemas} loop
        execute format('create table kept.%I as table %I.%I', t.schemaname || '_' || t.tablename, t.schemaname, t.tablename);
      end loop;
    end $$`.execute(db);
}

/** After so many times the rows that were put back and away again make a database slow, and a copy is cheaper. */
export const mostRewinds = 25;

/** Puts every table back to what was kept; cheaper than a copy of the database, as most tables have not changed. */
export async function rewind(db: Db): Promise<void> {
  await sql`do $$
    declare
      t record;
      same boolean;
    begin
      perform set_config('session_replication_role', 'replica', true);
      for t in
        select format('%I.%I', schemaname, tablename) as here, format('kept.%I', schemaname || '_' || tablename) as kept
        from pg_tables where schemaname in ${schemas}
      loop
        execute format('select not exists (table %1$s except all table %2$s) and not exists (table %2$s except all table %1$s)', t.here, t.kept) into same;
        if not same then
          execute format('delete from %s', t.here);
          execute format('insert into %s select * from %s', t.here, t.kept);
        end if;
      end loop;
    end $$`.execute(db);
}
