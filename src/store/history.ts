import { type RawBuilder, sql } from 'kysely';
import type { Kind } from '#domain/records';
import type { Read } from './read.ts';
import { within } from './read.ts';
import { shapeOf, toRow } from './rows.ts';

/** A line of the decision log: who decided what, in which role, when, why, and what it changed. */
export type LogLine = {
  command: string;
  name: string;
  says: string;
  actor: string;
  role: string | null;
  right: string;
  reason: string | null;
  via: string;
  at: string;
  seq: number;
  proposal: string | null;
  proposer: string | null;
  undoes: string | null;
  undo: string;
  undone: boolean;
  product: string | null;
  changes: {
    kind: string;
    id: string;
    op: string;
    before: Record<string, unknown> | null;
    after: Record<string, unknown> | null;
  }[];
  count: number;
};

type Asked = { product?: string; record?: string; before?: number; limit: number; rights?: readonly string[] };

/** How members keep their inboxes is no part of what happened. */
const ownAffairs: readonly Kind[] = ['noticeMark', 'noticeSetting'];

/**
 * The log within sight, newest first, `before` a sequence number. Of each command at most 20 changes are told, with how
 * many there were; changes of a scope the reader may not see are left out, and with them commands that had no others.
 */
export async function readLog(read: Read, asked: Asked): Promise<LogLine[]> {
  const seen =
    read.products === null
      ? sql`true`
      : sql`(coalesce(x.product_after, x.product_before) is null or coalesce(x.product_after, x.product_before) = any(${[...read.products]}::uuid[]))`;
  const audience = read.admin
    ? sql`true`
    : sql`coalesce(x.audience_after, x.audience_before) in ('all', ${read.member})`;
  const { rows } = await sql<Omit<LogLine, 'undone'>>`
    select c.id as command, c.name, c.says, c.actor_id as actor, c.role, c."right", c.reason, c.via, c.at, c.last_seq as seq,
      c.proposal_id as proposal, c.proposer_id as proposer, c.undoes, c.undo, c.product_id as product,
      told.changes, told.count
    from command c
    cross join lateral (
      select count(*) as count, coalesce(jsonb_agg(jsonb_build_object('kind', x.kind, 'id', x.id, 'op', x.op, 'before', x.before, 'after', x.after) order by x.seq) filter (where x.n <= 20), '[]') as changes
      from (
        select x.*, row_number() over (order by x.seq) as n from change x
        where x.workspace_id = c.workspace_id and x.actor_id = c.actor_id and x.command_id = c.id and x.op <> 'rerank'
          and x.kind <> all(${ownAffairs}) and ${seen} and ${audience}
      ) x
    ) told
    where c.workspace_id = ${read.workspace} and c.last_seq is not null and told.count > 0
      ${asked.product ? sql`and c.product_id = ${asked.product}` : sql``}
      ${asked.before ? sql`and c.last_seq < ${asked.before}` : sql``}
      ${asked.rights ? sql`and c."right" = any(${[...asked.rights]})` : sql``}
      ${asked.record ? sql`and (c.actor_id, c.id) in (${concerning(read, asked.record)})` : sql``}
    order by c.last_seq desc limit ${asked.limit}`.execute(read.db);
  const undone = await takenBack(
    read,
    rows.map(({ command }) => command),
  );
  return rows.map((row) => ({ ...row, undone: undone(row.command) }));
}

/** Tells of each command whether it is taken back as things stand: by an undo that was carried out and was not itself taken back. */
async function takenBack(read: Read, commands: readonly string[]): Promise<(command: string) => boolean> {
  const { rows } = await sql<{ id: string; undoes: string }>`
    with recursive undo as (
      select u.id, u.undoes from command u
      where u.workspace_id = ${read.workspace} and u.undoes = any(${[...commands]}) and u.outcome->>'kind' = 'done'
      union
      select u.id, u.undoes from undo join command u on u.undoes = undo.id
      where u.workspace_id = ${read.workspace} and u.outcome->>'kind' = 'done'
    ) select id, undoes from undo`.execute(read.db);
  const undosOf = Map.groupBy(rows, ({ undoes }) => undoes);
  const stands = (command: string): boolean => !(undosOf.get(command) ?? []).some(({ id }) => stands(id));
  return (command) => !stands(command);
}

const parents = ['featureId', 'storyId', 'releaseId'];

/**
 * The commands that changed a record, or that made or changed what hangs on a feature, story or release. A story has a
 * history of its own, so its feature's tells only that it came.
 */
function concerning(read: Read, record: string) {
  const found = (condition: RawBuilder<unknown>) =>
    sql`select r.actor_id, r.command_id from change r where r.workspace_id = ${read.workspace} and ${condition}`;
  const hangs = (line: string, field: string) => {
    const name = sql.lit(field);
    const after = sql.ref(`${line}.after`);
    return sql`${after} ? ${name} and ${after}->>${name} = ${record}`;
  };
  const made = (field: string) => sql`select x.id from change x where x.workspace_id = ${read.workspace}
    and x.op = 'create' and x.kind <> 'story' and ${hangs('x', field)}`;
  return sql.join(
    [
      found(sql`r.id = ${record}::uuid`),
      ...parents.map((field) => found(hangs('r', field))),
      ...parents.map((field) => found(sql`r.id in (${made(field)})`)),
    ],
    sql` union `,
  );
}

/** Feedback of one state, newest first, a page at a time. */
export async function feedbackPage(
  read: Read,
  asked: {
    product: string;
    state?: string;
    text?: string;
    after?: { receivedOn: string; short: number };
    limit: number;
  },
): Promise<{ rows: Record<string, unknown>[]; counts: Record<string, number> }> {
  const like = asked.text ? `%${asked.text.replace(/[\\%_]/g, '\\$&')}%` : undefined;
  const { rows } = await sql<Record<string, unknown>>`select ${shapeOf('feedback').columns},
      (select count(*) from insight i where i.workspace_id = t.workspace_id and i.feedback_id = t.id) as links
    from feedback t where ${within(read, 'feedback')} and t.product_id = ${asked.product}
      ${asked.state ? sql`and t.state = ${asked.state}` : sql``}
      ${like ? sql`and (t.text ilike ${like} or t.customer ilike ${like} or t.who ilike ${like})` : sql``}
      ${asked.after ? sql`and (t.received_on, t.short) < (${asked.after.receivedOn}::date, ${asked.after.short}::int)` : sql``}
    order by t.received_on desc, t.short desc limit ${asked.limit}`.execute(read.db);
  const counted = await sql<{ state: string; count: number }>`select t.state, count(*) as count from feedback t
    where ${within(read, 'feedback')} and t.product_id = ${asked.product} group by t.state`.execute(read.db);
  return {
    rows: rows.map((row) => toRow('feedback', row)),
    counts: Object.fromEntries(counted.rows.map(({ state, count }) => [state, count])),
  };
}
