import type { LiveEvent } from '#domain/change';
import type { Kind } from '#domain/records';
import { type KeptAnswers, questionKey } from './kept-answers.ts';
import type { Reason } from './outbox.ts';
import { Unanswered } from './sender.ts';
import type { News, Store } from './store.ts';
import type { Timers } from './timers.ts';

/** What an answer is about: it is asked for again when a record of that kind changes or that computation is new. */
export type Topic = Kind | Computed;
type Computed = Extract<LiveEvent, { event: 'derived' }>['topic'];
/** An answer as a screen shows it: old data stay while new ones are under way. */
export type Asked<O> = {
  data: O | undefined;
  /** Why there is no answer, or none that is newer. */
  error: Reason | undefined;
  /** True while the first answer is under way. */
  loading: boolean;
  /** True while a newer answer is under way. */
  refreshing: boolean;
  /** Where only this device has given the answer so far: when the server gave it, in milliseconds since 1970. */
  readAt?: number;
};
export type AskOptions = {
  topics?: readonly Topic[];
  /** True for what stands beside every screen, such as a count: its age is not the screen's. */
  beside?: boolean;
  /** Narrows what concerns the answer further than its topics do. */
  concerns?: (news: News) => boolean;
};
type Ask = (name: string, input: unknown, signal: AbortSignal) => Promise<unknown>;
type Entry = {
  name: string;
  input: unknown;
  asked: Asked<unknown>;
  watchers: Map<() => void, AskOptions>;
  under: AbortController | undefined;
  /** Something has happened since the question under way was sent. */
  stale: boolean;
  tookMs: number;
  cancel: (() => void) | undefined;
};

const computed: Record<Computed, true> = { forecast: true, finding: true, import: true, notice: true };
const nothing: Asked<unknown> = { data: undefined, error: undefined, loading: true, refreshing: false };
/** Answers that nobody watches are kept up to this many. */
const mostIdle = 50;
/** Deltas come in swarms: one question answers them all, and slow questions are asked less often. */
const shortestPauseMs = 40;
const longestPauseMs = 3_000;
const tooLongMs = 30_000;
/** A server that has not answered by then is not waited for with an empty place: what this device holds stands there. */
const lateMs = 150;
/** Refusals that say of an answer of before that it is not for this reader, or about nothing any more. */
const refusals: readonly string[] = ['not-found', 'not-allowed', 'invalid'];

/** Answers to queries, kept while they are watched and asked for again when the live stream says that they are old. */
export class Asks {
  readonly #ask: Ask;
  readonly #timers: Timers;
  readonly #kept: Pick<KeptAnswers, 'find' | 'keep' | 'drop' | 'turn'> | undefined;
  readonly #entries = new Map<string, Entry>();
  readonly #ageListeners = new Set<() => void>();
  #whenFresh: (() => void)[] = [];

