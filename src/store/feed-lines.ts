import { sql } from 'kysely';
import type { DiaryLine } from '#domain/change';
import type { Kind } from '#domain/records';
import type { Db } from './database.ts';
import { linesAfter } from './diary.ts';

/**
 * A stretch of one workspace's diary, the lines after `from` up to `upTo` in order. Where very much happened at once
 * `resets` names the products that are to be read anew, and `lines` has only those of the workspace and of rights.
 */
export type Batch = {
  workspace: string;
  from: number;
  upTo: number;
  lines: readonly DiaryLine[];
  resets: readonly string[];
};

/** A stretch of more lines than this is told as products to read anew. */
export const mostLines = 2_000;
/** Lines of one batch, so that no batch is large. */
export const batchLines = 500;

/** Kinds whose changes may change what somebody sees. */
const aboutRights: readonly Kind[] = ['member', 'product', 'key', 'role'];

/** The next stretch of the diary after `from`, of at most `upTo`. */
export async function readBatch(db: Db, workspace: string, from: number, upTo: number): Promise<Batch> {
  if (upTo - from > mostLines) return readLeap(db, workspace, from, upTo);
  const lines = await linesAfter(db, workspace, from, Math.min(batchLines, upTo - from));
  return { workspace, from, upTo: lines.at(-1)?.seq ?? from, lines, resets: [] };
}

async function readLeap(db: Db, workspace: string, from: number, upTo: number): Promise<Batch> {
  const stretch = sql`from change where workspace_id = ${workspace} and seq > ${from} and seq <= ${upTo}`;
  const products = await sql<{ product: string }>`select product from (
      select product_before as product ${stretch} union select product_after ${stretch}) touched
    where product is not null order by product`.execute(db);
  const kept = await sql<{ seq: number }>`select seq ${stretch}
    and (kind = any(${[...aboutRights]}) or (product_before is null and product_after is null)) order by seq`.execute(
    db,
  );
  const lines: DiaryLine[] = [];
  for (const run of neighbours(kept.rows.map((row) => row.seq)))
    lines.push(...(await linesAfter(db, workspace, run.first - 1, run.count)));
  return { workspace, from, upTo, lines, resets: products.rows.map((row) => row.product) };
}

function neighbours(numbers: readonly number[]): { first: number; count: number }[] {
  const runs: { first: number; count: number }[] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && last.first + last.count === number) last.count++;
    else runs.push({ first: number, count: 1 });
  }
  return runs;
}

/** How far the diary of every workspace has come. */
export async function sequences(db: Db): Promise<Map<string, number>> {
  const { rows } = await sql<{ workspace: string; seq: number }>`
    select workspace_id as workspace, seq from workspace_sequence`.execute(db);
  return new Map(rows.map(({ workspace, seq }) => [workspace, seq]));
}
