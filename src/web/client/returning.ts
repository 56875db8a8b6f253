import type { Answer, Sending } from './outbox.ts';

/** What became of the commands that waited while the server was away. */
export type Returned = { sent: number; needs: number };
type Watched = {
  readonly waiting: readonly { id: string }[];
  watch: (listener: () => void) => () => void;
  watchAnswers: (listener: (sending: Sending, answer: Answer) => void) => () => void;
};

/** Follows the commands that wait out a break, and tells once all of them have their answers. */
export class Returning {
  readonly #outbox: Watched;
  readonly #tell: (returned: Returned) => void;
  readonly #waited = new Set<string>();
  readonly #stop: () => void;
  #away = false;
  #sent = 0;
  #needs = 0;

  constructor(outbox: Watched, tell: (returned: Returned) => void) {
    this.#outbox = outbox;
    this.#tell = tell;
    const stops = [
      outbox.watchAnswers(({ id }, answer) => this.#answered(id, answer)),
      outbox.watch(() => this.#gather()),
    ];
    this.#stop = () => {
      for (const stop of stops) stop();
    };
  }

  /** The server went away, or is back. */
  away(away: boolean): void {
    this.#away = away;
    this.#gather();
  }

  /** A command of an earlier page goes on in this one. */
  restored(id: string): void {
    this.#waited.add(id);
  }

  /** A command was called back before it went out. */
  calledBack(id: string): void {
    this.#waited.delete(id);
    this.#look();
  }

  close(): void {
    this.#stop();
  }

  #gather(): void {
    if (this.#away) for (const { id } of this.#outbox.waiting) this.#waited.add(id);
  }

  #look(): void {
    if (this.#waited.size > 0 || this.#sent + this.#needs === 0) return;
    const returned = { sent: this.#sent, needs: this.#needs };
    this.#sent = this.#needs = 0;
    this.#tell(returned);
  }

  #answered(id: string, answer: Answer): void {
    if (!this.#waited.delete(id)) return;
    if ('reason' in answer) this.#needs += 1;
    else this.#sent += 1;
    this.#look();
  }
}
