import { cleanText } from '#domain/text';
import { isCivilDate } from '#lib/civil-date';

type FieldShape = { type: string; nullable: boolean };
/** A value as a field takes it, or what is wrong with it. */
export type ReadValue = { ok: true; value: unknown } | { ok: false; says: string };

const longest = 300_000;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?(Z|[+-]\d{2}:?\d{2})$/;

/** Reads a value of a file as a field of its type takes it; a file may have been written by anybody. */
export function valueFor({ type, nullable }: FieldShape, value: unknown): ReadValue {
  if (value === null || value === undefined)
    // What holds a structure may hold none.
    return nullable || type === 'json' ? { ok: true, value: null } : { ok: false, says: 'It is missing.' };
  if (type === 'text' || type === 'id') {
    if (typeof value !== 'string') return { ok: false, says: 'It should be text.' };
    if (value.length > longest) return { ok: false, says: `It has more than ${longest} characters.` };
    return { ok: true, value: cleanText(value) };
  }
  if (type === 'integer' || type === 'number')
    return typeof value === 'number' && Number.isFinite(value) && (type === 'number' || Number.isSafeInteger(value))
      ? { ok: true, value }
      : { ok: false, says: 'It should be a number.' };
  if (type === 'boolean')
    return typeof value === 'boolean' ? { ok: true, value } : { ok: false, says: 'It should be true or false.' };
  if (type === 'date')
    return typeof value === 'string' && isCivilDate(value)
      ? { ok: true, value }
      : { ok: false, says: 'It should be a date that exists.' };
  if (type === 'instant')
    return typeof value === 'string' && instant.test(value) && !Number.isNaN(Date.parse(value))
      ? { ok: true, value }
      : { ok: false, says: 'It should be a moment.' };
  return { ok: true, value: cleanJson(value) };
}

/** JSON without what a database cannot hold. */
function cleanJson(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(cleanJson);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [cleanText(name), cleanJson(inner)]));
}
