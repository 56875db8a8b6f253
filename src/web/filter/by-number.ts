import { barePhrase, type FieldNames, type FilterField } from './field.ts';
import type { Sign } from './terms.ts';

interface ByNumber<R> extends FieldNames {
  of: (row: R) => number | null;
  /** Numbers to offer. */
  like?: readonly string[] | undefined;
}

const range = /^(\d+(?:\.\d+)?)(?:-|\.\.)(\d+(?:\.\d+)?)$/;
const plain = /^-?\d+(?:\.\d+)?$/;
const number = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

const signWords: Record<Sign, string> = {
  '': '',
  '>': 'more than ',
  '>=': 'at least ',
  '<': 'less than ',
  '<=': 'at most ',
};

/** A field that holds a number, or none: `5`, `>5`, `<=3`, `2-5`, `none`, `any`. */
export function byNumber<R>({ of, like = ['>5', '<5', 'none'], ...names }: ByNumber<R>): FilterField<R> {
  return {
    ...names,
    phrase: barePhrase(names.says),
    offers: () => like.map((text) => ({ text, says: sayLike(text) })),
    read: ({ sign, text }) => {
      const wanted = text.toLowerCase();
      if (sign === '' && wanted === 'none') return { says: 'not set', fits: (row) => of(row) === null };
      if (sign === '' && wanted === 'any') return { says: 'set', fits: (row) => of(row) !== null };
      const [, low, high] = sign === '' ? (range.exec(wanted) ?? []) : [];
      if (low !== undefined && high !== undefined) {
        const [from, to] = [Number(low), Number(high)].sort((a, b) => a - b) as [number, number];
        return {
          says: `between ${number.format(from)} and ${number.format(to)}`,
          fits: (row) => within(of(row), (is) => is >= from && is <= to),
        };
      }
      if (!plain.test(wanted)) return { wrong: `${names.name}: takes a number, like ${names.name}:>5, not “${text}”.` };
      const bound = Number(wanted);
      return {
        says: `${signWords[sign]}${number.format(bound)}`,
        fits: (row) => within(of(row), (is) => stands(is, sign, bound)),
      };
    },
  };
}

function within(is: number | null, test: (is: number) => boolean): boolean {
  return is !== null && test(is);
}

/** Whether a comparison of two numbers, or of two days, holds. */
export function stands<T extends number | string>(is: T, sign: Sign, bound: T): boolean {
  if (sign === '>') return is > bound;
  if (sign === '>=') return is >= bound;
  if (sign === '<') return is < bound;
  return sign === '<=' ? is <= bound : is === bound;
}

function sayLike(text: string): string {
  const [, sign = '', rest = text] = /^(>=|<=|>|<)?(.*)$/.exec(text) ?? [];
  return `${signWords[sign as Sign]}${rest}`;
}
