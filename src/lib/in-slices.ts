import { setImmediate } from 'node:timers/promises';

/** Runs work to its end, letting everything else that waits have its turn at each `yield`. */
export async function inSlices<T>(work: Generator<unknown, T>): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await setImmediate();
  }
}

/** Runs work to its end without a pause: for small work and for tests. */
export function atOnce<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
