import { count, percent } from './say-load.ts';
import type { Chance } from './use-chance.ts';

/** What one story fewer or more would make of the chance to finish, where that differs, and how many the team finishes nearly always. */
export function sayAround(
  of: (open: number) => number,
  open: number,
  { usual, isMost }: Pick<Chance, 'usual' | 'isMost'>,
): string {
  const now = percent(of(open));
  const [fewer, more] = [percent(of(open - 1)), percent(of(open + 1))];
  const stories = count(usual, 'story', 'stories');
  return [
    open > 1 && fewer !== now && `one fewer ${fewer}`,
    more !== now && `one more ${more}`,
    // Where the computing ends, more is not known, and nothing ends for the team.
    usual !== open && (isMost ? `over 85% even for ${stories}` : `85% for ${stories}`),
  ]
    .filter(Boolean)
    .join(' · ');
}
