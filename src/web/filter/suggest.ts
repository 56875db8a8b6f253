import type { FilterField } from './field.ts';
import { begins, fold, spaced } from './fold.ts';
import { fieldOf } from './read-filter.ts';
import { parseTerms, printValue, tokensOf } from './terms.ts';

/** Something to write at the caret. */
export interface Suggestion {
  /** What stands in the text when it is taken. */
  insert: string;
  says: string;
  note?: string | undefined;
}

/** What can be written at a place of the text, and which stretch of it that replaces. */
export interface Suggestions {
  from: number;
  to: number;
  list: readonly Suggestion[];
  /** What the half-written value can only mean, or the first that it may where it means nothing yet. */
  meant?: Suggestion | undefined;
}

const mostValues = 12;

/** The fields, or after a colon the values, that go on from what stands before the caret. */
export function suggest<R>(text: string, caret: number, fields: readonly FilterField<R>[]): Suggestions {
  const token = tokensOf(text).find(({ from, to }) => from < caret && caret <= to);
  const from = token?.from ?? caret;
  const typed = text.slice(from, caret);
  const minus = typed.startsWith('-') ? 1 : 0;
  const colon = typed.indexOf(':');
  const start = from + minus;
  if (colon < 0) return { from: start, to: caret, list: fieldsLike(typed.slice(minus), fields) };
  const field = fieldOf(fields, typed.slice(minus, colon).toLowerCase());
  if (!field) return { from: start, to: caret, list: [] };
  const value = typed.slice(Math.max(colon, typed.lastIndexOf(',')) + 1);
  const list = valuesLike(value, field);
  const half = value === '' ? undefined : parseTerms(typed)[0]?.values.at(-1);
  const isHalf = half && list[0]?.says !== value && (list.length === 1 || 'wrong' in field.read(half));
  const meant = isHalf ? list[0] : undefined;
  return { from: caret - value.length, to: caret, list, meant };
}

function fieldsLike<R>(typed: string, fields: readonly FilterField<R>[]): Suggestion[] {
  const start = fold(typed);
  if (typed.startsWith('"')) return [];
  const named = fields.filter(
    ({ name, also = [] }) => start === '' || [name, ...also].some((word) => word.startsWith(start)),
  );
  const list = named.map(({ name, teaches }) => ({ insert: `${name}:`, says: `${name}:`, note: teaches }));
  if (start.length < 2) return list;
  const values = fields.flatMap((field) =>
    field
      .offers()
      .filter(({ text }) => begins(spaced(text), start))
      .slice(0, 3)
      .map(({ text, says }) => ({
        insert: `${field.name}:${printed(text)} `,
        says: `${field.name}:${printed(text)}`,
        note: field.phrase(says, false),
      })),
  );
  return [...list, ...values].slice(0, mostValues);
}

function valuesLike<R>(typed: string, field: FilterField<R>): Suggestion[] {
  const start = spaced(typed.replace(/^"/, ''));
  return field
    .offers()
    .filter(({ text, says }) => start === '' || begins(spaced(text), start) || begins(fold(says), start))
    .slice(0, mostValues)
    .map(({ text, says }) => ({
      insert: `${printed(text)} `,
      says: printed(text),
      note: says === text ? undefined : says,
    }));
}

/** A value as it is typed: one that begins with a sign means the comparison. */
function printed(text: string): string {
  const [, sign = '', rest = text] = /^(>=|<=|>|<)?(.*)$/.exec(text) ?? [];
  return `${sign}${printValue({ sign: '', text: rest })}`;
}
