import { nameOf, type Person } from './mention-text.ts';

/** What is being typed after an `@`: where it begins, and the words so far. */
export interface AtWord {
  start: number;
  words: string;
}

const most = 6;
const before = /(?:^|[^\p{L}\p{N}_@/.])@([\p{L}\p{N}\p{M}.'’-]*(?: [\p{L}\p{N}\p{M}.'’-]+){0,3})$/u;

/** The `@` word that ends at the caret, where somebody is being named there. */
export function atWord(text: string, caret: number): AtWord | undefined {
  const words = before.exec(text.slice(0, caret))?.[1];
  return words === undefined ? undefined : { start: caret - words.length - 1, words };
}

/** The few people whom the words can mean, those whose name begins with them first. */
export function fitting(people: readonly Person[], words: string): readonly Person[] {
  const wanted = folded(words);
  const ranked = people.flatMap((person) => {
    const name = folded(nameOf(person));
    const rank = name.startsWith(wanted) ? 0 : name.includes(` ${wanted}`) ? 1 : undefined;
    return rank === undefined ? [] : [{ person, rank }];
  });
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ person }) => person);
}

function folded(words: string): string {
  return words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
