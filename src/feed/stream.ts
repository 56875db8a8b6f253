import type { DiaryLine, LiveEvent, WireChange } from '#domain/change';
import type { AnyRow } from '#domain/records';
import type { Db } from '#store/database';
import type { Batch } from '#store/feed-lines';
import { type Sight, sees as seesRow } from '#store/read';
import { memberRights } from '#store/rights';
import { selectRows } from '#store/rows';
import { type Standing, stillStanding } from '#store/standing';
import { concerns, entering, inSight, seenAs } from './visible.ts';

/** One event of the live stream, as its receiver gets it: `data` is the event in JSON. */
export type Told = { event: LiveEvent['event']; upTo: number | null; data: string };

/** Who reads a stream, in what they may see at this moment. */
export type Reader = Standing & { sight: Sight };

/** Why a stream was ended by us, in words for people. */
export const endedWords = {
  rights: 'You are no longer a member of this workspace, or your key was revoked.',
  session: 'You were signed out.',
};

/**
 * What a stretch of the diary says to one reader, event by event. Where a line changes what they may see, their sight is
 * looked up again at that line, and the part they gained or lost is to be read anew. Every event stands for all lines up
 * to its `upTo`, so that a stream cut after any of them can go on from there.
 */
export async function tell(db: Db, reader: Reader, batch: Batch, now: () => string): Promise<Told[]> {
  const told: Told[] = [];
  let changes: string[] = [];
  const leap = new Set<string | null>();
  const reset = (product: string | null, seq: number) => {
    if (batch.resets.length > 0) {
      leap.add(product);
      return;
    }
    if (changes.length > 0) told.push(changesTold(changes, seq - 1));
    changes = [];
    told.push(toldOf({ event: 'reset', product, upTo: seq }, seq));
  };
  for (const line of batch.lines) {
    if (concerns(line, reader)) {
      const saw = reader.sight;
      const sees = await sightNow(db, reader, now());
      if (!sees) return [...told, closedTold('rights')];
      reader.sight = sees;
      if (line.kind === 'member' && line.op === 'update' && line.after?.admin !== undefined) reset(null, line.seq);
      else if (line.kind === 'role' && (saw.products || sees.products)) reset(productOf(line), line.seq);
    }
    const seen = seenAs(line, reader.sight);
    if (!seen) continue;
    if ('reset' in seen) reset(seen.reset, line.seq);
    else if ('change' in seen) changes.push(textOf(line, seen.change));
    else {
      const row = await rowOf(db, reader.workspace, line);
      if (row && seesRow(reader.sight, line.kind, row)) changes.push(JSON.stringify(entering(line, row)));
    }
  }
  for (const product of batch.resets) if (inSight({ product, audience: 'all' }, reader.sight)) leap.add(product);
  const [part] = leap;
  if (part === undefined) return [...told, changesTold(changes, batch.upTo)];
  if (changes.length > 0) told.push(changesTold(changes, batch.from));
  return [...told, toldOf({ event: 'reset', product: leap.size > 1 ? null : part, upTo: batch.upTo }, batch.upTo)];
}

/** An event as it is told. */
export function toldOf(event: LiveEvent, upTo: number | null): Told {
  return { event: event.event, upTo, data: JSON.stringify(event) };
}

/** The last event of a stream that its reader may no longer read. */
export function closedTold(why: keyof typeof endedWords): Told {
  return toldOf({ event: 'closed', why: endedWords[why] }, null);
}

async function sightNow(db: Db, reader: Reader, now: string): Promise<Sight | undefined> {
  const [standing] = await stillStanding(db, [reader], now);
  const rights = standing && (await memberRights(db, reader.workspace, { member: reader.member }));
  if (!rights) return undefined;
  return {
    workspace: reader.workspace,
    member: reader.member,
    admin: rights.admin,
    products: rights.admin ? null : [...rights.roles.keys()],
  };
}

function productOf(line: DiaryLine): string | null {
  return (line.scopeAfter ?? line.scopeBefore)?.product ?? null;
}

/** Everybody who sees a line gets the same words: they are written once. `gone` is for those alone who saw it before. */
const texts = new WeakMap<DiaryLine, string>();
function textOf(line: DiaryLine, change: WireChange): string {
  if (change.op === 'gone') return JSON.stringify(change);
  const known = texts.get(line);
  if (known !== undefined) return known;
  const text = JSON.stringify(change);
  texts.set(line, text);
  return text;
}

/** The record of a line as it is now, read once for all who see it enter. */
const entered = new WeakMap<DiaryLine, Promise<AnyRow | undefined>>();
function rowOf(db: Db, workspace: string, line: DiaryLine): Promise<AnyRow | undefined> {
  const known = entered.get(line);
  if (known) return known;
  const reading = selectRows(db, workspace, line.kind, [line.id], false).then(([row]) => row);
  entered.set(line, reading);
  reading.catch(() => entered.delete(line));
  return reading;
}

function changesTold(changes: readonly string[], upTo: number): Told {
  return { event: 'changes', upTo, data: `{"event":"changes","upTo":${upTo},"changes":[${changes.join(',')}]}` };
}
