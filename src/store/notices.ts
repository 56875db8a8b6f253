import { type RawBuilder, sql } from 'kysely';
import { callingWhys, type ThreadKind, threadKinds, type Why } from '#domain/notice';
import { describeKind } from '#domain/records';
import type { Db } from './database.ts';
import type { Sight } from './read.ts';

/** A thread of somebody's inbox: what they were told about one record, and how they left it. */
export type NoticeThread = {
  subjectKind: ThreadKind;
  subjectId: string;
  short: string | null;
  title: string;
  productId: string;
  product: string;
  productName: string;
  state: 'open' | 'done' | 'snoozed';
  upTo: number;
  at: string;
  untilOn: string | null;
  /** Open, and not looked at since the newest was told. */
  unread: boolean;
};

/** One thing that somebody was told. */
export type Notice = {
  seq: number;
  why: Why;
  subjectId: string;
  actor: string;
  actorName: string;
  at: string;
  excerpt: string | null;
  was: string | null;
  is: string | null;
  sourceKind: string;
  sourceId: string;
  fresh: boolean;
};

/** Whose inbox, at which moment. */
export type Inbox = { sight: Sight; now: string };

const titles: Record<ThreadKind, string> = {
  feature: 'title',
  story: 'title',
  sprint: 'name',
  release: 'name',
  feedback: 'text',
  objective: 'title',
  customer: 'name',
  product: 'name',
  proposal: 'says',
};

/** What the record of a thread is called, its short id before it; nothing where it is gone. */
const subject = sql`case n.subject_kind ${sql.join(threadKinds.map(named), sql` `)} end`;

function named(kind: ThreadKind): RawBuilder<unknown> {
  const described = describeKind(kind);
  const short = described?.short ? sql`${`${described.short}-`} || t.short` : sql`null`;
  return sql`when ${kind} then (select jsonb_build_object('short', ${short}, 'title', left(t.${sql.ref(titles[kind])}, 200))
    from ${sql.table(described?.table ?? kind)} t where t.workspace_id = n.workspace_id and t.id = n.subject_id)`;
}

/** Every thread of an inbox about records that are there and in sight, with how it was left. */
function threads({ sight, now }: Inbox): RawBuilder<unknown> {
  const seen = sight.products === null ? sql`true` : sql`n.product_id = any(${[...sight.products]}::uuid[])`;
  return sql`
    select n.subject_kind, n.subject_id, n.product_id, p.slug, p.name as product_name, p.sample, k.up_to as marked,
      k.state = 'done' as was_done, k.until_on, n.up_to, n.at, ${subject} as subject,
      case
        when k.state = 'done' and n.up_to <= k.up_to then 'done'
        when k.state = 'snoozed' and k.until_on > (${now}::timestamptz at time zone p.time_zone)::date
          and (n.called is null or n.called <= k.up_to) then 'snoozed'
        else 'open'
      end as state,
      (k.state = 'snoozed' or n.up_to > coalesce(k.up_to, 0)) as unread
    from (
      select n.workspace_id, n.member_id, n.product_id, n.subject_kind, n.subject_id, max(n.seq) as up_to, max(n.at) as at,
        max(n.seq) filter (where n.why = any(${[...callingWhys]})) as called
      from notice n where n.workspace_id = ${sight.workspace} and n.member_id = ${sight.member} and ${seen}
      group by n.workspace_id, n.member_id, n.product_id, n.subject_kind, n.subject_id
    ) n
    join product p on p.workspace_id = n.workspace_id and p.id = n.product_id
    left join notice_mark k on k.workspace_id = n.workspace_id and k.member_id = n.member_id
      and k.subject_kind = n.subject_kind and k.subject_id = n.subject_id`;
}

const columns = sql`t.subject_kind as "subjectKind", t.subject_id as "subjectId", t.subject->>'short' as short,
  t.subject->>'title' as title, t.product_id as "productId", t.slug as product, t.product_name as "productName", t.state,
  t.up_to as "upTo", t.at, t.until_on as "untilOn", t.state = 'open' and t.unread as unread`;

