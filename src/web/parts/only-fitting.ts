import { fold } from '../filter/fold.ts';
import type { Pick } from './pick-field.tsx';

/** The one that folded words can only mean: it is called so, or no other has them in its name. */
export function onlyFitting<One extends Pick>(options: readonly One[], words: string): One | undefined {
  const exact = options.find(({ says }) => fold(says) === words);
  if (exact) return exact;
  const [first, ...more] = options.filter(({ says }) => fold(says).includes(words));
  return more.length === 0 ? first : undefined;
}
