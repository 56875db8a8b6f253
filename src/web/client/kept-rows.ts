import type { LiveEvent, WireChange } from '#domain/change';
import { describeKind, kindNames } from '#domain/records';
import { linesOf } from './read-lines.ts';
import type { Store } from './store.ts';
import type { Timers } from './timers.ts';

/** A snapshot as it came, and what it fits: the build and the shape of its rows. */
export type KeptRead = { fits: string; at: number; chunks: readonly Uint8Array[] };
/** A stretch of the live stream: everything after `from` up to `upTo`. */
export type KeptStretch = { from: number; upTo: number; at: number; changes: readonly WireChange[] };
/** Where rows lie: one snapshot and the stretches that came after it. */
export type Shelf = {
  load: () => Promise<{ read: KeptRead | undefined; stretches: readonly KeptStretch[] }>;
  /** Puts a snapshot in the place of all that lies there. */
  replace: (read: KeptRead) => void;
  append: (stretch: KeptStretch) => void;
  clear: () => void;
};
/** How rows of the device served: true up to when, and whether they should be read anew soon. */
export type Warm = { heardAt: number; isOld: boolean };

const hour = 3_600_000;
/** Older rows are shown and read anew behind it: what left the working set by the passing of days is dropped so. */
const oldMs = 12 * hour;
/** Rows older than this are of no use. */
const uselessMs = 7 * 24 * hour;
/** More changes than this cost more than reading anew. */
const mostChanges = 5_000;
const flushMs = 1_000;

/**
 * Keeps the rows of one member in one workspace on the device: the snapshot as it came, byte for byte, and the live
 * stream's stretches behind it, so that a page starts without waiting for the server and then hears what it missed.
 * Whatever changes what the member may see drops it all.
 */
export class KeptRows {
  readonly #shelf: Shelf;
  readonly #fits: string;
  readonly #timers: Timers;
  readonly #clock: () => number;
  /** The sequence up to which everything lies on the shelf; undefined while nothing lies there. */
  #reaches: number | undefined;
  #pending: { upTo: number; changes: WireChange[] } | undefined;
  #changes = 0;
  /** What is heard while a snapshot is being read, which may be older than that. */
  #meanwhile: Extract<LiveEvent, { event: 'changes' }>[] | undefined;
  #cancel: (() => void) | undefined;

  /** `fits` names the build of the pages: rows that another one kept are not read. */
  constructor(shelf: Shelf, fits: string, timers: Timers, clock: () => number) {
    this.#shelf = shelf;
    this.#fits = `${fits} ${shapeOfRows}`;
    this.#timers = timers;
    this.#clock = clock;
  }

  /** Fills the store with what is kept; undefined where nothing of use is. */
  async warm(store: Store): Promise<Warm | undefined> {
    const { read, stretches } = await this.#shelf.load();
    if (!read) return undefined;
    const age = this.#clock() - read.at;
    if (read.fits !== this.#fits || age > uselessMs || age < -hour || !(await fill(store, read.chunks))) {
      this.drop();
      return undefined;
    }
    let heardAt = read.at;
    const changes: WireChange[] = [];
    let reaches = store.upTo;
    for (const stretch of [...stretches].sort((a, b) => a.upTo - b.upTo)) {
      if (stretch.upTo <= reaches) continue;
      // Pages that shared the shelf may have left a hole: what lies behind it comes by the live stream.
      if (stretch.from > reaches) break;
      changes.push(...stretch.changes);
      reaches = stretch.upTo;
      heardAt = Math.max(heardAt, stretch.at);
    }
    store.apply({ event: 'changes', upTo: reaches, changes });
    this.#reaches = reaches;
    this.#changes = changes.length;
    return { heardAt, isOld: age > oldMs || changes.length > mostChanges };
  }

  /** A whole snapshot is about to be read. */
  reading(): void {
    this.#meanwhile = [];
  }

  /** Takes the whole snapshot that was read, with the sequence it is true at; one that a reset came upon is not kept. */
  keep(chunks: readonly Uint8Array[], seq: number): void {
    const meanwhile = this.#meanwhile;
    this.#meanwhile = undefined;
    if (!meanwhile) return;
    this.#calm();
    this.#shelf.replace({ fits: this.#fits, at: this.#clock(), chunks });
    this.#reaches = seq;
    this.#changes = 0;
    for (const event of meanwhile) this.#follow(event);
  }

  /** Hears an event of the live stream. */
  hear(event: LiveEvent): void {
    if (event.event === 'reset' || event.event === 'closed') this.drop();
    if (event.event !== 'changes') return;
    this.#meanwhile?.push(event);
    this.#follow(event);
  }

  #follow(event: Extract<LiveEvent, { event: 'changes' }>): void {
    if (this.#reaches === undefined) return;
    const reached = this.#pending?.upTo ?? this.#reaches;
    if (event.upTo <= reached) return;
    const changes = [...(this.#pending?.changes ?? []), ...event.changes];
    this.#pending = { upTo: event.upTo, changes };
    this.#cancel ??= this.#timers.after(flushMs, () => this.flush());
  }

  /** True once so much has come after the snapshot that it is better read anew. */
  get isLong(): boolean {
    return this.#changes > mostChanges;
  }

  /** Writes down what was heard. */
  flush(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    const pending = this.#pending;
    if (!pending || this.#reaches === undefined || pending.changes.length === 0) return;
    this.#pending = undefined;
    this.#shelf.append({ from: this.#reaches, at: this.#clock(), ...pending });
    this.#reaches = pending.upTo;
    this.#changes += pending.changes.length;
  }

  /** Lets everything go until a whole snapshot comes again. */
  drop(): void {
    this.#calm();
    this.#meanwhile = undefined;
    this.#changes = 0;
    this.#reaches = undefined;
    this.#shelf.clear();
  }

  #calm(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    this.#pending = undefined;
  }
}

/** Takes a kept snapshot in as one from the network; false where it is not whole. */
async function fill(store: Store, chunks: readonly Uint8Array[]): Promise<boolean> {
  const loading = store.load(null);
  try {
    for await (const lines of linesOf(each(chunks))) for (const line of lines) loading.line(line as never);
  } catch {
    return false;
  }
  return loading.end() === 'loaded';
}

async function* each(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

/** The kinds and fields of which rows are made; rows of another shape are of another version. */
const shapeOfRows = kindNames
  .flatMap((name) => {
    const described = describeKind(name);
    if (!described?.held) return [];
    const fields = Object.entries(described.fields).map(
      ([field, { type, heavy }]) => `${field}:${type}${heavy ? '-' : ''}`,
    );
    return [`${name}(${described.scope} ${fields.join(' ')})`];
  })
  .join();
