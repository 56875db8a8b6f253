import type { Kind } from '#domain/records';
import { type Guess, recordKey } from './overlay.ts';
import { made } from './seeing.ts';
import type { Store } from './store.ts';
import type { Turned } from './turned.ts';

/** What a refusal says, as the server worded it. */
export type Reason = {
  code: string;
  message: string;
  field?: string;
  requestId?: string;
  details: Record<string, unknown>;
};
/** Three versions of a field: what one had seen, what one wrote, what another made of it meanwhile. */
export type Clash = { was: unknown; yours: unknown; current: unknown };

/** What the server made of a command. */
export type Answer =
  | { is: 'done'; output: unknown; command: string; seq: number; undo: 'fields' | 'restore' | 'none' }
  | { is: 'proposed'; proposal: { id: string; short: string } }
  | { is: 'refused'; reason: Reason }
  | { is: 'conflict'; reason: Reason; fields: Record<string, Clash> };

/** A command on its way: kept until the server has answered, and sent again under the same id until then. */
export type Sending = {
  id: string;
  name: string;
  /** Made just before the first send, so that it carries the versions its forerunners in the lane have led to. */
  input: unknown | (() => unknown);
  reason: string | undefined;
  guesses: readonly Guess[];
  /** True for what somebody typed: it outlives the page. */
  keep?: boolean;
  /** What it does, in the words it is told in. */
  says?: string;
  /** What it makes of what was shown before it; known to the page it was given on. */
  turned?: readonly Turned[];
};
/** A command at its place in the order in which one gave them, over pages and reloads. */
export type Ordered = Sending & { given: number };
/** A command without an answer, and whether it went out: what did may have been done. */
export type Waiting = Ordered & { sent: boolean };
/** A command that was not done: what was typed stays here until somebody dismisses it. */
export type Unsettled = Omit<Sending, 'input'> & {
  input: unknown;
  answer: Extract<Answer, { is: 'refused' | 'conflict' }>;
};

/** A command as it outlives the page: `sent` has gone out and may not be another under its id. */
export type Kept = Omit<Sending, 'input' | 'keep' | 'turned'> & {
  input: unknown;
  sent: boolean;
  given?: number;
  answer?: Unsettled['answer'];
};
/** Where commands outlive the page. */
export type Keeping = { put: (kept: Kept) => void; remove: (id: string) => void };

type Entry = Ordered & {
  state: 'waiting' | 'under way' | 'lost';
  made: { input: unknown } | undefined;
  answered: (answer: Answer) => void;
};
type Send = (command: { id: string; name: string; input: unknown; reason: string | undefined }) => void;

/**
 * One's own commands that have no answer yet. Commands that guess at the same record go one after another, because
 * two requests under way may overtake each other; all others go at once.
 */
export class Outbox {
  readonly #store: Store;
  readonly #send: Send;
  readonly #keeping: Keeping | undefined;
  readonly #entries = new Map<string, Entry>();
  readonly #listeners = new Set<() => void>();
  readonly #answerListeners = new Set<(sending: Ordered, answer: Answer) => void>();
  #unsettled: readonly Unsettled[] = [];
  #waiting: readonly Waiting[] = [];
  readonly #now: () => number;
  #held = false;
  #last = 0;

