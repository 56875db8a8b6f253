import type { ImportKind } from './csv/kind.ts';
import { importKinds } from './csv/kinds.ts';
import { checkMapping, suggestMapping } from './csv/mapping.ts';

/** What speaks for each kind, and how much. */
const ownFields: Record<ImportKind, Readonly<Record<string, number>>> = {
  backlog: { description: 1, state: 1, criteria: 1, feature: 1, kind: 1, estimate: 1 },
  history: { finishedOn: 0.5, startedOn: 0.5 },
  feedback: { text: 1, customer: 1, who: 1, source: 1, receivedOn: 0.5 },
};

/** What a table most likely holds: the kind of import that finds most of its own fields among the columns. */
export function guessTableKind(headers: readonly string[]): ImportKind {
  const scores = (['backlog', 'history', 'feedback'] as const).map((name) => {
    const mapping = suggestMapping(headers, importKinds[name]);
    if (checkMapping(mapping, headers, importKinds[name]).length > 0) return { name, score: -1 };
    const found = Object.entries(ownFields[name]).filter(([field]) => Object.hasOwn(mapping, field));
    return { name, score: found.reduce((sum, [, weight]) => sum + weight, 0) };
  });
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).name;
}
