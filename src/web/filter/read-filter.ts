import type { FilterField } from './field.ts';
import { fold, foldedOnce } from './fold.ts';
import { nearest } from './nearest.ts';
import { parseTerms, type Term } from './terms.ts';

/** A term that applies: which rows fit it and how it reads. */
export interface Condition<R> {
  term: Term;
  /** Its place among the terms of the text. */
  at: number;
  /** The field it looks at; nothing for words. */
  field: FilterField<R> | undefined;
  /** `assignee is me`. */
  says: string;
  fits: (row: R) => boolean;
}

/** A term, or a value of one, that makes no sense: it is left out and the rest applies. */
export interface Fault {
  at: number;
  says: string;
  /** It is only half written. */
  unfinished: boolean;
}

/** A filter as it was read. */
export interface Filter<R> {
  terms: readonly Term[];
  conditions: readonly Condition<R>[];
  faults: readonly Fault[];
}

/** What rows can be filtered by, and which words of theirs are searched. */
export interface FilterBy<R> {
  fields: readonly FilterField<R>[];
  /** The row's words that a bare word is looked for in: its title. */
  words: (row: R) => string;
  /** What bears the words, for as long as they stay as they are. */
  bearer: (row: R) => object;
  short: (row: R) => string;
}

const either = new Intl.ListFormat('en', { type: 'disjunction' });

/** Reads a filter; what makes no sense is told plainly and left out. Nothing that can be typed throws. */
export function readFilter<R>(text: string, by: FilterBy<R>): Filter<R> {
  const terms = parseTerms(text);
  const conditions: Condition<R>[] = [];
  const faults: Fault[] = [];
  for (const [at, term] of terms.entries()) {
    if (term.field === '') {
      conditions.push({ term, at, field: undefined, ...wordsCondition(term, by) });
      continue;
    }
    const field = fieldOf(by.fields, term.field);
    if (!field) {
      faults.push({ at, unfinished: term.values.length === 0, says: unknownField(term, by.fields) });
      continue;
    }
    if (term.values.length === 0) {
      faults.push({ at, unfinished: true, says: `Write after “${term.field}:” what it should be${example(field)}.` });
      continue;
    }
    const readings = (field.spread?.(term.values) ?? term.values).map((value) => field.read(value));
    for (const reading of readings) if ('wrong' in reading) faults.push({ at, unfinished: false, says: reading.wrong });
    const fit = readings.flatMap((reading) => ('wrong' in reading ? [] : [reading]));
    if (fit.length === 0) continue;
    const says = field.phrase(either.format(fit.map((one) => one.says)), term.not);
    conditions.push({ term, at, field, says, fits: (row) => fit.some((one) => one.fits(row)) !== term.not });
  }
  return { terms, conditions, faults };
}

/** The field of this name, or of another word for it. */
export function fieldOf<R>(fields: readonly FilterField<R>[], name: string): FilterField<R> | undefined {
  return fields.find((field) => field.name === name) ?? fields.find(({ also }) => also?.includes(name));
}

function wordsCondition<R>({ not, values }: Term, { words, bearer, short }: FilterBy<R>) {
  const [{ text } = { text: '' }] = values;
  const wanted = fold(text);
  const isId = /^[a-z]+-\d+$/.test(wanted);
  return {
    says: `${not ? 'without' : 'with'} “${text}”`,
    fits: (row: R) =>
      (foldedOnce(bearer(row), () => words(row)).includes(wanted) || (isId && short(row).toLowerCase() === wanted)) !==
      not,
  };
}

function unknownField({ field, values }: Term, fields: readonly FilterField<never>[]): string {
  const names = fields.map(({ name }) => name);
  const meant = nearest(field, [...names, ...fields.flatMap(({ also = [] }) => also)]);
  const what = `Nothing is filtered by “${field}:”.`;
  if (meant) return `${what} Did you mean “${meant}:”?`;
  const words = values[0] ? ` To look for these words, put them into quotes.` : '';
  return `${what} There are ${new Intl.ListFormat('en').format(names)}.${words}`;
}

function example(field: FilterField<never>): string {
  const [offer] = field.offers();
  return offer ? `, like ${field.name}:${offer.text}` : '';
}
