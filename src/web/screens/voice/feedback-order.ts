type Place = { receivedOn: string; short: string };

/** Whether a piece of feedback stands before another: the newest first, and of one day the one captured last. */
export function isNewer(a: Place, b: Place): boolean {
  if (a.receivedOn !== b.receivedOn) return a.receivedOn > b.receivedOn;
  return numberOf(a.short) > numberOf(b.short);
}

/** The place that `next` of a page names. */
export function placeOf(cursor: string): Place {
  const [receivedOn = '', short = ''] = cursor.split(' ');
  return { receivedOn, short };
}

function numberOf(short: string): number {
  return Number(short.slice(short.lastIndexOf('-') + 1));
}
