import { foldHeader } from './fold-header.ts';
import type { ImportKind, Kind } from './kind.ts';
import { backlog } from './kind-backlog.ts';
import { feedback } from './kind-feedback.ts';
import { history } from './kind-history.ts';

/** Every kind of import by its name. */
export const importKinds: { readonly [K in ImportKind]: Kind<K> } = { backlog, history, feedback };

const knownNames = new Set(
  [...backlog.fields, ...history.fields, ...feedback.fields]
    .flatMap((field) => [field.name, ...field.aliases])
    .map(foldHeader),
);

/** Whether some kind of import knows a column by this name. */
export function isKnownHeader(name: string): boolean {
  return knownNames.has(foldHeader(name));
}
