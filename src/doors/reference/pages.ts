import { resolve } from 'node:path';
import type { AnyCommand, AnyQuery } from '#catalogue/define';
import { commands, queries } from '#catalogue/list';
import { commandsPage } from './commands-page.ts';
import { rightsPage } from './rights-page.ts';

/** Where the reference lies in a clone. */
export const referenceFolder = resolve(import.meta.dirname, '../../../docs/reference');

/** Every page of the reference as it must be now, by file name. */
export function referencePages(): Record<string, string> {
  const allCommands = byName(Object.values(commands) as unknown as AnyCommand[]);
  const allQueries = byName(Object.values(queries) as unknown as AnyQuery[]);
  return {
    'commands.md': commandsPage(allCommands, allQueries),
    'rights.md': rightsPage(allCommands),
  };
}

function byName<D extends { name: string }>(definitions: readonly D[]): D[] {
  return definitions.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
