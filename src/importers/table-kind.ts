import type { ImportKind } from './csv/kind.ts';
import { importKinds } from './csv/kinds.ts';
import { checkMapping, suggestMapping } from './csv/mapping.ts';

const ownWords: Record<ImportKind, readonly string[]> = {
  feedback: ['text', 'customer', 'who', 'receivedOn', 'source'],
  backlog: ['description', 'state', 'criteria', 'feature', 'kind'],
  history: ['finishedOn', 'startedOn'],
};

/** What a table most likely holds: the kind of import that finds most of its own fields among the columns. */
export function guessTableKind(headers: readonly string[]): ImportKind {
  const scores = (['backlog', 'history', 'feedback'] as const).map((name) => {
    const mapping = suggestMapping(headers, importKinds[name]);
    const usable = checkMapping(mapping, headers, importKinds[name]).length === 0;
    const own = ownWords[name].filter((field) => Object.hasOwn(mapping, field)).length / ownWords[name].length;
    return { name, score: usable ? own : -1 };
  });
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).name;
}
