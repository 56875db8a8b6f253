import { sql } from 'kysely';
import type { DiaryLine } from '#domain/change';
import type { Kind } from '#domain/records';
import type { Db } from './database.ts';
import type { DraftLine } from './writer.ts';

/** A command as its row keeps it. */
export type CommandRow = {
  actorId: string;
  id: string;
  name: string;
  inputHash: string;
  outcome: unknown;
  productId: string | null;
  right: string;
  role: string | null;
  via: string;
  reason: string | null;
  says: string;
  proposalId: string | null;
  proposerId: string | null;
  undoes: string | null;
  undo: string;
  at: string;
  lastSeq: number | null;
};

/** What identifies a command while it runs. */
export type Sent = {
  workspace: string;
  actor: string;
  id: string;
  name: string;
  inputHash: string;
  via: string;
  key: string | null;
  at: string;
};

const columns =
  sql.raw(`actor_id as "actorId", id, name, input_hash as "inputHash", outcome, product_id as "productId", "right", role, via, reason, says,
  proposal_id as "proposalId", proposer_id as "proposerId", undoes, undo, at, last_seq as "lastSeq"`);

/** Claims a command's id; answers the earlier command where the same sender has used it before (waiting for one under way). */
export async function claimCommand(db: Db, sent: Sent): Promise<CommandRow | undefined> {
  const claimed = await sql`insert into command (workspace_id, actor_id, id, name, input_hash, "right", via, key_id, at)
    values (${sent.workspace}, ${sent.actor}, ${sent.id}, ${sent.name}, ${sent.inputHash}, '', ${sent.via}, ${sent.key}, ${sent.at})
    on conflict do nothing returning 1`.execute(db);
  return claimed.rows.length > 0 ? undefined : findCommand(db, sent.workspace, sent.id, sent.actor);
}

/** A command by its id; of one sender, or of whoever sent it. */
export async function findCommand(
  db: Db,
  workspace: string,
  id: string,
  actor?: string,
): Promise<CommandRow | undefined> {
  const { rows } = await sql<CommandRow>`select ${columns} from command
    where workspace_id = ${workspace} and id = ${id} ${actor === undefined ? sql`` : sql`and actor_id = ${actor}`}
    order by last_seq desc nulls last limit 1`.execute(db);
  return rows[0];
}

/** How a command ended, for its row. */
export type Ending = {
  outcome: unknown;
  product: string | null;
  right: string;
  role: string | null;
  reason: string | null;
  says: string;
  proposal: string | null;
  proposer: string | null;
  undoes: string | null;
  undo: string;
};

/**
 * The last statement of a transaction: numbers the lines from the workspace's sequence, writes them with the command's
 * ending, and leaves a wake-up for the followers. Answers the last number, or null where nothing changed. The lines come
 * behind those that were `laid` ready before.
 */
export async function finishCommand(
  db: Db,
  sent: Sent,
  ending: Ending,
  lines: readonly DraftLine[],
  laid: LaidLines = layLines(db),
): Promise<number | null> {
  const end = sql`outcome = ${JSON.stringify(ending.outcome)}::jsonb, product_id = ${ending.product}, "right" = ${ending.right}, role = ${ending.role},
    reason = ${ending.reason}, says = ${ending.says}, proposal_id = ${ending.proposal}, proposer_id = ${ending.proposer}, undoes = ${ending.undoes}, undo = ${ending.undo}`;
  const mine = sql`workspace_id = ${sent.workspace} and actor_id = ${sent.actor} and id = ${sent.id}`;
  if (lines.length + laid.count() === 0) {
    await sql`update command set ${end} where ${mine}`.execute(db);
    return null;
  }
  const many = lines.length > linesAtOnce || laid.count() > 0;
  if (many) await laid.lay(lines);
  const from = many ? sql`laid_line as l` : sql`${asRecords(lines, 0)} as l (${shape})`;
  const total = many ? laid.count() : lines.length;
  const { rows } = await sql<{ seq: number }>`
    with numbers as (
      update workspace_sequence set seq = seq + ${total} where workspace_id = ${sent.workspace} returning seq
    ), ended as (
      update command set ${end}, last_seq = (select seq from numbers) where ${mine}
    ), written as (
      insert into change (workspace_id, seq, kind, id, op, before, after, version, product_before, audience_before, product_after, audience_after, actor_id, command_id)
      select ${sent.workspace}, numbers.seq - ${total} + l.n, l.kind, l.id, l.op, l.before, l.after, l.version,
        l.product_before, l.audience_before, l.product_after, l.audience_after, ${sent.actor}, ${sent.id}
      from numbers, ${from}
    )
    select seq, pg_notify('throughline', ${sent.workspace} || ' ' || seq) from numbers`.execute(db);
  return rows[0]?.seq ?? null;
}

