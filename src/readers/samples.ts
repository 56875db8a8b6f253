import { samplesBegun } from '#store/sample';
import type { Reader } from './reader.ts';

/** The name of the job that plays a sample product's past. */
export const sampleTask = 'sample';

/** Leaves a job for every sample product that was begun. */
export const sampleReader: Reader = {
  name: 'samples',
  due: async () => false,
  async take(db, env, { workspace, from, upTo }) {
    for (const product of await samplesBegun(db, workspace, from, upTo))
      await env.enqueue?.(db, sampleTask, { workspace, product }, `${sampleTask} ${workspace} ${product}`);
  },
};
