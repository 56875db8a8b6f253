import { sql } from 'kysely';
import type { LiveEvent } from '#domain/change';
import type { Db } from './database.ts';

/** The channel on which `finishCommand` wakes the followers. */
export const diaryChannel = 'throughline';
/** The channel that tells of what was computed. */
export const derivedChannel = 'throughline_derived';

export type Topic = Extract<LiveEvent, { event: 'derived' }>['topic'];
/** Something computed from a product's records is new. */
export type Derived = { workspace: string; product: string; topic: Topic };

const topics: Record<Topic, true> = { forecast: true, finding: true, import: true };

/** Tells every process, once the transaction is committed, that something computed is new. */
export async function notifyDerived(db: Db, { workspace, product, topic }: Derived): Promise<void> {
  await sql`select pg_notify(${derivedChannel}, ${`${workspace} ${product} ${topic}`})`.execute(db);
}

/** What a notice says; undefined where it says nothing that is known here. */
export function readDerived(payload: string): Derived | undefined {
  const [workspace, product, topic] = payload.split(' ');
  if (!workspace || !product || !topic || !Object.hasOwn(topics, topic)) return undefined;
  return { workspace, product, topic: topic as Topic };
}
