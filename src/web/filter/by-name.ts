import { type FieldNames, type FilterField, isPhrase, type Offer } from './field.ts';
import { begins, fold } from './fold.ts';

/** Something that a row can point to. */
export interface Named {
  id: string;
  name: string;
  /** Its short id, by which alone it is meant when that is typed. */
  short?: string | undefined;
}

interface ByName<R> extends FieldNames {
  named: () => Iterable<Named>;
  /** The ids a row points to. */
  of: (row: R) => string | null | readonly string[];
  /** Where the reader can be meant: their id. */
  me?: string | undefined;
  /** How it reads where there is none: `nobody`. */
  none?: string | undefined;
  /** Words for several of them: the ids of `current`. */
  special?: readonly { text: string; says: string; ids: () => readonly string[] }[] | undefined;
  phrase?: FilterField<R>['phrase'] | undefined;
}

/** More than these are not offered at once. */
const mostOffered = 200;

/** A field that points to people, features or other named things: by id, by the beginning of a name, `me`, `none` or `any`. */
export function byName<R>(given: ByName<R>): FilterField<R> {
  const { named, of, me, none = 'none', special = [], phrase, ...names } = given;
  const holds = (row: R, ids: ReadonlySet<string>) => {
    const is = of(row);
    if (is === null) return false;
    return typeof is === 'string' ? ids.has(is) : is.some((one) => ids.has(one));
  };
  const isNone = (row: R) => {
    const is = of(row);
    return is === null || is.length === 0;
  };
  return {
    ...names,
    phrase: phrase ?? isPhrase(names.says),
    offers: () => [
      ...(me === undefined ? [] : [{ text: 'me', says: 'me' }]),
      ...special.map(({ text, says }) => ({ text, says })),
      { text: none, says: none },
      ...offered(named()),
    ],
    read: ({ sign, text }) => {
      if (sign !== '') return { wrong: `${names.name}: takes no “${sign}”. Write a name after the colon.` };
      const wanted = fold(text);
      if (wanted === 'none' || wanted === none) return { says: none, fits: isNone };
      if (wanted === 'any') return { says: 'any', fits: (row) => !isNone(row) };
      if (wanted === 'me' && me !== undefined) {
        const mine = new Set([me]);
        return { says: 'me', fits: (row) => holds(row, mine) };
      }
      const known = special.find((each) => each.text === wanted);
      const found = known ? undefined : [...named()].filter((one) => isMeant(one, wanted));
      const ids = new Set(known ? known.ids() : found?.map(({ id }) => id));
      const [only] = found ?? [];
      return {
        says: known?.says ?? (only && ids.size === 1 ? nameOf(only) : `“${text}”`),
        fits: (row) => holds(row, ids),
      };
    },
  };
}

function isMeant({ name, short }: Named, wanted: string): boolean {
  if (short !== undefined && /^[a-z]-\d+$/.test(wanted)) return short.toLowerCase() === wanted;
  return short === undefined ? begins(fold(name), wanted) : fold(name).includes(wanted);
}

function nameOf({ name, short }: Named): string {
  return short ?? name;
}

function offered(named: Iterable<Named>): Offer[] {
  const offers: Offer[] = [];
  for (const one of named) {
    if (offers.length === mostOffered) break;
    offers.push({ text: one.short ?? one.name, says: one.short ? `${one.short} ${one.name}` : one.name });
  }
  return offers;
}
