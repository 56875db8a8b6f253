import { type Every, every as realEvery } from '#lib/timers';
import type { Db } from '#store/database';
import { type Derived, derivedChannel, diaryChannel, readDerived } from '#store/derived';
import { lastSeq } from '#store/diary';
import { type Batch, sequences } from '#store/feed-lines';
import { listen } from '#store/listen';
import { presenceChannel } from '#store/presence';
import { makeTail, type Tail } from './tail.ts';

/** A place in one workspace's diary from which somebody is told everything that follows, in order and without gaps. */
export type Subscription = {
  /** The number of the last line that was taken. */
  readonly at: number;
  close: () => void;
};

/** Takes a stretch of the diary; the next one comes when it is done with this one. Throwing ends the subscription. */
export type Take = (batch: Batch) => void | Promise<void>;

/** The one in each process who follows the diaries and tells everybody else. */
export type Follower = {
  /** When it first hears of changes by notice; before, the poll alone finds them. */
  ready: Promise<void>;
  subscribe: (workspace: string, from: number, take: Take) => Subscription;
  /** Calls back when a diary has grown, with the workspace. */
  onMove: (listener: (workspace: string) => void) => () => void;
  /** Calls back when something computed is new; `null` when notices may have been missed, so that anything may be. */
  onDerived: (listener: (derived: Derived | null) => void) => () => void;
  /** Calls back with what is said of where somebody is, as it was said. */
  onPresence: (listener: (payload: string) => void) => () => void;
  close: () => Promise<void>;
};

export type FollowerOptions = { db: Db; url: string; every?: Every; pollMs?: number };

type Followed = { tail: Tail; subscribers: Set<{ wake: () => void }>; moving: boolean; again: boolean };

/** Starts to follow: woken by notices, and by a look every two seconds for whatever a notice did not tell. */
export function startFollower({ db, url, every = realEvery, pollMs = 2_000 }: FollowerOptions): Follower {
  const followed = new Map<string, Followed>();
  const known = new Map<string, number>();
  const movers = new Set<(workspace: string) => void>();
  const derivers = new Set<(derived: Derived | null) => void>();
  const seers = new Set<(payload: string) => void>();
  let polling: Promise<void> | undefined;
  let closed = false;

  const listening = listen(
    url,
    [diaryChannel, derivedChannel, presenceChannel],
    {
      heard(channel, payload) {
        if (channel === diaryChannel) heardChange(payload);
        else if (channel === presenceChannel) tell(seers, payload);
        else tell(derivers, readDerived(payload));
      },
      again() {
        void poll();
        tell(derivers, null);
      },
    },
    every,
  );
  const stopPolling = every(pollMs, () => void poll());

  function heardChange(payload: string): void {
    const [workspace = '', seq = ''] = payload.split(' ');
    moved(workspace, Number(seq));
  }

  function moved(workspace: string, seq: number): void {
    if (!(seq > (known.get(workspace) ?? -1))) return;
    known.set(workspace, seq);
    tell(movers, workspace);
    const one = followed.get(workspace);
    if (one) void move(workspace, one);
  }

  function poll(): Promise<void> {
    polling ??= look()
      .catch(() => undefined)
      .finally(() => {
        polling = undefined;
      });
    return polling;
  }

  /** Subscribers are woken even where nothing is new: one whose reading failed goes on from where it stood. */
  async function look(): Promise<void> {
    const heads = await sequences(db);
    if (closed) return;
    for (const [workspace, seq] of heads) moved(workspace, seq);
    for (const [workspace, one] of followed) if ((heads.get(workspace) ?? 0) > one.tail.head) void move(workspace, one);
    for (const one of followed.values()) for (const { wake } of one.subscribers) wake();
  }

  async function move(workspace: string, one: Followed): Promise<void> {
    one.again = true;
    if (one.moving) return;
    one.moving = true;
    try {
      while (one.again && !closed) {
        one.again = false;
        await one.tail.advance(await lastSeq(db, workspace));
        for (const { wake } of one.subscribers) wake();
      }
    } catch {
      // The database does not answer: the next look tries again.
    } finally {
      one.moving = false;
    }
  }

  function subscribe(workspace: string, from: number, take: Take): Subscription {
    let one = followed.get(workspace);
    if (!one) {
      one = { tail: makeTail(db, workspace), subscribers: new Set(), moving: false, again: false };
      followed.set(workspace, one);
    }
    const home = one;
    const self = { at: from, busy: false, ended: false };
    const subscriber = { wake: () => void goOn() };
    home.subscribers.add(subscriber);
    void move(workspace, home);
    return {
      get at() {
        return self.at;
      },
      close: end,
    };

    async function goOn(): Promise<void> {
      if (self.busy) return;
      self.busy = true;
      try {
        while (!self.ended && !closed && self.at < home.tail.head) {
          const batch = await home.tail.after(self.at).catch(() => undefined);
          if (!batch || batch.upTo === self.at || self.ended) break;
          try {
            await take(batch);
          } catch {
            end();
          }
          self.at = batch.upTo;
        }
      } finally {
        self.busy = false;
      }
    }

    function end(): void {
      self.ended = true;
      home.subscribers.delete(subscriber);
      if (home.subscribers.size === 0 && followed.get(workspace) === home) followed.delete(workspace);
    }
  }

  return {
    ready: listening.ready,
    subscribe,
    onMove: (listener) => added(movers, listener),
    onDerived: (listener) => added(derivers, listener),
    onPresence: (listener) => added(seers, listener),
    async close() {
      closed = true;
      stopPolling();
      listening.close();
      followed.clear();
      await polling;
    },
  };
}

function added<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell<T>(listeners: ReadonlySet<(news: T) => void>, news: T | undefined): void {
  if (news === undefined) return;
  for (const listener of [...listeners]) listener(news);
}
