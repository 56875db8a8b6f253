import { fold } from '../filter/fold.ts';

/**
 * The options whose names hold every typed word, the best first: the one whose id or name was typed, then those that
 * begin with the words, then those whose words begin so, then the others, each in the order they came.
 */
export function bestFirst<One extends { says: string }>(options: readonly One[], typed: string): readonly One[] {
  const asked = fold(typed).trim();
  if (asked === '') return options;
  const parts = asked.split(/\s+/);
  const fitting = options.flatMap((one) => {
    const fit = fitOf(fold(one.says), asked, parts);
    return fit === undefined ? [] : [{ one, fit }];
  });
  return fitting.sort((a, b) => a.fit - b.fit).map(({ one }) => one);
}

function fitOf(name: string, asked: string, parts: readonly string[]): number | undefined {
  if (!parts.every((part) => name.includes(part))) return undefined;
  const [id = '', ...title] = name.split(' ');
  if (name === asked || id === asked || title.join(' ') === asked) return 0;
  if (name.startsWith(asked) || title.join(' ').startsWith(asked)) return 1;
  const words = name.split(/[^\p{L}\p{N}-]+/u);
  return parts.every((part) => words.some((word) => word.startsWith(part))) ? 2 : 3;
}
