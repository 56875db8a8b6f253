/** Counts what somebody does: 0 while it is within the limit, else the seconds after which to come back. */
export type RateWindow = (who: string) => number;

const mostKeys = 50_000;

/**
 * About `most` acts of one key in any window of `windowMs`, counted in this process's memory: the last window's count
 * fades out as the present one goes on. Memory is bounded by forgetting the window before the last.
 */
export function rateWindow(most: number, windowMs: number, now: () => number): RateWindow {
  let began = now();
  let present = new Map<string, number>();
  let past = new Map<string, number>();
  return (who) => {
    const elapsed = now() - began;
    if (elapsed >= windowMs || elapsed < 0 || present.size >= mostKeys) {
      past = elapsed < 2 * windowMs && elapsed >= 0 ? present : new Map();
      present = new Map();
      began = now();
    }
    const into = Math.min(1, Math.max(0, (now() - began) / windowMs));
    const weight = (past.get(who) ?? 0) * (1 - into) + (present.get(who) ?? 0);
    if (weight >= most) return Math.max(1, Math.ceil((windowMs * (1 - into)) / 1000));
    present.set(who, (present.get(who) ?? 0) + 1);
    return 0;
  };
}
