import type { Value } from './terms.ts';

/** A value that is offered while a term is written. */
export interface Offer {
  /** As it is typed, without quotes. */
  text: string;
  /** As it reads. */
  says: string;
}

/** A value that was read: which rows fit it, and how it reads in words; or why it makes no sense. */
export type Reading<R> = { fits: (row: R) => boolean; says: string } | { wrong: string };

/** Something that rows can be filtered by, described once: for reading, for offering, for words and for help. */
export interface FilterField<R> {
  /** What stands before the colon. */
  name: string;
  /** Other words that mean the same. */
  also?: readonly string[] | undefined;
  /** How it reads in a condition: `assignee`. */
  says: string;
  /** What it looks at, in a few words. */
  teaches: string;
  /** The values to offer, the likeliest first. */
  offers: () => readonly Offer[];
  /** Reads one value. */
  read: (value: Value) => Reading<R>;
  /** Values as they are meant where one leans on the one before it: `say=empty,draft`. */
  spread?: ((values: readonly Value[]) => readonly Value[]) | undefined;
  /** The whole condition in words: `state is draft or ready`, `points more than 5`, `is not blocked`. */
  phrase: (what: string, not: boolean) => string;
}

/** What every field is called. */
export type FieldNames = Pick<FilterField<never>, 'name' | 'also' | 'says' | 'teaches'>;

/** `assignee is me`, `assignee is not me`. */
export function isPhrase(name: string) {
  return (what: string, not: boolean) => (not ? `${name} is not ${what}` : `${name} is ${what}`);
}

/** `points more than 5`, `points not more than 5`. */
export function barePhrase(name: string) {
  return (what: string, not: boolean) => (not ? `${name} not ${what}` : `${name} ${what}`);
}
