import { importsBegun } from '#store/imports';
import type { Reader } from './reader.ts';

/** The name of the job that carries out an import. */
export const importTask = 'import';

/** Leaves a job for every import that was begun. */
export const importReader: Reader = {
  name: 'imports',
  due: async () => false,
  async take(db, env, { workspace, from, upTo }) {
    for (const id of await importsBegun(db, workspace, from, upTo))
      await env.enqueue?.(db, importTask, { workspace, import: id }, `${importTask} ${workspace} ${id}`);
  },
};
