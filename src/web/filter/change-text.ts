import { parseTerms, printTerms, type Term } from './terms.ts';

/** The text of a filter without the term at this place. */
export function withoutTerm(text: string, at: number): string {
  return printTerms(parseTerms(text).filter((_, place) => place !== at));
}

/** The text with another term at this place. */
export function withTerm(text: string, at: number, term: Term): string {
  return printTerms(parseTerms(text).map((old, place) => (place === at ? term : old)));
}

/** The text with one value of the term at this place put in or taken out; with its last value the term goes. */
export function withValue(text: string, at: number, value: string): string {
  const terms = parseTerms(text);
  const term = terms[at];
  const [read] = parseTerms(`x:${value}`)[0]?.values ?? [];
  if (!term || !read) return text;
  const rest = term.values.filter((each) => each.text !== read.text || each.sign !== read.sign);
  const values = rest.length < term.values.length ? rest : [...term.values, read];
  return values.length === 0 ? withoutTerm(text, at) : withTerm(text, at, { ...term, values });
}

/** The text with a term put in, or taken out where it stands in it already. */
export function toggleTerm(text: string, term: string): string {
  const wanted = printTerms(parseTerms(term));
  const terms = parseTerms(text);
  const rest = terms.filter((each) => printTerms([each]) !== wanted);
  return printTerms(rest.length < terms.length ? rest : [...terms, ...parseTerms(term)]);
}
