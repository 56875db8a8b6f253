import type { Waiting } from '../client/outbox.ts';

/** How many more pieces of a product's feedback are in a state once what waits to be sent is done; fewer are below zero. */
export function moreInState(waiting: readonly Pick<Waiting, 'guesses'>[], product: string, state: string): number {
  const moved = new Map<string, { from: unknown; to: unknown }>();
  for (const { kind, id, fields, was } of waiting.flatMap(({ guesses }) => guesses)) {
    if (kind !== 'feedback' || fields.state === undefined || was?.productId !== product) continue;
    moved.set(id, { from: moved.get(id)?.from ?? was.state, to: fields.state });
  }
  const ends = [...moved.values()].filter(({ from, to }) => from !== to);
  return ends.filter(({ to }) => to === state).length - ends.filter(({ from }) => from === state).length;
}
