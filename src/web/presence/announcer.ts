import { type PresentAt, presenceBeatMs } from '#domain/presence';
import type { Timers } from '../client/timers.ts';

/** Says to the server where this page is; `last` is said while the page goes. */
export type SayWhere = (at: readonly PresentAt[], last: boolean) => void;

/** A place is said once its reader rests there: whoever runs through a list is nowhere on the way. */
export const restMs = 700;

/** Says where the reader of this page is: when they come to rest, again and again while they stay, and when they go. */
export class Announcer {
  readonly #say: SayWhere;
  readonly #timers: Timers;
  #at: readonly PresentAt[] = [];
  #said: string | undefined;
  #rest: (() => void) | undefined;
  #beat: (() => void) | undefined;

  constructor(say: SayWhere, timers: Timers) {
    this.#say = say;
    this.#timers = timers;
  }

  /** Where the reader is now. */
  be(at: readonly PresentAt[]): void {
    this.#at = at;
    this.#rest?.();
    this.#rest = undefined;
    if (this.#beat && JSON.stringify(at) !== this.#said) this.#rest = this.#timers.after(restMs, () => this.#tell());
  }

  /** The page is seen and the server is heard. */
  wake(): void {
    if (!this.#beat) this.#tell();
  }

  /** The page is hidden, goes, or cannot reach anybody. */
  sleep(): void {
    const wasSomewhere = this.#said !== undefined && this.#said !== '[]';
    this.#rest?.();
    this.#beat?.();
    this.#rest = this.#beat = this.#said = undefined;
    if (wasSomewhere) this.#say([], true);
  }

  #tell(): void {
    this.#rest?.();
    this.#beat?.();
    this.#rest = undefined;
    this.#said = JSON.stringify(this.#at);
    this.#beat = this.#timers.after(presenceBeatMs, () => this.#tell());
    this.#say(this.#at, false);
  }
}
