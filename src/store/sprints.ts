import { sql } from 'kysely';
import { type Read, within } from './read.ts';

/** The names of the sprints that a team runs at this moment; read without being judged or locked. */
export async function runningSprints(read: Read, team: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select t.name from sprint t
    where ${within(read, 'sprint')} and t.team_id = ${team} and t.state = 'running' order by t.id`.execute(read.db);
  return rows.map(({ name }) => name);
}

/** What a team has finished, by day, of its newest three years. */
export async function finishedOfTeam(
  read: Read,
  team: string,
): Promise<{ finishedOn: string; createdOn: string; startedOn: string | null }[]> {
  const { rows } = await sql<{ finishedOn: string; createdOn: string; startedOn: string | null }>`
    select t.finished_on as "finishedOn", t.created_on as "createdOn", t.started_on as "startedOn"
    from story t where ${within(read, 'story')} and t.team_id = ${team} and t.state = 'accepted'
      and t.finished_on > (select max(o.finished_on) - 1095 from story o
        where o.workspace_id = ${read.workspace} and o.team_id = ${team} and o.state = 'accepted')
    order by t.finished_on, t.id`.execute(read.db);
  return rows;
}

/** How many days a team's stories stood in each of these states before they left it, the newest 300 stays of each, from the diary. */
export async function staysOfTeam(
  read: Read,
  team: string,
  states: readonly string[],
): Promise<{ state: string; days: number }[]> {
  const { rows } = await sql<{ state: string; days: number }>`
    with entered as (
      select c.id, c.seq, c.after->>'state' as state, (m.at at time zone p.time_zone)::date as day
      from story t
      join product p on p.workspace_id = t.workspace_id and p.id = t.product_id
      join change c on c.workspace_id = t.workspace_id and c.id = t.id
      join command m on m.workspace_id = c.workspace_id and m.actor_id = c.actor_id and m.id = c.command_id
      where ${within(read, 'story')} and t.team_id = ${team} and t.state <> 'draft' and t.import_id is null
        and c.after ? 'state'
    ), stays as (
      select state, lead(day) over one - day as days, lead(seq) over one as gone from entered
      window one as (partition by id order by seq)
    )
    select state, days from (
      select state, days, row_number() over (partition by state order by gone desc) as newest from stays
      where days is not null and state = any(${[...states]})
    ) s where newest <= 300 order by state, newest`.execute(read.db);
  return rows;
}

/** Something done to a story since a day: by whom, when, and to which state it led. */
export type Happening = {
  story: string;
  command: string;
  name: string;
  says: string;
  actor: string;
  at: string;
  state: string | null;
};

/** What was done to a team's stories from a civil day of its product on, newest first, at most so much. */
export async function happeningsSince(read: Read, team: string, since: string, most: number): Promise<Happening[]> {
  const { rows } = await sql<Happening>`
    with here as materialized (
      select p.id, p.time_zone from team w join product p on p.workspace_id = w.workspace_id and p.id = w.product_id
      where w.workspace_id = ${read.workspace} and w.id = ${team}
    ), acts as materialized (
      select m.* from command m join here on m.product_id = here.id
      where m.workspace_id = ${read.workspace} and m.last_seq is not null
        and m.at >= (${since}::date)::timestamp at time zone here.time_zone
        and (m.name like 'story.%' or m.name like 'criterion.%' or m.name like 'proposal.%' or m.name = 'change.undo')
    )
    select t.id as story, m.id as command, m.name, m.says, m.actor_id as actor, m.at, max(c.after->>'state') as state
    from acts m
    join change c on c.workspace_id = m.workspace_id and c.actor_id = m.actor_id and c.command_id = m.id
    left join criterion k on k.workspace_id = c.workspace_id and k.id = c.id
    join story t on t.workspace_id = c.workspace_id and t.id = coalesce(k.story_id, c.id)
    where ${within(read, 'story')} and t.team_id = ${team} and c.kind in ('story', 'criterion')
    group by t.id, m.id, m.name, m.says, m.actor_id, m.at, m.last_seq
    order by m.last_seq desc limit ${most}`.execute(read.db);
  return rows;
}