type Asked = {
  state: NoticeThread['state'];
  after?: { at: string; subject: string } | undefined;
  limit: number;
};

/** Threads of one state, newest first. */
export async function threadPage(db: Db, inbox: Inbox, asked: Asked): Promise<NoticeThread[]> {
  const { state, after, limit } = asked;
  const { rows } = await sql<NoticeThread>`select ${columns} from (${threads(inbox)}) t
    where t.subject is not null and t.state = ${state}
      ${after ? sql`and (t.at, t.subject_id) < (${after.at}::timestamptz, ${after.subject}::uuid)` : sql``}
    order by t.at desc, t.subject_id desc limit ${limit}`.execute(db);
  return rows;
}

/** The open threads with something newer than a number of the diary and older than a moment, newest first; sample products apart. */
export async function threadsSince(
  db: Db,
  inbox: Inbox,
  { since, until, limit }: { since: number; until: string; limit: number },
): Promise<{ threads: NoticeThread[]; count: number; upTo: number }> {
  const { rows } = await sql<NoticeThread & { count: number; newest: number }>`
    select ${columns}, (count(*) over ())::int as count, max(t.newest) over () as newest from (
      select t.*, (select max(n.seq) from notice n where n.workspace_id = ${inbox.sight.workspace}
        and n.member_id = ${inbox.sight.member} and n.subject_id = t.subject_id and n.subject_kind = t.subject_kind
        and n.seq > ${since} and n.at < ${until} and (not coalesce(t.was_done, false) or n.seq > t.marked)) as newest
      from (${threads(inbox)}) t
      where t.subject is not null and t.state = 'open' and not t.sample and t.up_to > ${since}
    ) t
    where t.newest is not null order by t.at desc, t.subject_id desc limit ${limit}`.execute(db);
  const [first] = rows;
  return { threads: rows, count: first?.count ?? 0, upTo: first?.newest ?? since };
}

/** How many threads are open and how many are put away. */
export async function countThreads(db: Db, inbox: Inbox): Promise<{ open: number; snoozed: number }> {
  const { rows } = await sql<{ open: number; snoozed: number }>`
    select (count(*) filter (where t.state = 'open'))::int as open, (count(*) filter (where t.state = 'snoozed'))::int as snoozed
    from (${threads(inbox)}) t where t.subject is not null`.execute(db);
  return rows[0] ?? { open: 0, snoozed: 0 };
}

/** What was told about these records, oldest first, of each the newest `most`, with how many older ones were left out. */
export async function noticesAbout(
  db: Db,
  { sight }: Pick<Inbox, 'sight'>,
  subjects: readonly string[],
  most: number,
): Promise<Map<string, { notices: Notice[]; more: number }>> {
  const { rows } = await sql<Notice & { total: number }>`
    select n.seq, n.why, n.subject_id as "subjectId", n.actor_id as actor, coalesce(m.name, 'Throughline') as "actorName", n.at,
      n.excerpt, n.was, n.became as "is", n.source_kind as "sourceKind", n.source_id as "sourceId", n.total,
      (k.state is distinct from 'done' or n.seq > k.up_to) as fresh
    from (
      select n.*, row_number() over newest as place, (count(*) over (partition by n.subject_kind, n.subject_id))::int as total
      from notice n where n.workspace_id = ${sight.workspace} and n.member_id = ${sight.member}
        and n.subject_id = any(${[...subjects]}::uuid[])
      window newest as (partition by n.subject_kind, n.subject_id order by n.seq desc, n.why desc)
    ) n
    left join member m on m.workspace_id = n.workspace_id and m.id = n.actor_id
    left join notice_mark k on k.workspace_id = n.workspace_id and k.member_id = n.member_id
      and k.subject_kind = n.subject_kind and k.subject_id = n.subject_id
    where n.place <= ${most} order by n.seq, n.why`.execute(db);
  return new Map(
    [...Map.groupBy(rows, ({ subjectId }) => subjectId)].map(([id, all]) => [
      id,
      { notices: all.map(({ total: _, ...notice }) => notice), more: Math.max(0, (all[0]?.total ?? 0) - most) },
    ]),
  );
}
