import type { Present, PresentAt } from '#domain/presence';
import type { Kind } from '#domain/records';
import type { Every } from '#lib/timers';
import type { Db } from '#store/database';
import { findRows } from '#store/find';
import { notifyPresence, readPresence, type Said } from '#store/presence';
import type { Sight } from '#store/read';
import type { Follower } from '../follow.ts';
import type { Listener } from '../pass-on.ts';
import { toldOf } from '../stream.ts';
import { inSight } from '../visible.ts';
import { type Moved, Whereabouts } from './whereabouts.ts';

/** Who is where, told to whoever may see it. */
export type Presence = {
  /** Says where one page of a member is, as far as that is in their sight; answers where everybody is in the product. */
  say: (sight: Sight, page: Said) => Promise<Present>;
  /** What a member may see has changed or they are signed out: they are nowhere until they say so again. */
  leave: (workspace: string, member: string) => Promise<void>;
  close: () => void;
};

type PresenceParts = {
  db: Db;
  follower: Pick<Follower, 'onPresence'>;
  every: Every;
  now: () => number;
  listeners: ReadonlySet<Listener>;
};

/** Moves are told together, so often at most. */
const tellMs = 400;
const sweepMs = 5_000;

/** Starts to hear, from this process and all others, where people are, and to tell the open streams of this one. */
export function startPresence({ db, follower, every, now, listeners }: PresenceParts): Presence {
  const whereabouts = new Whereabouts();
  let moved = new Map<string, Moved>();
  const stops = [
    follower.onPresence((payload) => {
      const sighting = readPresence(payload);
      if (sighting) take(whereabouts.heard(sighting, now()));
    }),
    every(sweepMs, () => take(whereabouts.sweep(now()))),
    every(tellMs, tellAll),
  ];

  function take(news: readonly Moved[]): void {
    for (const one of news) moved.set(`${one.workspace} ${one.product} ${one.member}`, one);
  }

  function tellAll(): void {
    if (moved.size === 0) return;
    for (const [head, ...others] of byProduct(moved.values())) {
      const { workspace, product } = head;
      const present = Object.fromEntries([head, ...others].map((one) => [one.member, whereabouts.of(one)]));
      const told = [toldOf({ event: 'presence', product, present }, null)];
      for (const { reader, say } of [...listeners])
        if (reader.workspace === workspace && inSight({ product, audience: 'all' }, reader.sight))
          // One that takes slowly must not keep the others waiting.
          void say(told).catch(() => undefined);
    }
    moved = new Map();
  }

  return {
    async say(sight, page) {
      const { product } = page;
      if (!inSight({ product, audience: 'all' }, sight)) return {};
      const at = await placesInSight(db, sight, product, page.at);
      await notifyPresence(db, { workspace: sight.workspace, member: sight.member, page: { ...page, at } });
      return whereabouts.in(sight.workspace, product);
    },
    leave: (workspace, member) => notifyPresence(db, { workspace, member }),
    close() {
      for (const stop of stops) stop();
    },
  };
}

/** The places whose records are there, in the product and within sight; the others are left out without a word. */
async function placesInSight(db: Db, sight: Sight, product: string, at: readonly PresentAt[]): Promise<PresentAt[]> {
  if (at.length === 0) return [];
  const words = new Map<Kind, Set<string>>();
  for (const { kind, id } of at) words.set(kind, (words.get(kind) ?? new Set()).add(id));
  const found = await findRows(db, sight, words);
  return at.flatMap((place) => {
    const row = found.get(place.kind)?.get(place.id);
    return row?.productId === product ? [{ ...place, id: row.id }] : [];
  });
}

function byProduct(all: Iterable<Moved>): [Moved, ...Moved[]][] {
  const products = new Map<string, [Moved, ...Moved[]]>();
  for (const one of all) {
    const known = products.get(`${one.workspace} ${one.product}`);
    if (known) known.push(one);
    else products.set(`${one.workspace} ${one.product}`, [one]);
  }
  return [...products.values()];
}