  constructor(ask: Ask, store: Store, timers: Timers, kept?: Pick<KeptAnswers, 'find' | 'keep' | 'drop' | 'turn'>) {
    this.#ask = ask;
    this.#timers = timers;
    this.#kept = kept;
    store.watchNews((news) => this.#heard(news));
  }

  /** The answer as it is known now; the same object until something in it changes. */
  read(name: string, input: unknown): Asked<unknown> {
    return this.#entry(name, input).asked;
  }

  /** Keeps an answer fresh as long as it is watched; a question that nobody watches any more is called off. */
  watch(name: string, input: unknown, options: AskOptions, listener: () => void): () => void {
    const entry = this.#entry(name, input);
    entry.watchers.set(listener, options);
    this.#tellAge(entry);
    if (!entry.under && !entry.cancel && (entry.stale || entry.asked.data === undefined)) this.#go(entry);
    return () => {
      entry.watchers.delete(listener);
      this.#tellAge(entry);
      if (entry.watchers.size > 0) return;
      entry.cancel?.();
      entry.cancel = undefined;
      entry.under?.abort();
      entry.under = undefined;
      // Nobody listens for what makes it old, so it is shown at once and asked for again the next time.
      entry.stale = true;
      this.#checkFresh();
    };
  }

  /** Asks again now. */
  again(name: string, input: unknown): void {
    this.#go(this.#entry(name, input));
  }

  /**
   * When the oldest answer on the screen was given, of those that only this device has given and that no newer one is to
   * be had of; while the server is away, of all those.
   */
  oldest(isAway: boolean): number | undefined {
    const shown = [...this.#entries.values()].filter(({ watchers }) => watchers.values().some(({ beside }) => !beside));
    const ages = shown.flatMap(({ asked: { readAt, error } }) =>
      readAt !== undefined && (isAway || error) ? [readAt] : [],
    );
    return ages.length > 0 ? Math.min(...ages) : undefined;
  }

  watchOldest(listener: () => void): () => void {
    this.#ageListeners.add(listener);
    return () => this.#ageListeners.delete(listener);
  }

  /** Forgets what nobody watches, and what only this device has given: this reader may see something else from now on. */
  forget(): void {
    for (const [key, entry] of [...this.#entries]) {
      if (entry.watchers.size === 0) this.#entries.delete(key);
      else if (entry.asked.readAt !== undefined) {
        this.#show(entry, nothing);
        this.#soon(entry);
      }
    }
  }

  /** Calls back once, when no watched answer is known to be old. */
  whenFresh(call: () => void): void {
    this.#whenFresh.push(call);
    this.#checkFresh();
  }

  /** Asks everything again that is watched: the stream was broken, and what is computed says nothing afterwards. */
  allAgain(): void {
    for (const entry of this.#entries.values()) if (entry.watchers.size > 0) this.#soon(entry);
  }

  /** Asks again what got no answer: the server is back. */
  failedAgain(): void {
    for (const entry of this.#entries.values()) if (entry.watchers.size > 0 && entry.asked.error) this.#soon(entry);
  }

  /** Asks again what hangs on something computed: what was told of that before the stream began is not told again. */
  computedAgain(): void {
    for (const entry of this.#entries.values()) {
      const topics = [...entry.watchers.values()].flatMap(({ topics = [] }) => topics);
      if (topics.some((topic) => Object.hasOwn(computed, topic))) this.#soon(entry);
    }
  }

  #heard(news: News): void {
    for (const entry of this.#entries.values()) {
      if ([...entry.watchers.values()].some((options) => concerned(options, news))) this.#soon(entry);
    }
  }

  #soon(entry: Entry): void {
    entry.stale = true;
    if (entry.under || entry.cancel) return;
    const pause = Math.min(longestPauseMs, Math.max(shortestPauseMs, entry.tookMs * 2));
    entry.cancel = this.#timers.after(pause, () => {
      entry.cancel = undefined;
      this.#go(entry);
    });
  }

  async #go(entry: Entry): Promise<void> {
    entry.under?.abort();
    entry.cancel?.();
    const under = new AbortController();
    Object.assign(entry, { under, stale: false, cancel: undefined });
    this.#show(entry, {
      ...entry.asked,
      loading: entry.asked.data === undefined,
      refreshing: entry.asked.data !== undefined,
    });
    const from = this.#timers.now();
    const turn = this.#kept?.turn ?? 0;
    const calm = this.#timers.after(tooLongMs, () => under.abort(new Unanswered(tooLong)));
    const onTime = this.#timers.after(lateMs, () => void this.#fromDevice(entry, under));
    const asked = await this.#ask(entry.name, entry.input, under.signal).then(
      (data): Asked<unknown> => ({ data, error: undefined, loading: false, refreshing: false }),
      (cause: unknown) => this.#failed(entry, under, reasonOf(cause)),
    );
    calm();
    onTime();
    if (entry.under !== under) return;
    entry.under = undefined;
    if (under.signal.aborted && !(under.signal.reason instanceof Unanswered)) return;
    entry.tookMs = this.#timers.now() - from;
    if (!asked.error) this.#kept?.keep(entry.name, entry.input, asked.data, turn);
    this.#show(entry, asked);
    if (entry.stale) this.#soon(entry);
    this.#checkFresh();
  }

  async #failed(entry: Entry, under: AbortController, error: Reason): Promise<Asked<unknown>> {
    const ended = { error, loading: false, refreshing: false };
    if (entry.under !== under) return { data: undefined, ...ended };
    if (refusals.includes(error.code)) {
      this.#kept?.drop(entry.name, entry.input);
      return { data: entry.asked.readAt === undefined ? entry.asked.data : undefined, ...ended };
    }
    await this.#fromDevice(entry, under);
    return { ...entry.asked, ...ended };
  }

  /** Shows what this device holds where nothing else is to be shown. */
  async #fromDevice(entry: Entry, under: AbortController): Promise<void> {
    if (!this.#kept || entry.asked.data !== undefined) return;
    const found = await this.#kept.find(entry.name, entry.input);
    if (!found || entry.under !== under || entry.asked.data !== undefined) return;
    this.#show(entry, {
      data: found.data,
      readAt: found.at,
      error: entry.asked.error,
      loading: false,
      refreshing: true,
    });
  }

  #checkFresh(): void {
    if (this.#whenFresh.length === 0) return;
    for (const { watchers, under, cancel } of this.#entries.values())
      if (watchers.size > 0 && (under || cancel)) return;
    for (const call of this.#whenFresh.splice(0)) call();
  }

  #show(entry: Entry, asked: Asked<unknown>): void {
    const was = entry.asked;
    entry.asked = asked;
    for (const listener of [...entry.watchers.keys()]) listener();
    if (was.readAt !== undefined || asked.readAt !== undefined) for (const listener of this.#ageListeners) listener();
  }

  #tellAge({ asked }: Entry): void {
    if (asked.readAt !== undefined) for (const listener of this.#ageListeners) listener();
  }

  #entry(name: string, input: unknown): Entry {
    const key = questionKey(name, input);
    const known = this.#entries.get(key);
    if (known) return known;
    if (this.#entries.size >= mostIdle)
      for (const [other, { watchers }] of this.#entries) if (watchers.size === 0) this.#entries.delete(other);
    const entry: Entry = {
      name,
      input,
      asked: nothing,
      watchers: new Map(),
      under: undefined,
      stale: false,
      tookMs: 0,
      cancel: undefined,
    };
    this.#entries.set(key, entry);
    return entry;
  }
}

function concerned({ topics = [], concerns }: AskOptions, news: News): boolean {
  const about =
    'replaced' in news ||
    ('derived' in news ? topics.includes(news.derived.topic) : news.changes.some(({ kind }) => topics.includes(kind)));
  return about && (concerns?.(news) ?? true);
}

function reasonOf(cause: unknown): Reason {
  if (cause instanceof Unanswered) return cause.reason;
  return { code: 'unreachable', message: cause instanceof Error ? cause.message : String(cause), details: {} };
}

const tooLong: Reason = {
  code: 'unreachable',
  message: 'The server has not answered for half a minute. What you see may be old.',
  details: {},
};
