/** Time as an argument: calls back after a while, answers the way to call it off. */
export type Timers = { after: (ms: number, call: () => void) => () => void; now: () => number; random: () => number };

/** The browser's own time and chance. */
export const realTimers: Timers = {
  after: (ms, call) => {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
  now: () => performance.now(),
  random: () => Math.random(),
};

/** How long to wait before the n-th try (from 0): doubled each time up to `most`, half of it by chance so that not all come back at once. */
export function backOff(attempt: number, random: number, { first = 500, most = 30_000 } = {}): number {
  const whole = Math.min(most, first * 2 ** Math.min(attempt, 20));
  return Math.round(whole / 2 + (whole / 2) * random);
}
