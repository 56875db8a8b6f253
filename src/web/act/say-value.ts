import { dayNumber, sayDay } from '../parts/day.ts';

const list = new Intl.ListFormat('en');

/** A field's value for people; nothing for an empty one. */
export function sayValue(
  value: unknown,
  nameOf: (id: string) => string | undefined = () => undefined,
): string | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value))
    return value.length === 0 ? undefined : list.format(value.map((one) => sayValue(one, nameOf) ?? '–'));
  if (typeof value === 'object') return JSON.stringify(value);
  const text = String(value);
  if (dayNumber(text) !== undefined) return sayDay(text);
  return nameOf(text) ?? text;
}

/** A field's name for people: `windowEnd` is `window end`, `featureId` is `feature`. */
export function sayField(name: string): string {
  const words = name.replace(/Id$/, '').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
