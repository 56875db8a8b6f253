import { sql } from 'kysely';
import type { PresentAt } from '#domain/presence';
import type { Db } from './database.ts';

/** The channel on which processes tell each other where people are. */
export const presenceChannel = 'throughline_presence';

/** What is told of a member: where one page of theirs is, or, without a page, that they are nowhere any more. */
export type Sighting = {
  workspace: string;
  member: string;
  page?: Said;
};

/** What a page said, and as its how manieth word: one that was overtaken by a later one counts for nothing. */
export type Said = { id: string; n: number; product: string; at: readonly PresentAt[] };

/** Tells every process, this one too, where somebody is. Nothing of it is stored. */
export async function notifyPresence(db: Db, sighting: Sighting): Promise<void> {
  await sql`select pg_notify(${presenceChannel}, ${JSON.stringify(sighting)})`.execute(db);
}

/** What a notice of this channel says; undefined where it is none of ours. */
export function readPresence(payload: string): Sighting | undefined {
  try {
    const said = JSON.parse(payload) as Sighting;
    return typeof said.workspace === 'string' && typeof said.member === 'string' ? said : undefined;
  } catch {
    return undefined;
  }
}
