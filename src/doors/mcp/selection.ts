import type { Env } from '#catalogue/env';
import { everyday } from '#catalogue/everyday';
import { Problem } from '#lib/problem';

/** Which definitions are tools of their own: names of the catalogue. */
export type Selection = ReadonlySet<string>;

const most = 1000;

/**
 * Reads `everyday` (the default), `all`, `none`, or a list of those with nouns and names: `everyday,story,feature.promise`.
 * Whatever is not selected is still found with `find_definition` and reached with `ask` and `do`.
 */
export function selectionOf(env: Pick<Env, 'commands' | 'queries'>, text: string | undefined): Selection {
  const names = [...Object.keys(env.queries), ...Object.keys(env.commands)];
  const chosen = new Set<string>();
  const words = (text === undefined || text.trim() === '' ? 'everyday' : text.slice(0, most)).split(',');
  for (const word of words.map((one) => one.trim()).filter(Boolean)) {
    const meant = namesMeant(word, names);
    if (!meant)
      throw new Problem({
        code: 'malformed',
        field: 'tools',
        message: `"${word.slice(0, 60)}" selects no tool. Write everyday, all, none, nouns such as ${nouns(names).slice(0, 3).join(', ')}, or names, with commas between.`,
      });
    for (const name of meant) chosen.add(name);
  }
  return chosen;
}

function namesMeant(word: string, names: readonly string[]): readonly string[] | undefined {
  if (word === 'none') return [];
  if (word === 'all') return names;
  if (word === 'everyday') return everyday.filter((name) => names.includes(name));
  const found = names.filter((name) => name === word || name.replace('.', '_') === word || name.startsWith(`${word}.`));
  return found.length > 0 ? found : undefined;
}

/** The nouns of the catalogue, in alphabetical order. */
export const nouns = (names: readonly string[]): string[] =>
  [...new Set(names.map((name) => name.split('.')[0] ?? ''))].sort();
