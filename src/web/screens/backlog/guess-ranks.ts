import { generateNKeysBetween } from 'fractional-indexing';
import type { Row } from '#domain/records';

/** Where stories go in the backlog, as `story.move` takes it. */
export type StoryPlace = { before: string } | { after: string } | { at: 'top' | 'end' };

/** The fields that moved stories will probably have, so that they stand in their place at once; none where it cannot be told. */
export function guessRanks(
  ordered: readonly Row<'story'>[],
  ids: readonly string[],
  place: StoryPlace,
): { kind: 'story'; id: string; fields: { rank: string } }[] {
  const moving = new Set(ids);
  const rest = ordered.filter((row) => row.rank !== null && !moving.has(row.id));
  const at = gapOf(rest, place);
  if (at === undefined) return [];
  try {
    const ranks = generateNKeysBetween(rest[at - 1]?.rank ?? null, rest[at]?.rank ?? null, ids.length);
    return ids.map((id, index) => ({ kind: 'story' as const, id, fields: { rank: String(ranks[index]) } }));
  } catch {
    // Ranks that are themselves guesses may touch; the server's answer then shows the place.
    return [];
  }
}

function gapOf(rest: readonly Row<'story'>[], place: StoryPlace): number | undefined {
  if ('at' in place) return place.at === 'top' ? 0 : rest.length;
  const beside = rest.findIndex((row) => row.id === ('before' in place ? place.before : place.after));
  if (beside < 0) return undefined;
  return 'before' in place ? beside : beside + 1;
}

/** The order of the backlog; what has left it comes after, the last finished first. */
export function byRank(a: Row<'story'>, b: Row<'story'>): number {
  if (a.rank !== null && b.rank !== null) return a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0;
  if (a.rank !== null) return -1;
  if (b.rank !== null) return 1;
  return (b.finishedOn ?? '').localeCompare(a.finishedOn ?? '');
}
