import type { StoryState } from '#domain/story';
import type { Item, ToldStage } from './item.ts';
import { guessState } from './state-words.ts';
import { guessKind, type ItemKind } from './type-words.ts';

/** A word of the file, how many items bear it, what it is taken for, and why: `chosen` by a person or guessed. */
export type Meaning<T extends string> = {
  word: string;
  count: number;
  to: T;
  why: 'chosen' | 'known' | 'told' | 'alike' | 'guess';
};

/** What a person said statuses and types mean, by the words of the file. */
export type ChosenMeanings = {
  states?: Readonly<Record<string, StoryState>> | undefined;
  kinds?: Readonly<Record<string, ItemKind>> | undefined;
};

/** What every status and type of a file is taken for. */
export type Meanings = { states: Meaning<StoryState>[]; kinds: Meaning<ItemKind>[] };

/** Guesses what the words of a file mean, save for those that a person has said. */
export function meaningsOf(items: readonly Item[], chosen: ChosenMeanings): Meanings {
  const told = new Map<string, Map<ToldStage | null, number>>();
  const types = new Map<string, number>();
  for (const { status, stage, type } of items) {
    const stages = told.get(status) ?? new Map<ToldStage | null, number>();
    stages.set(stage, (stages.get(stage) ?? 0) + 1);
    told.set(status, stages);
    types.set(type, (types.get(type) ?? 0) + 1);
  }
  const states = [...told].map(([word, stages]): Meaning<StoryState> => {
    const count = [...stages.values()].reduce((sum, each) => sum + each, 0);
    const picked = own(chosen.states, word);
    if (picked) return { word, count, to: picked, why: 'chosen' };
    // Items of one status should be told alike; where they are not, most of them decide.
    const [[stage] = [null]] = [...stages].sort((one, other) => other[1] - one[1]);
    return { word, count, ...guessState(word, stage) };
  });
  const kinds = [...types].map(([word, count]): Meaning<ItemKind> => {
    const picked = own(chosen.kinds, word);
    return picked ? { word, count, to: picked, why: 'chosen' } : { word, count, ...guessKind(word) };
  });
  const byCount = (one: { count: number }, other: { count: number }) => other.count - one.count;
  return { states: states.sort(byCount), kinds: kinds.sort(byCount) };
}

function own<T>(table: Readonly<Record<string, T>> | undefined, word: string): T | undefined {
  return table && Object.hasOwn(table, word) ? table[word] : undefined;
}
