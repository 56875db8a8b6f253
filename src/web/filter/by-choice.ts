import { type FieldNames, type FilterField, isPhrase, type Offer } from './field.ts';
import { begins, fold, spaced } from './fold.ts';

/** One of a few values, or a word for several of them. */
export interface Choice {
  /** What rows hold; several for a word like `open`. */
  holds: string | readonly (string | null)[];
  says: string;
  /** Other words for it. */
  also?: readonly string[] | undefined;
}

interface ByChoice<R> extends FieldNames {
  choices: readonly Choice[];
  /** What a row holds: one of the values, several of them, or none. */
  of: (row: R) => string | null | readonly string[];
  /** How a choice is typed, where that is not how it reads. */
  text?: ((choice: Choice) => string) | undefined;
  phrase?: FilterField<R>['phrase'] | undefined;
}

/** A field that holds one of a few words; a beginning that is clear is enough. */
export function byChoice<R>({ choices, of, phrase, text: textOf, ...names }: ByChoice<R>): FilterField<R> {
  const offers: readonly Offer[] = choices.map((choice) => ({
    text: textOf?.(choice) ?? typed(choice.says),
    says: choice.says,
  }));
  return {
    ...names,
    phrase: phrase ?? isPhrase(names.says),
    offers: () => offers,
    read: ({ sign, text }) => {
      const wanted = spaced(text);
      const exact = choices.filter((choice) => wordsOf(choice).includes(wanted));
      const found =
        exact.length > 0
          ? exact
          : choices.filter((choice) => wordsOf(choice).some((word) => begins(word, wanted)) && !isSeveral(choice));
      if (sign !== '') return { wrong: `${names.name}: takes no “${sign}”. Write one of ${listed(offers)}.` };
      if (found.length === 0) return { wrong: `No ${names.says} is called “${text}”. Write one of ${listed(offers)}.` };
      const held = new Set(found.flatMap(({ holds }) => holds));
      return {
        says: found.map(({ says }) => says).join(' or '),
        fits: (row) => {
          const is = of(row);
          return Array.isArray(is) ? is.some((one) => held.has(one)) : held.has(is as string | null);
        },
      };
    },
  };
}

/** `in-progress`: so a value of several words is typed without quotes. */
export function typed(says: string): string {
  return says.replaceAll(' ', '-');
}

function wordsOf({ says, also = [] }: Choice): string[] {
  return [says, ...also].map((word) => fold(word).replaceAll('-', ' '));
}

function isSeveral({ holds }: Choice): boolean {
  return typeof holds !== 'string';
}

function listed(offers: readonly Offer[]): string {
  return new Intl.ListFormat('en', { type: 'disjunction' }).format(offers.map(({ text }) => text));
}
