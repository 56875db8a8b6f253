import { addDays, isCivilDate } from '#lib/civil-date';
import { sayDay } from '../parts/day.ts';
import { stands } from './by-number.ts';
import { barePhrase, type FieldNames, type FilterField } from './field.ts';
import type { Sign } from './terms.ts';

interface ByDay<R> extends FieldNames {
  of: (row: R) => string | null;
  today: string;
  /** Days to offer. */
  like?: readonly string[] | undefined;
}

const signWords: Record<Sign, string> = { '': 'on', '>': 'after', '>=': 'from', '<': 'before', '<=': 'by' };
const distance = /^([+-])(\d{1,4})([dwm]?)$/;
const unitDays: Record<string, number> = { '': 1, d: 1, w: 7, m: 30 };

/** A field that holds a day, or none: `<2026-12-01`, `>=today`, `<+14d`, `none`, `any`. */
export function byDay<R>({
  of,
  today,
  like = ['<today', '<+14d', '>+30d', 'none'],
  ...names
}: ByDay<R>): FilterField<R> {
  return {
    ...names,
    phrase: barePhrase(names.says),
    offers: () => like.map((text) => ({ text, says: sayLike(text, today) })),
    read: ({ sign, text }) => {
      const wanted = text.toLowerCase();
      if (sign === '' && wanted === 'none') return { says: 'not set', fits: (row) => of(row) === null };
      if (sign === '' && wanted === 'any') return { says: 'set', fits: (row) => of(row) !== null };
      const bound = dayIn(wanted, today);
      if (bound === undefined)
        return {
          wrong: `${names.name}: takes a day, like ${names.name}:<${today}, ${names.name}:<today or ${names.name}:<+14d, not “${text}”.`,
        };
      return {
        says: `${signWords[sign]} ${sayDay(bound, today)}`,
        fits: (row) => {
          const is = of(row);
          return is !== null && stands(is, sign, bound);
        },
      };
    },
  };
}

function dayIn(word: string, today: string): string | undefined {
  if (word === 'today') return today;
  if (word === 'tomorrow') return addDays(today, 1);
  if (word === 'yesterday') return addDays(today, -1);
  if (isCivilDate(word)) return word;
  const [, sign, count, unit = ''] = distance.exec(word) ?? [];
  if (!sign || !count) return undefined;
  return addDays(today, (sign === '-' ? -1 : 1) * Number(count) * (unitDays[unit] ?? 1));
}

function sayLike(text: string, today: string): string {
  const [, sign = '', rest = text] = /^(>=|<=|>|<)?(.*)$/.exec(text) ?? [];
  const day = dayIn(rest, today);
  return day === undefined ? rest : `${signWords[sign as Sign]} ${rest === 'today' ? 'today' : sayDay(day, today)}`;
}
