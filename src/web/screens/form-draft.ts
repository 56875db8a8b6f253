/** What is filled in of a form, by field: texts, days, numbers, ticks, and rows of texts. */
export type Filled = Readonly<Record<string, unknown>>;

/** A field as it is kept: what was filled in, and what stood there when that was done. */
type Kept = { is: unknown; was: unknown };

/** What differs from what the form began with, as it is kept; nothing where nothing does. */
export function keptOf(filled: Filled, initial: Filled): string {
  const changed = Object.entries(filled).flatMap(([field, is]): [string, Kept][] => {
    const was = initial[field];
    return isSame(is, was) ? [] : [[field, { is, was }]];
  });
  return changed.length === 0 ? '' : JSON.stringify(Object.fromEntries(changed));
}

/** The form with what was kept of it; what the form does not have, or has of another kind, is left out. */
export function withKept<T extends Filled>(initial: T, kept: string | undefined): T {
  return { ...initial, ...Object.fromEntries(knownOf(initial, kept).map(([field, { is }]) => [field, is])) };
}

/** Whether a field that was filled in stood otherwise then than it does by now: somebody has changed it meanwhile. */
export function hasMoved(initial: Filled, kept: string | undefined): boolean {
  return knownOf(initial, kept).some(([field, { was }]) => !isSame(was, initial[field]));
}

function knownOf(initial: Filled, kept: string | undefined): [string, Kept][] {
  return Object.entries(readObject(kept)).filter(
    (entry): entry is [string, Kept] =>
      entry[0] in initial && isKept(entry[1]) && isAlike(initial[entry[0]], entry[1].is),
  );
}

function readObject(text: string | undefined): object {
  try {
    const read: unknown = JSON.parse(text || '{}');
    return typeof read === 'object' && read !== null ? read : {};
  } catch {
    return {};
  }
}

function isKept(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null && 'is' in value;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A day or a number may be there or not; rows stay rows. */
function isAlike(initial: unknown, value: unknown): boolean {
  if (Array.isArray(initial) || Array.isArray(value)) return Array.isArray(initial) && Array.isArray(value);
  if (initial === null) return value === null || typeof value === 'string' || typeof value === 'number';
  return value === null ? typeof initial !== 'boolean' : typeof value === typeof initial;
}