/** More lines than this are laid ready beforehand, so that the sequence is held for no longer than one statement. */
const linesAtOnce = 1_000;
const shape = sql.raw(
  'n int, kind text, id uuid, op text, before jsonb, after jsonb, version int, product_before uuid, audience_before text, product_after uuid, audience_after text',
);

/** Lines of a transaction that are kept in the database until its last statement numbers them. */
export type LaidLines = { lay: (lines: readonly DraftLine[]) => Promise<void>; count: () => number };

/** A place to lay lines, empty; made in the database with the first of them. */
export function layLines(db: Db): LaidLines {
  let count = 0;
  return {
    count: () => count,
    async lay(lines) {
      if (count === 0 && lines.length > 0)
        await sql`create temporary table laid_line (${shape}) on commit drop`.execute(db);
      for (let at = 0; at < lines.length; at += linesAtOnce) {
        const some = lines.slice(at, at + linesAtOnce);
        await sql`insert into laid_line select * from ${asRecords(some, count)} as l (${shape})`.execute(db);
        count += some.length;
      }
    },
  };
}

/** Lines as rows that a statement can select from, numbered from `start` + 1. */
function asRecords(lines: readonly DraftLine[], start: number) {
  const numbered = lines.map((line, index) => ({
    n: start + index + 1,
    kind: line.kind,
    id: line.id,
    op: line.op,
    before: line.before,
    after: line.after,
    version: line.version,
    product_before: line.scopeBefore?.product ?? null,
    audience_before: line.scopeBefore?.audience ?? null,
    product_after: line.scopeAfter?.product ?? null,
    audience_after: line.scopeAfter?.audience ?? null,
  }));
  return sql`jsonb_to_recordset(${JSON.stringify(numbered)}::jsonb)`;
}

type RawLine = {
  seq: number;
  kind: Kind;
  id: string;
  op: DiaryLine['op'];
  before: DiaryLine['before'];
  after: DiaryLine['after'];
  version: number;
  pb: string | null;
  ab: string | null;
  pa: string | null;
  aa: string | null;
  actor: string;
  command: string;
};
const lineColumns = sql.raw(
  `seq, kind, id, op, before, after, version, product_before as pb, audience_before as ab, product_after as pa, audience_after as aa, actor_id as actor, command_id as command`,
);

const toLine = (raw: RawLine): DiaryLine => ({
  seq: raw.seq,
  kind: raw.kind,
  id: raw.id,
  op: raw.op,
  before: raw.before,
  after: raw.after,
  version: raw.version,
  scopeBefore: raw.ab === null ? null : { product: raw.pb, audience: raw.ab },
  scopeAfter: raw.aa === null ? null : { product: raw.pa, audience: raw.aa },
  actor: raw.actor,
  command: raw.command,
});

/** The lines after `seq` in order, at most `limit`. */
export async function linesAfter(db: Db, workspace: string, seq: number, limit: number): Promise<DiaryLine[]> {
  const { rows } =
    await sql<RawLine>`select ${lineColumns} from change where workspace_id = ${workspace} and seq > ${seq} order by seq limit ${limit}`.execute(
      db,
    );
  return rows.map(toLine);
}

/** The lines that one command wrote, in order. */
export async function linesOfCommand(db: Db, workspace: string, actor: string, command: string): Promise<DiaryLine[]> {
  const { rows } = await sql<RawLine>`select ${lineColumns} from change
    where workspace_id = ${workspace} and actor_id = ${actor} and command_id = ${command} order by seq`.execute(db);
  return rows.map(toLine);
}

/** The number of the workspace's last change. */
export async function lastSeq(db: Db, workspace: string): Promise<number> {
  const { rows } = await sql<{
    seq: number;
  }>`select seq from workspace_sequence where workspace_id = ${workspace}`.execute(db);
  return rows[0]?.seq ?? 0;
}

/** Draws `count` numbers of a series, in a statement of its own so that no command waits for another's; answers the first. */
export async function drawShort(db: Db, workspace: string, letter: string, count: number): Promise<number> {
  const { rows } = await sql<{
    last: number;
  }>`insert into short_number (workspace_id, letter, last) values (${workspace}, ${letter}, ${count})
    on conflict (workspace_id, letter) do update set last = short_number.last + ${count} returning last`.execute(db);
  return (rows[0]?.last ?? count) - count + 1;
}
