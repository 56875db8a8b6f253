import { sql } from 'kysely';
import type { LiveEvent } from '#domain/change';
import type { Db } from './database.ts';

/** The channel on which `finishCommand` wakes the followers. */
export const diaryChannel = 'throughline';
/** The channel that tells of what was computed. */
export const derivedChannel = 'throughline_derived';

export type Topic = Extract<LiveEvent, { event: 'derived' }>['topic'];
/** Something computed from a product's records is new; for these members alone, where they are named. */
export type Derived = { workspace: string; product: string; topic: Topic; members?: readonly string[] };

const topics: Record<Topic, true> = { forecast: true, finding: true, import: true, notice: true };

/** Tells every process, once the transaction is committed, that something computed is new. */
export async function notifyDerived(db: Db, { workspace, product, topic, members }: Derived): Promise<void> {
  const payload = [workspace, product, topic, ...(members ? [members.join(',')] : [])].join(' ');
  await sql`select pg_notify(${derivedChannel}, ${payload})`.execute(db);
}

/** What a notice says; undefined where it says nothing that is known here. */
export function readDerived(payload: string): Derived | undefined {
  const [workspace, product, topic, members] = payload.split(' ');
  if (!workspace || !product || !topic || !Object.hasOwn(topics, topic)) return undefined;
  return { workspace, product, topic: topic as Topic, ...(members ? { members: members.split(',') } : {}) };
}
