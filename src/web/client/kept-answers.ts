import type { Timers } from './timers.ts';

/** An answer as it lies on the device, without its text. */
export type AnswerMark = {
  key: string;
  /** The build of the pages that asked for it. */
  fits: string;
  /** When the server gave it, in milliseconds since 1970. */
  at: number;
  usedAt: number;
  bytes: number;
};
/** Where answers lie. */
export type AnswersShelf = {
  find: (key: string) => Promise<{ mark: AnswerMark; text: string } | undefined>;
  /** Puts answers in the place of those of before, though the page should go at that moment. */
  put: (answers: readonly { mark: AnswerMark; text: string }[]) => void;
  /** Marks when answers were used, and lets go what `surplus` names of all that lies there then. */
  tidy: (used: ReadonlyMap<string, number>, surplus: (marks: readonly AnswerMark[]) => readonly string[]) => void;
  remove: (key: string) => void;
  clear: () => void;
};
export type Bounds = { answers: number; bytes: number };
type KeptAnswersParts = {
  shelf: AnswersShelf;
  fits: string;
  /** Whether the answers to a question may lie on the device. */
  isKept: (name: string) => boolean;
  timers: Timers;
  /** Calls back once the page has nothing else to do. */
  idle: (call: () => void) => () => void;
  clock: () => number;
  bounds?: Bounds;
};

const usual: Bounds = { answers: 300, bytes: 16_000_000 };
const hour = 3_600_000;
/** Older answers are of no use, as rows of that age are. */
const uselessMs = 7 * 24 * hour;
/** Answers come in swarms: they are written down once it is calm. */
const calmMs = 100;
/** The same question is asked again and again: its answers are written this often. */
const againMs = 5_000;

/** Names a question with all that it asks. */
export function questionKey(name: string, input: unknown): string {
  return `${name} ${JSON.stringify(input ?? {})}`;
}

/**
 * Which answers are to go: those that fit no more, those too old, and of the others those used longest ago, until both
 * bounds hold.
 */
export function surplusOf(marks: readonly AnswerMark[], fits: string, now: number, bounds: Bounds): string[] {
  const isUseful = (mark: AnswerMark) => mark.fits === fits && isOfUse(mark.at, now);
  const gone = marks.filter((mark) => !isUseful(mark)).map(({ key }) => key);
  let answers = 0;
  let bytes = 0;
  for (const mark of marks.filter(isUseful).sort((a, b) => b.usedAt - a.usedAt)) {
    answers += 1;
    bytes += mark.bytes;
    if (answers > bounds.answers || bytes > bounds.bytes) gone.push(mark.key);
  }
  return gone;
}

/**
 * Keeps the last answers to the questions of one member in one workspace on the device, beside the rows, so that what was
 * read before can be read while the server is away. What drops the rows drops them; nothing is written while anybody waits.
 */
export class KeptAnswers {
  readonly #parts: KeptAnswersParts;
  readonly #bounds: Bounds;
  readonly #pending = new Map<string, { data: unknown; at: number; dueMs: number }>();
  readonly #writtenMs = new Map<string, number>();
  readonly #used = new Map<string, number>();
  #turn = 0;
  #isIdling = false;
  #cancel: (() => void) | undefined;

  constructor(parts: KeptAnswersParts) {
    this.#parts = parts;
    this.#bounds = parts.bounds ?? usual;
  }

  /** Another number each time all was dropped: an answer that was asked for before that is not kept. */
  get turn(): number {
    return this.#turn;
  }

  /** The answer that was given last, and when. */
  async find(name: string, input: unknown): Promise<{ data: unknown; at: number } | undefined> {
    const { isKept, shelf, fits, clock } = this.#parts;
    if (!isKept(name)) return undefined;
    const key = questionKey(name, input);
    const pending = this.#pending.get(key);
    if (pending) return { data: pending.data, at: pending.at };
    const turn = this.#turn;
    const lying = await shelf.find(key).catch(() => undefined);
    if (!lying || turn !== this.#turn || lying.mark.fits !== fits || !isOfUse(lying.mark.at, clock())) return undefined;
    this.#used.set(key, clock());
    this.#plan();
    try {
      return { data: JSON.parse(lying.text), at: lying.mark.at };
    } catch {
      return undefined;
    }
  }

  /** Takes an answer in that was asked for in this turn. */
  keep(name: string, input: unknown, data: unknown, turn: number): void {
    if (turn !== this.#turn || data === undefined || !this.#parts.isKept(name)) return;
    const key = questionKey(name, input);
    const now = this.#parts.timers.now();
    const dueMs = Math.max(now + calmMs, (this.#writtenMs.get(key) ?? -againMs) + againMs);
    this.#pending.set(key, { data, at: this.#parts.clock(), dueMs: this.#pending.get(key)?.dueMs ?? dueMs });
    this.#plan();
  }

  /** Lets one answer go: the server refuses it now. */
  drop(name: string, input: unknown): void {
    const key = questionKey(name, input);
    this.#pending.delete(key);
    this.#parts.shelf.remove(key);
  }

  /** Writes down all that waits for it: the page may go. */
  flush(): void {
    this.#calm();
    if (this.#pending.size === 0) return;
    this.#parts.shelf.put([...this.#pending].map((answer) => this.#written(answer)));
    this.#pending.clear();
  }

  /** Lets everything go. */
  clear(): void {
    this.#turn += 1;
    this.#calm();
    this.#pending.clear();
    this.#used.clear();
    this.#writtenMs.clear();
    this.#parts.shelf.clear();
  }

  #plan(): void {
    if (this.#isIdling) return;
    const { timers, idle } = this.#parts;
    this.#cancel?.();
    const dues = [...this.#pending.values()].map(({ dueMs }) => dueMs);
    if (dues.length === 0 && this.#used.size > 0) dues.push(timers.now() + againMs);
    if (dues.length === 0) return;
    this.#cancel = timers.after(Math.max(0, Math.min(...dues) - timers.now()), () => {
      this.#isIdling = true;
      this.#cancel = idle(() => {
        this.#calm();
        // One at a time, so that a press in between is answered at once.
        this.#one();
        this.#plan();
      });
    });
  }

  #one(): void {
    const { shelf, fits, clock, timers } = this.#parts;
    const isDue = ({ dueMs }: { dueMs: number }) => dueMs <= timers.now();
    const next = [...this.#pending].find(([, answer]) => isDue(answer));
    if (next) {
      this.#pending.delete(next[0]);
      shelf.put([this.#written(next)]);
    }
    if (this.#pending.values().some(isDue)) return;
    shelf.tidy(new Map(this.#used), (marks) => surplusOf(marks, fits, clock(), this.#bounds));
    this.#used.clear();
  }

  #written([key, { data, at }]: [string, { data: unknown; at: number }]): { mark: AnswerMark; text: string } {
    const { fits, clock, timers } = this.#parts;
    if (this.#writtenMs.size >= this.#bounds.answers) this.#writtenMs.clear();
    this.#writtenMs.set(key, timers.now());
    const text = JSON.stringify(data);
    // Counted as two bytes a letter, which is the most that a browser takes.
    return { mark: { key, fits, at, usedAt: clock(), bytes: 2 * (text.length + key.length) }, text };
  }

  #calm(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    this.#isIdling = false;
  }
}

function isOfUse(at: number, now: number): boolean {
  return now - at <= uselessMs && at - now <= hour;
}
