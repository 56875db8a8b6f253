import type { Preview } from '#domain/change';
import type { Kind } from '#domain/records';
import { type Answer, type Keeping, Outbox } from './outbox.ts';
import type { Guess } from './overlay.ts';
import { type Looked, made, Seeing } from './seeing.ts';
import { askPreview, type Door, type Fetch, get, post } from './sender.ts';
import type { Store } from './store.ts';
import { backOff, type Timers } from './timers.ts';

/** The shapes of a catalogue: what each command and query takes and gives. */
export type Shapes = {
  commands: Record<string, { input: unknown; output: unknown }>;
  queries: Record<string, { input: unknown; output: unknown }>;
};
/** The input of a command, or how it is made just before it is sent; one that judges is always made then. */
export type Given<I> = (I extends { seen: unknown } ? never : I) | (() => I);
/** What became of a command, its output typed. */
export type Outcome<O> =
  | Exclude<Answer, { is: 'done' }>
  | (Omit<Extract<Answer, { is: 'done' }>, 'output'> & { output: O });
/** A command that was done, or became a proposal and is known by its id, for the undo stack. */
export type Done = {
  name: string;
  command: string;
  undo: 'fields' | 'restore' | 'none';
  proposal?: { id: string; short: string };
};
/** How requests fare: `signed out` waits for a new session, `unreachable` tries again by itself. */
export type Reach = 'fine' | 'unreachable' | 'signed out';

export type RunOptions = {
  /** Fields to show before the answer. */
  guess?: Guess | readonly Guess[];
  /** Why, for the diary and for whoever decides on a proposal. */
  reason?: string;
  /**
   * Records that the command is about though it neither guesses anything of them nor judges them: it goes after one's
   * own writes to them, and one's next ones after it. What its input asks the versions of by `seeing` counts without.
   */
  about?: readonly { kind: Kind; id: string }[];
  /** For what somebody typed, a text or a capture: kept on this device until it is answered, over a reload too. */
  keep?: boolean;
};

type ClientParts = {
  fetch: Fetch;
  workspace: string;
  base?: string;
  store: Store;
  newId: () => string;
  timers: Timers;
  keeping?: Keeping;
};

/** A server that breaks on a command this often is taken at its word. */
const mostBroken = 3;
/** A request without an answer for so long is lost: a network can swallow it without a word. */
const longestWaitMs = 30_000;

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
  #reach: Reach = 'fine';
  #attempt = 0;
  #cancelRetry: (() => void) | undefined;
  #closed = false;

  constructor({ fetch, workspace, base = '', store, newId, timers, keeping }: ClientParts) {
    this.store = store;
    this.door = { fetch, workspace, base };
    this.#newId = newId;
    this.#timers = timers;
    this.outbox = new Outbox(store, (command) => void this.#send(command), keeping);
    this.#seeing = new Seeing(store);
    store.watchNews((news) => this.#seeing.hear(news, (command) => this.#own.has(command)));
  }

  get reach(): Reach {
    return this.#reach;
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
   * start, to learn what it judges: it goes after one's own writes to that.
   */
  run<N extends keyof S['commands'] & string>(
    name: N,
    input: Given<S['commands'][N]['input']>,
    options: RunOptions = {},
  ): Promise<Outcome<S['commands'][N]['output']>> {
    const { promise, resolve } = Promise.withResolvers<Outcome<S['commands'][N]['output']>>();
    const { reason, keep = false, guess = [], about = [] } = options;
    const lanes = [...about, ...this.#seeing.askedBy(input)].map(({ kind, id }) => ({ kind, id, fields: {} }));
    const guesses = [guess].flat().concat(lanes);
    const id = this.#newId();
    this.#own.add(id);
    this.outbox.add({ id, name, input, reason, guesses, keep }, (answer) => {
      const done = doneBy(name, answer);
      if (done) for (const listener of [...this.#doneListeners]) listener(done);
      resolve(answer);
    });
    return promise;
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
    this.outbox.resend();
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
      this.outbox.answer(command.id, { is: 'refused', reason: broken });
      return;
    }
    this.outbox.lost(command.id);
    this.#reached(heard.lost === 'signed out' ? 'signed out' : 'unreachable');
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
    if (this.#reach === reach) return;
    this.#reach = reach;
    for (const listener of [...this.#reachListeners]) listener();
  }
}

function doneBy(name: string, answer: Answer): Done | undefined {
  if (answer.is === 'done') return { name, command: answer.command, undo: answer.undo };
  if (answer.is !== 'proposed') return undefined;
  return { name, command: answer.proposal.id, undo: 'restore', proposal: answer.proposal };
}

const broken = {
  code: 'broken',
  message: 'The server failed on this three times. What you typed is kept; try again later.',
  details: {},
};
