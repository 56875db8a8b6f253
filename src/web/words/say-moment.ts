const units = [
  { unit: 'day', ms: 86_400_000 },
  { unit: 'hour', ms: 3_600_000 },
  { unit: 'minute', ms: 60_000 },
] as const;

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** A moment as it lies from now: `2 hours ago`, `yesterday`. */
export function sayMoment(at: string, now: number): string {
  const gone = Date.parse(at) - now;
  for (const { unit, ms } of units) if (Math.abs(gone) >= ms) return relative.format(Math.trunc(gone / ms), unit);
  return 'just now';
}

/** The same in full, for whoever points at it. */
export function sayMomentInFull(at: string, timeZone?: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'full',
    timeStyle: 'short',
    ...(timeZone ? { timeZone } : {}),
  }).format(new Date(at));
}
