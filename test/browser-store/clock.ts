import type { Timers } from '#src/web/client/timers';

/** Time that stands still until a test lets it go on. */
export class Clock implements Timers {
  readonly #due: { at: number; call: () => void }[] = [];
  #now = 0;

  after(ms: number, call: () => void): () => void {
    const due = { at: this.#now + ms, call };
    this.#due.push(due);
    return () => {
      const at = this.#due.indexOf(due);
      if (at >= 0) this.#due.splice(at, 1);
    };
  }

  now(): number {
    return this.#now;
  }

  random(): number {
    return 1;
  }

  /** Lets time pass, every timer in its turn, and all that follows from it happen. */
  async pass(ms: number): Promise<void> {
    const until = this.#now + ms;
    await settled();
    for (;;) {
      const next = this.#due.filter((due) => due.at <= until).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.#due.splice(this.#due.indexOf(next), 1);
      this.#now = next.at;
      next.call();
      await settled();
    }
    this.#now = until;
  }
}

/** Lets everything that only waits for its turn happen. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
