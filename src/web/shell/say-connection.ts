const plural = new Intl.PluralRules('en');
const isOne = (count: number) => plural.select(count) === 'one';

/** What the bar says while the server is away: `Offline. 3 changes kept on this device.` */
export function sayAway({
  kept,
  heardAt,
  pageAt,
  hasNetwork,
  now = Date.now(),
}: {
  kept: number;
  heardAt: number | undefined;
  /** When the oldest of what the screen shows was read, where it is older than the rest. */
  pageAt?: number | undefined;
  hasNetwork: boolean;
  now?: number;
}): string {
  const why = hasNetwork ? 'The server does not answer.' : 'Offline.';
  const sentences = [why];
  if (kept > 0) sentences.push(isOne(kept) ? '1 change kept on this device.' : `${kept} changes kept on this device.`);
  const readAt = pageAt ?? heardAt;
  // Beside what is kept there is room for few words on a phone.
  if (kept > 0 && readAt !== undefined) sentences.push(`Read ${sayMoment(readAt, now)}.`);
  else if (pageAt !== undefined) sentences.push(sayPageAge(pageAt, now));
  else if (heardAt !== undefined) sentences.push(`You see what was read ${sayMoment(heardAt, now)}.`);
  else if (kept === 0) sentences.push('You see what was read last.');
  return sentences.join(' ');
}

/** How old a screen is that only this device knows: `This page is as it was at 09:41.` */
export function sayPageAge(at: number, now = Date.now()): string {
  return `This page is as it was ${sayMoment(at, now)}.`;
}

/** What the bar says while the server takes no changes, in its words and with what waits. */
export function sayHeldUp(says: string, kept: number): string {
  if (kept === 0) return says;
  return isOne(kept)
    ? `${says} 1 change is kept on this device and is sent again by itself.`
    : `${says} ${kept} changes are kept on this device and are sent again by themselves.`;
}

/** What became of the changes that waited: `Sent 3. 1 needs you.` */
export function sayReturned({ sent, needs }: { sent: number; needs: number }): string {
  if (needs === 0) return `Sent ${sent}.`;
  const need = isOne(needs) ? '1 needs you.' : `${needs} need you.`;
  return sent === 0 ? need : `Sent ${sent}. ${need}`;
}

/** `at 14:32`, with the day where it is another than today. */
export function sayMoment(at: number, now: number): string {
  const isToday = new Date(at).toDateString() === new Date(now).toDateString();
  const day = isToday ? {} : ({ day: 'numeric', month: 'short' } as const);
  const moment = new Intl.DateTimeFormat('en-GB', { ...day, hour: '2-digit', minute: '2-digit' }).format(at);
  return isToday ? `at ${moment}` : `on ${moment}`;
}
