import type { Preview } from '#domain/change';
import type { Kind } from '#domain/records';
import { type Answer, type Keeping, type Kept, type Ordered, Outbox } from './outbox.ts';
import type { Guess } from './overlay.ts';
import { type Looked, made, Seeing } from './seeing.ts';
import { askPreview, type Door, type Fetch, get, isReady, post } from './sender.ts';
import type { Store } from './store.ts';
import { backOff, type Timers } from './timers.ts';
import { type Turned, turnedBy } from './turned.ts';

/** The shapes of a catalogue: what each command and query takes and gives. */
export type Shapes = {
  commands: Record<string, { input: unknown; output: unknown }>;
  queries: Record<string, { input: unknown; output: unknown }>;
};
/** The input of a command, or how it is made just before it is sent; one that judges is always made then. */
export type Given<I> = (I extends { seen: unknown } ? never : I) | (() => I);
/**
 * What became of a command, its output typed; `command` is its id, also where it was not done. `kept` says that the server
 * is away and that the command waits on this device.
 */
export type Outcome<O> =
  | { is: 'kept' }
  | Exclude<Answer, { is: 'done' | 'refused' | 'conflict' }>
  | (Extract<Answer, { is: 'refused' | 'conflict' }> & { command?: string })
  | (Omit<Extract<Answer, { is: 'done' }>, 'output'> & { output: O });
/** A command that was done, or became a proposal and is known by its id, for the undo stack. */
export type Done = {
  name: string;
  command: string;
  /** The id under which it was sent. */
  sent: string;
  /** Its place in the order in which one did things. */
  given: number;
  says?: string;
  /** What it made of what was shown before it. */
  turned?: readonly Turned[];
  undo: 'fields' | 'restore' | 'none';
  proposal?: { id: string; short: string };
};
/**
 * How requests fare: `signed out` waits for a new session, `unreachable` tries again by itself, and so does `busy`, where
 * the server says that it cannot take anything now.
 */
export type Reach = 'fine' | 'unreachable' | 'busy' | 'signed out';

export type RunOptions = {
  /** Fields to show before the answer. */
  guess?: Guess | readonly Guess[];
  /** Why, for the diary and for whoever decides on a proposal. */
  reason?: string | undefined;
  /**
   * Records that the command is about though it neither guesses anything of them nor judges them: it goes after one's
   * own writes to them, and one's next ones after it. What its input asks the versions of by `seeing` counts without.
   */
  about?: readonly { kind: Kind; id: string }[];
  /** For what somebody typed, a text or a capture: kept on this device until it is answered, over a reload too. */
  keep?: boolean;
  /** What it does, in the words it is told in. */
  says?: string | undefined;
};

type ClientParts = {
  fetch: Fetch;
  workspace: string;
  base?: string;
  store: Store;
  newId: () => string;
  timers: Timers;
  keeping?: Keeping;
  /** The time of day: what is given keeps its order by it, over pages too. */
  now?: () => number;
  /** Whether a command is kept while the network is away; any other is refused at once. */
  isKeptOffline?: (name: string) => boolean;
};

/** A server that breaks on a command this often is taken at its word. */
const mostBroken = 3;
/** A request without an answer for so long is lost: a network can swallow it without a word. */
const longestWaitMs = 30_000;
/** A server that does not say within so long that it is ready counts as away. */
const probeMs = 5_000;

/** Runs commands and asks questions; what the network loses is sent again under the same id until it is answered. */
export class Client<S extends Shapes> {
  readonly store: Store;
  readonly outbox: Outbox;
  readonly door: Door;
  readonly #newId: () => string;
  readonly #timers: Timers;
  readonly #broken = new Map<string, number>();
  readonly #own = new Set<string>();
  readonly #seeing: Seeing;
  readonly #doneListeners = new Set<(done: Done) => void>();
  readonly #reachListeners = new Set<() => void>();
  readonly #isKeptOffline: (name: string) => boolean;
  #reach: Reach = 'fine';
  #trouble: string | undefined;
  #attempt = 0;
  #cancelRetry: (() => void) | undefined;
  #closed = false;