  /** `now` keeps the order in which commands are given over pages; without it, it is that of this page. */
  constructor(store: Store, send: Send, keeping?: Keeping, now: () => number = () => 0) {
    this.#now = now;
    this.#store = store;
    this.#send = send;
    this.#keeping = keeping;
    store.watchTurns(() => this.#pump());
  }

  /** The commands without an answer, oldest first. */
  get waiting(): readonly Waiting[] {
    return this.#waiting;
  }

  /** The commands that were refused or met another's change, with all that was typed. */
  get unsettled(): readonly Unsettled[] {
    return this.#unsettled;
  }

  watch(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Calls back with each answer, after everybody else has taken it in. */
  watchAnswers(listener: (sending: Ordered, answer: Answer) => void): () => void {
    this.#answerListeners.add(listener);
    return () => this.#answerListeners.delete(listener);
  }

  /** True where no command without an answer touches these records, and the rows hold what was done to them. */
  isSettled(records: readonly { kind: Kind; id: string }[]): boolean {
    const busy = new Set([...this.#entries.values()].flatMap(lanesOf));
    return !records.some(({ kind, id }) => busy.has(recordKey(kind, id)) || this.#store.isLanding(kind, id));
  }

  /** Settles when every command that waits by now has its answer; at once where none does. */
  answered(): Promise<void> {
    const now = this.#waiting.map(({ id }) => id);
    const isAnswered = () => !now.some((id) => this.#entries.has(id));
    if (isAnswered()) return Promise.resolve();
    return new Promise((resolve) => {
      const stop = this.watch(() => {
        if (!isAnswered()) return;
        stop();
        resolve();
      });
    });
  }

  /** The next place in the order in which commands are given. */
  order(): number {
    this.#last = Math.max(this.#last + 1, this.#now());
    return this.#last;
  }

  /** Shows a command's guesses and sends it as soon as its lane is free. */
  add(sending: Sending, answered: (answer: Answer) => void): void {
    if (this.#entries.has(sending.id)) return;
    const entry: Entry = { ...sending, given: this.order(), state: 'waiting', made: undefined, answered };
    this.#begin(entry);
    if (entry.keep && entry.state === 'waiting') this.#put(entry, made(entry.input), false);
  }

  /** Goes on with a command of an earlier page: shows it again, and sends it unless it has its answer. */
  restore({ sent, answer, given, ...kept }: Kept): void {
    if (this.#entries.has(kept.id) || this.#unsettled.some(({ id }) => id === kept.id)) return;
    if (answer) {
      this.#unsettled = [...this.#unsettled, { ...kept, keep: true, answer }];
      this.#changed();
      return;
    }
    this.#last = Math.max(this.#last, given ?? 0);
    this.#begin({
      ...kept,
      given: given ?? this.order(),
      keep: true,
      state: 'waiting',
      made: sent ? { input: kept.input } : undefined,
      answered: () => undefined,
    });
  }

  /** Takes an answer in; a second one to the same command says nothing new. */
  answer(id: string, answer: Answer): void {
    const entry = this.#entries.get(id);
    if (!entry) return;
    this.#entries.delete(id);
    if (answer.is === 'done') this.#store.done(id, answer.seq);
    else this.#store.rollBack(id);
    if (answer.is === 'refused' || answer.is === 'conflict') this.#unsettle(entry, answer);
    else if (entry.keep) this.#keeping?.remove(id);
    this.#pump();
    this.#changed();
    entry.answered(answer);
    for (const listener of [...this.#answerListeners]) listener(entry, answer);
  }

  /** Sends nothing new until released: nobody would answer, and what did not go out can still be taken back. */
  hold(): void {
    this.#held = true;
  }

  release(): void {
    if (!this.#held) return;
    this.#held = false;
    this.#pump();
  }

  /**
   * Takes a command back that never went out, and its guesses with it; undefined where it may have been done, on an
   * earlier page too, and where a later one stands on what it wrote.
   */
  cancel(id: string): (Omit<Sending, 'input'> & { input: unknown }) | undefined {
    const entry = this.#entries.get(id);
    if (entry?.state !== 'waiting' || entry.made || this.#isBuiltOn(entry)) return undefined;
    const { name, reason, guesses, keep = false, says, turned = [] } = entry;
    const input = made(entry.input);
    this.#entries.delete(id);
    this.#store.rollBack(id);
    if (keep) this.#keeping?.remove(id);
    this.#pump();
    this.#changed();
    return { id, name, input, reason, guesses, keep, turned, ...(says === undefined ? {} : { says }) };
  }

  /** No answer came: whether the command was done is not known, so it will be sent again. */
  lost(id: string): void {
    const entry = this.#entries.get(id);
    if (entry?.state === 'under way') entry.state = 'lost';
  }

  /** Sends again what has no answer; true where there was something to send again. */
  resend(): boolean {
    const lost = [...this.#entries.values()].filter(({ state }) => state === 'lost');
    for (const entry of lost) this.#go(entry);
    this.#pump();
    return lost.length > 0;
  }

  /** Sends a command again, under its id, after the server failed on it without saying whether it was done. */
  again(id: string): void {
    const kept = this.#unsettled.find((entry) => entry.id === id);
    if (kept?.answer.reason.code !== 'broken') return;
    this.dismiss(id);
    this.add(kept, () => undefined);
  }

  /** Lets what was typed in a refused command go. */
  dismiss(id: string): void {
    this.#unsettled = this.#unsettled.filter((entry) => entry.id !== id);
    this.#keeping?.remove(id);
    this.#changed();
  }

  #begin(entry: Entry): void {
    this.#entries.set(entry.id, entry);
    if (entry.guesses.length > 0) this.#store.guess(entry.id, entry.guesses);
    this.#pump();
    this.#changed();
  }

  #unsettle(entry: Entry, answer: Unsettled['answer']): void {
    const { id, name, reason, guesses, keep = false, says } = entry;
    const told = says === undefined ? {} : { says };
    const unsettled = { id, name, reason, guesses, keep, input: entry.made?.input, answer, ...told };
    this.#unsettled = [...this.#unsettled, unsettled];
    this.#put(entry, entry.made?.input, true, answer);
  }

  #put(entry: Entry, input: unknown, sent: boolean, answer?: Unsettled['answer']): void {
    const { id, name, reason, guesses, given, keep, says } = entry;
    if (!keep) return;
    const told = { ...(says === undefined ? {} : { says }), ...(answer ? { answer } : {}) };
    this.#keeping?.put({ id, name, reason, guesses, given, input, sent, ...told });
  }

  #pump(): void {
    if (this.#held) return;
    const busy = new Set<string>();
    for (const entry of [...this.#entries.values()]) {
      const lanes = lanesOf(entry);
      const free = !lanes.some((lane) => busy.has(lane));
      for (const lane of lanes) busy.add(lane);
      if (entry.state === 'waiting' && free && this.#isReady(entry)) this.#go(entry);
    }
  }

  /** An input that is still to be made waits until the rows hold what its forerunners did. */
  #isReady({ input, guesses }: Entry): boolean {
    return typeof input !== 'function' || !guesses.some(({ kind, id }) => this.#store.isLanding(kind, id));
  }

  #go(entry: Entry): void {
    entry.state = 'under way';
    if (!entry.made) {
      entry.made = { input: made(entry.input) };
      this.#put(entry, entry.made.input, true);
      this.#look();
    }
    this.#send({ id: entry.id, name: entry.name, input: entry.made.input, reason: entry.reason });
  }

  #isBuiltOn(entry: Entry): boolean {
    const lanes = new Set(lanesOf(entry));
    const later = [...this.#entries.values()].filter(({ given }) => given > entry.given);
    return later.some((each) => lanesOf(each).some((lane) => lanes.has(lane)));
  }

  #look(): void {
    this.#waiting = [...this.#entries.values()].map((entry) => ({ ...entry, sent: entry.made !== undefined }));
  }

  #changed(): void {
    this.#look();
    for (const listener of [...this.#listeners]) listener();
  }
}

function lanesOf({ guesses }: Entry): string[] {
  return guesses.map(({ kind, id }) => recordKey(kind, id));
}
