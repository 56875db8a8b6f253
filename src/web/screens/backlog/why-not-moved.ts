import type { StoryPlace } from './guess-ranks.ts';

/** Why nothing is moved, before anything is sent: what is accepted or cut has no place in the order, nor has what is beside it. */
export function whyNotMoved(
  ordered: ReadonlySet<string>,
  ids: readonly string[],
  place: StoryPlace,
): string | undefined {
  if (!ids.some((id) => ordered.has(id))) return 'Not moved: what is accepted or cut has no place in the order.';
  const beside = 'before' in place ? place.before : 'after' in place ? place.after : undefined;
  if (beside !== undefined && !ordered.has(beside))
    return 'Not moved: a story that is accepted or cut has no place in the order to put others beside.';
  return undefined;
}