  constructor(parts: ClientParts) {
    const { fetch, workspace, base = '', store, newId, timers, keeping, now, isKeptOffline = () => true } = parts;
    this.store = store;
    this.#isKeptOffline = isKeptOffline;
    this.door = { fetch, workspace, base };
    this.#newId = newId;
    this.#timers = timers;
    this.outbox = new Outbox(store, (command) => void this.#send(command), keeping, now);
    this.#seeing = new Seeing(store);
    store.watchNews((news) => this.#seeing.hear(news, (command) => this.#own.has(command)));
    this.outbox.watchAnswers((sending, answer) => {
      const done = doneBy(sending, answer);
      if (done) for (const listener of [...this.#doneListeners]) listener(done);
    });
  }

  get reach(): Reach {
    return this.#reach;
  }

  /** Why the server takes nothing now, in its own words, while it is `busy`. */
  get trouble(): string | undefined {
    return this.#trouble;
  }

  watchReach(listener: () => void): () => void {
    this.#reachListeners.add(listener);
    return () => this.#reachListeners.delete(listener);
  }

  watchDone(listener: (done: Done) => void): () => void {
    this.#doneListeners.add(listener);
    return () => this.#doneListeners.delete(listener);
  }

  /**
   * Runs a command. The promise settles with the server's answer, however often it had to be sent. An input given as
   * a function is made just before the first send, so that `was` and `seen` name what is true by then, and once at the
   * start, to learn what it judges: it goes after one's own writes to that. While the network is away, what is not kept
   * is refused at once under the code `offline`.
   */
  run<N extends keyof S['commands'] & string>(
    name: N,
    input: Given<S['commands'][N]['input']>,
    options: RunOptions = {},
  ): Promise<Outcome<S['commands'][N]['output']>> {
    if (this.#reach === 'unreachable' && !this.#isKeptOffline(name)) {
      this.resend();
      return Promise.resolve({ is: 'refused', reason: waitsForNetwork });
    }
    const { promise, resolve } = Promise.withResolvers<Outcome<S['commands'][N]['output']>>();
    const id = this.#begin(name, input, options, (answer) =>
      resolve('reason' in answer ? { ...answer, command: id } : answer),
    );
    return promise;
  }

  /** Gives a command that nobody waits for; answers its id. */
  give(name: string, input: unknown, options: RunOptions = {}): string {
    return this.#begin(name, input, options, () => undefined);
  }

  /** Goes on with a command of an earlier page; what it judged is brought up to what one's own writes make of it. */
  restore(kept: Kept): void {
    this.#own.add(kept.id);
    const { input, sent } = kept;
    const isJudging = !sent && isObject(input) && isObject(input.seen);
    const seen = isJudging ? (input.seen as Record<string, number>) : {};
    this.outbox.restore(isJudging ? { ...kept, input: () => ({ ...input, seen: this.#seeing.since(seen) }) } : kept);
  }

  /**
   * The versions that somebody sees now, for the `seen` of a command that judges:
   * `const seen = client.seeing({ kind: 'story', id }); client.run('story.start', () => ({ story: id, seen: seen() }))`.
   */
  seeing(...looked: readonly Looked[]): () => Record<string, number> {
    return this.#seeing.now(looked);
  }

  /**
   * What a command would do and who decides it; throws `Unanswered` where it would be refused. An input given as a
   * function is made once one's own writes to what it judges are answered, or at once while nobody answers.
   */
  async preview<N extends keyof S['commands'] & string>(
    name: N,
    input: Given<S['commands'][N]['input']>,
    signal?: AbortSignal,
  ): Promise<Preview> {
    await this.#settled(this.#seeing.askedBy(input));
    return (await askPreview(this.door, name, made(input), signal)) as Preview;
  }

  /** Asks a question once; throws `Unanswered` where there is no answer. */
  async ask<N extends keyof S['queries'] & string>(
    name: N,
    input: S['queries'][N]['input'],
    signal?: AbortSignal,
  ): Promise<S['queries'][N]['output']> {
    return get(this.door, name, input, signal);
  }

  /** Sends nothing from now on: what waits was somebody's who may no longer be here. */
  close(): void {
    this.#closed = true;
    this.#cancelRetry?.();
  }

  /** Sends at once what waits for an answer: the network is back, or somebody has signed in again. */
  resend(): void {
    if (this.#closed) return;
    this.#cancelRetry?.();
    this.#cancelRetry = undefined;
    if (this.#reach === 'signed out') this.outbox.release();
    if (!this.outbox.resend() && this.#reach !== 'fine') void this.probe();
  }

  /** Looks whether the server answers; where it does not, it looks again by itself. */
  async probe(): Promise<boolean> {
    if (this.#closed) return false;
    const patience = new AbortController();
    const calm = this.#timers.after(probeMs, () => patience.abort());
    const status = await isReady(this.door, patience.signal);
    calm();
    if (this.#closed) return false;
    if (status === 401) this.#reached('signed out');
    else if (status === 200) this.found();
    else this.lose();
    return status === 200;
  }

  /** The server is there: something else has heard from it. */
  found(): void {
    this.#attempt = 0;
    this.#reached('fine');
  }

  /** The server is away: something else has noticed. */
  lose(): void {
    if (this.#closed || this.#reach === 'signed out') return;
    this.#reached('unreachable');
    this.#retry();
  }

  #begin(name: string, input: unknown, options: RunOptions, answered: (answer: Answer) => void): string {
    const { reason, keep = false, guess = [], about = [], says } = options;
    const lanes = [...about, ...this.#seeing.askedBy(input)].map(({ kind, id }) => ({ kind, id, fields: {} }));
    const guesses = [guess].flat().concat(lanes);
    const turned = turnedBy(guesses, (kind, record) => this.store.row(kind, record));
    const id = this.#newId();
    this.#own.add(id);
    const told = says === undefined ? {} : { says };
    this.outbox.add({ id, name, input, reason, guesses, keep, turned, ...told }, answered);
    return id;
  }

  #settled(records: readonly Looked[]): Promise<void> {
    const isSettled = () => this.#reach !== 'fine' || this.outbox.isSettled(records);
    if (isSettled()) return Promise.resolve();
    return new Promise((resolve) => {
      const look = () => {
        if (!isSettled()) return;
        for (const stop of stops) stop();
        resolve();
      };
      const stops = [this.watchReach(look), this.outbox.watch(look), this.store.watchTurns(look)];
    });
  }

  async #send(command: Parameters<typeof post>[1]): Promise<void> {
    if (this.#closed) return;
    const patience = new AbortController();
    const calm = this.#timers.after(longestWaitMs, () => patience.abort());
    const heard = await post(this.door, command, patience.signal);
    calm();
    if ('answer' in heard) {
      this.#attempt = 0;
      this.#reached('fine');
      this.#broken.delete(command.id);
      this.outbox.answer(command.id, heard.answer);
      return;
    }
    if (heard.lost === 'broken' && this.#breaks(command.id)) {
      this.found();
      this.outbox.answer(command.id, { is: 'refused', reason: broken });
      return;
    }
    this.outbox.lost(command.id);
    this.#trouble = heard.says;
    const isBusy = heard.lost === 'busy' && heard.says !== undefined;
    this.#reached(heard.lost === 'signed out' ? 'signed out' : isBusy ? 'busy' : 'unreachable');
    if (heard.lost !== 'signed out') this.#retry(heard.waitMs);
  }

  #breaks(id: string): boolean {
    const times = (this.#broken.get(id) ?? 0) + 1;
    this.#broken.set(id, times);
    if (times < mostBroken) return false;
    this.#broken.delete(id);
    return true;
  }

  #retry(waitMs = 0): void {
    if (this.#cancelRetry || this.#closed) return;
    const wait = Math.max(waitMs, backOff(this.#attempt, this.#timers.random()));
    this.#attempt += 1;
    this.#cancelRetry = this.#timers.after(wait, () => this.resend());
  }

  #reached(reach: Reach): void {
    // A busy server says itself when it wants a command again.
    if (reach === 'fine' || reach === 'busy') this.outbox.release();
    else this.outbox.hold();
    if (this.#reach === reach) return;
    this.#reach = reach;
    for (const listener of [...this.#reachListeners]) listener();
  }
}

function doneBy({ id, name, given, says, turned = [] }: Ordered, answer: Answer): Done | undefined {
  const of = { name, sent: id, given, ...(says === undefined ? {} : { says }) };
  if (answer.is === 'done') return { ...of, command: answer.command, undo: answer.undo, turned };
  if (answer.is !== 'proposed') return undefined;
  return { ...of, command: answer.proposal.id, undo: 'restore', proposal: answer.proposal };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What is said of a command that waits for the network. */
export const waitsForNetwork = {
  code: 'offline',
  message:
    'The server cannot be reached, and this is not done without it. Nothing was sent; do it again once it is back.',
  details: {},
};

/** What is said where the last thing done may have come to the server, whose answer is missing. */
export const mayBeSent = {
  code: 'offline',
  message:
    'The server cannot be reached, and what you did last may have come to it already. Take it back once it answers; it is not sent twice.',
  details: {},
};

const broken = {
  code: 'broken',
  message: 'The server failed on this three times. What you typed is kept; try again later.',
  details: {},
};
