/** Milliseconds since 1970, for whoever asks what time it is. */
export type Clock = () => number;

/** The civil date of a moment in a time zone. */
export function civilDateIn(timeZone: string, moment: string): string {
  return formatter(timeZone).format(new Date(moment));
}

const formatters = new Map<string, Intl.DateTimeFormat>();
function formatter(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  formatters.set(timeZone, made);
  return made;
}

/** True for a time zone that this runtime knows by name. */
export function isTimeZone(name: string): boolean {
  try {
    formatter(name);
    return true;
  } catch {
    return false;
  }
}
