import type { HaveOfNeeded, MissingHistory, ThinHistory } from './enough-history.ts';

/** What is missing for a forecast, as sentences for people. */
export function missingInWords(missing: MissingHistory): string {
  const short = [
    missing.items && ofNeeded(missing.items, 'finished stories'),
    missing.weeks && ofNeeded(missing.weeks, 'weeks with a finished story'),
  ].filter((part) => part !== undefined);
  const sentences = short.length > 0 ? [`Not enough history: ${short.join(' and ')}, counted in whole weeks.`] : [];
  if (missing.old) {
    sentences.push(
      `The history is ${missing.old.weeks} weeks old: the last story was finished on ${missing.old.lastFinishedOn}.`,
    );
  }
  return sentences.join(' ');
}

/** The warning that stands beside a forecast made from little. */
export function thinInWords(thin: ThinHistory): string {
  const little = [
    thin.items.have < thin.items.needed && ofNeeded(thin.items, 'finished stories'),
    thin.weeks.have < thin.weeks.needed && ofNeeded(thin.weeks, 'weeks with a finished story'),
  ].filter((part) => part !== false);
  return `Made from little history: ${little.join(' and ')}.`;
}

function ofNeeded({ have, needed }: HaveOfNeeded, what: string): string {
  return `${have} of ${needed} ${what}`;
}
