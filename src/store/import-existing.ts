import { sql } from 'kysely';
import type { Read } from './read.ts';

/** What a product has already by which issues of another tool are known, or to which they may belong. */
export type ExistingWork = {
  stories: { id: string; externalId: string; featureId: string | null }[];
  features: { id: string; title: string; externalId: string | null }[];
  sprints: { id: string; name: string }[];
  members: { id: string; name: string; email: string }[];
};

/** Reads what a product has already, the sprints of one team, and who is a member there. */
export async function existingWork(read: Read, product: string, team: string): Promise<ExistingWork> {
  const mine = sql`workspace_id = ${read.workspace} and product_id = ${product}`;
  const stories = await sql<ExistingWork['stories'][number]>`
    select id, external_id as "externalId", feature_id as "featureId" from story
    where ${mine} and external_id is not null`.execute(read.db);
  const features = await sql<ExistingWork['features'][number]>`
    select id, title, external_id as "externalId" from feature where ${mine} order by short`.execute(read.db);
  const sprints = await sql<ExistingWork['sprints'][number]>`
    select id, name from sprint where ${mine} and team_id = ${team} order by starts_on, id`.execute(read.db);
  const members = await sql<ExistingWork['members'][number]>`
    select m.id, m.name, m.email from member m
    where m.workspace_id = ${read.workspace} and m.state = 'active' and (m.admin or exists (
      select 1 from role r where r.workspace_id = m.workspace_id and r.member_id = m.id and r.product_id = ${product}))
    order by m.id`.execute(read.db);
  return { stories: stories.rows, features: features.rows, sprints: sprints.rows, members: members.rows };
}
