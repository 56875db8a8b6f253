import { sql } from 'kysely';
import { type Read, within } from './read.ts';

/** The names of the sprints that a team runs at this moment; read without being judged or locked. */
export async function runningSprints(read: Read, team: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select t.name from sprint t
    where ${within(read, 'sprint')} and t.team_id = ${team} and t.state = 'running' order by t.id`.execute(read.db);
  return rows.map(({ name }) => name);
}
