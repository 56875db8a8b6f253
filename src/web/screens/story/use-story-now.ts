import type { Row } from '#domain/records';
import { useRow } from '../../client/hooks.ts';

/** A story as it is at this moment, for a row of a list that comes anew a little later. */
export function useStoryNow(story: Row<'story'>): Row<'story'> {
  return useRow('story', story.id) ?? story;
}
