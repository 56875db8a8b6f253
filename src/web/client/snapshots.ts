import type { SnapshotLine } from '#domain/change';
import type { Part } from './base-rows.ts';
import type { KeptRows } from './kept-rows.ts';
import { chunksOf, linesOf } from './read-lines.ts';
import { type Door, headersOf } from './sender.ts';
import type { Store } from './store.ts';
import { backOff, type Timers } from './timers.ts';

/** How the first reading stands; a part that is read anew later leaves it at `ready`. */
export type Readiness = 'reading' | 'ready' | 'unreachable' | 'signed out' | 'not allowed';

/** A snapshot that brings nothing for so long is asked for again. */
const stallMs = 30_000;

/** Reads what the store needs from snapshots, as often as it takes. */
export class Snapshots {
  readonly #door: Door;
  readonly #store: Store;
  readonly #timers: Timers;
  readonly #ready: (readiness: Readiness) => void;
  readonly #kept: Pick<KeptRows, 'reading' | 'keep'> | undefined;
  readonly #stop = new AbortController();
  #first = true;
  #whole = true;
  #busy = false;
  #attempt = 0;
  #cancel: (() => void) | undefined;

  constructor(
    door: Door,
    store: Store,
    timers: Timers,
    ready: (readiness: Readiness) => void,
    kept?: Pick<KeptRows, 'reading' | 'keep'>,
  ) {
    this.#kept = kept;
    this.#door = door;
    this.#store = store;
    this.#timers = timers;
    this.#ready = ready;
    store.watchNeeds(() => this.read());
  }

  /** What the device kept is in the store: nothing has to be read before the page can be used. */
  warm(): void {
    this.#whole = false;
    if (this.#first) this.#ready('ready');
    this.#first = false;
  }

  /** Reads everything anew, behind what is there. */
  readWhole(): void {
    this.#whole = true;
    this.read();
  }

  /** Reads now what is missing, everything at first. */
  read(): void {
    if (this.#busy || this.#stop.signal.aborted) return;
    const part = this.#whole ? null : this.#store.needs.keys().next().value;
    if (part === undefined) return;
    this.#busy = true;
    this.#cancel?.();
    this.#one(part).then(
      (outcome) => this.#over(outcome, part),
      () => this.#over('unreachable', part),
    );
  }

  close(): void {
    this.#stop.abort();
    this.#cancel?.();
  }

  async #one(part: Part | null): Promise<Readiness> {
    const stalled = new AbortController();
    const signal = AbortSignal.any([this.#stop.signal, stalled.signal]);
    let calm = this.#timers.after(stallMs, () => stalled.abort());
    try {
      const query = part === null ? '' : `?product=${encodeURIComponent(part)}`;
      const { fetch, base } = this.#door;
      const response = await fetch(`${base}/api/snapshot${query}`, { headers: headersOf(this.#door), signal });
      if (response.status === 401) return 'signed out';
      if (response.status === 403) return 'not allowed';
      if (!response.ok || !response.body) return 'unreachable';
      const loading = this.#store.load(part);
      const chunks: Uint8Array[] = [];
      if (part === null) this.#kept?.reading();
      const passing = part === null && this.#kept ? gathered(response.body, chunks) : chunksOf(response.body);
      for await (const lines of linesOf(passing)) {
        calm();
        calm = this.#timers.after(stallMs, () => stalled.abort());
        for (const line of lines) loading.line(line as SnapshotLine);
      }
      if (loading.end() !== 'loaded') return 'unreachable';
      if (part === null) this.#kept?.keep(chunks, this.#store.floor);
      return 'ready';
    } finally {
      calm();
    }
  }

  #over(outcome: Readiness, part: Part | null): void {
    this.#busy = false;
    if (this.#stop.signal.aborted) return;
    if (outcome === 'ready') {
      this.#attempt = 0;
      if (part === null) this.#whole = false;
      if (this.#first) this.#ready('ready');
      this.#first = false;
      this.read();
      return;
    }
    if (this.#first) this.#ready(outcome);
    if (outcome !== 'unreachable') return;
    this.#cancel = this.#timers.after(backOff(this.#attempt, this.#timers.random()), () => this.read());
    this.#attempt += 1;
  }
}

/** The chunks of a response as they pass, gathered on the way. */
async function* gathered(body: ReadableStream<Uint8Array>, into: Uint8Array[]): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunksOf(body)) {
    into.push(chunk);
    yield chunk;
  }
}
