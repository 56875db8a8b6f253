import { z } from 'zod';
import type { Env } from '#catalogue/env';
import { harbour } from '#sample/harbour/steps';
import { playSample } from '#sample/play';
import { begunSample } from '#store/sample';
import type { Task } from './queue.ts';

const payloadShape = z.object({ workspace: z.string(), product: z.string() });

/** Plays the past of a sample product that was begun; taken up again after a crash it goes on where it stood. */
export function runSamples(env: Env): Task {
  return async (payload, signal) => {
    const { workspace, product } = payloadShape.parse(payload);
    const sample = await begunSample(env.db, workspace, product);
    if (sample) await playSample(env, workspace, sample, harbour, signal);
  };
}
