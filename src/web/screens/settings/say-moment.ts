const inFull = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' });

/** `22 Nov 2026, 15:04`, in the reader's own time zone. */
export function sayMoment(moment: string): string {
  return inFull.format(new Date(moment));
}

/** `22 Nov 2026`, in the reader's own time zone. */
export function sayMomentDay(moment: string): string {
  return day.format(new Date(moment));
}
