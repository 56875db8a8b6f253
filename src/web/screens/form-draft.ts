/** What is filled in of a form, by field: texts, days, and rows of texts. */
export type Filled = Readonly<Record<string, unknown>>;

/** What differs from what the form began with, as it is kept; nothing where nothing does. */
export function keptOf(filled: Filled, initial: Filled): string {
  const changed = Object.entries(filled).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(initial[field]),
  );
  return changed.length === 0 ? '' : JSON.stringify(Object.fromEntries(changed));
}

/** The form with what was kept of it; what the form does not have, or has of another kind, is left out. */
export function withKept<T extends Filled>(initial: T, kept: string | undefined): T {
  const known = Object.entries(readObject(kept)).filter(
    ([field, value]) => field in initial && isAlike(initial[field], value),
  );
  return { ...initial, ...Object.fromEntries(known) };
}

function readObject(text: string | undefined): object {
  try {
    const read: unknown = JSON.parse(text || '{}');
    return typeof read === 'object' && read !== null ? read : {};
  } catch {
    return {};
  }
}

/** A day may be there or not; rows stay rows. */
function isAlike(initial: unknown, value: unknown): boolean {
  if (Array.isArray(initial)) return Array.isArray(value);
  return value === null ? initial === null || typeof initial === 'string' : typeof value === 'string';
}
