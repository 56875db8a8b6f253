import { civilDateIn } from '#domain/clock';
import { addDays } from '#lib/civil-date';
import type { Db } from '#store/database';
import { snapshotPages } from '#store/snapshot';
import { lightFields } from './light.ts';

/** Whoever snapshots: a member at a moment of the workspace's clock. */
export type SnapshotReader = { workspace: string; member: string; now: string };

/** Ended stories stay this many days in everybody's working set. */
const workingDays = 90;

/**
 * Everything that a browser keeps, of one product or (null) all in sight, as NDJSON pages true at one sequence. Stories
 * that were accepted or cut more than 90 days before today are left out; the last line says how many under `left`.
 */
export function snapshot(db: Db, reader: SnapshotReader, product: string | null): AsyncGenerator<string> {
  const endedBefore = addDays(civilDateIn('UTC', reader.now), -workingDays);
  return snapshotPages(db, {
    workspace: reader.workspace,
    member: reader.member,
    product,
    fieldsOf: lightFields,
    endedBefore,
  });
}
