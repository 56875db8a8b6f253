import type { FieldsOf } from './records.ts';

/** How a claim stands: its stories are accepted, are still to be accepted, or one of them is lost. */
export type Support = 'supported' | 'waiting' | 'unsupported';

/** Why a cited story does not carry its claim: lost for good (`cut`, `removed`, `left`), or not accepted yet. */
export type Unmet = { storyId: string; why: 'cut' | 'removed' | 'left' | 'not accepted' };

/** How a claim stands and which of its stories keep it from being supported; with none it cites nothing, or all is well. */
export type SupportOf = { support: Support; unmet: readonly Unmet[] };

/** What is known of a cited story. */
export type CitedStory = Pick<FieldsOf<'story'>, 'state' | 'featureId'>;

/** The features of a release, for which a claim speaks. */
export type InRelease = (featureId: string) => boolean;

/** How a claim stands on the stories it cites: a story that is cut, removed or out of the release takes its support at once. */
export function supportOf(
  cited: readonly { storyId: string }[],
  storyOf: (id: string) => CitedStory | undefined,
  inRelease: InRelease,
): SupportOf {
  const unmet = cited.flatMap(({ storyId }): Unmet[] => {
    const why = unmetBy(storyOf(storyId), inRelease);
    return why ? [{ storyId, why }] : [];
  });
  if (unmet.some(({ why }) => why !== 'not accepted')) return { support: 'unsupported', unmet };
  return { support: unmet.length > 0 || cited.length === 0 ? 'waiting' : 'supported', unmet };
}

/** What a claim that is not supported waits for or lost, in a sentence; `nameOf` tells a story's short id. */
export function sayUnmet({ unmet }: SupportOf, nameOf: (id: string) => string | undefined): string {
  if (unmet.length === 0) return 'It cites no story yet.';
  return unmet.map(({ storyId, why }) => sentences[why](nameOf(storyId) ?? 'A story')).join(' ');
}

const sentences: Record<Unmet['why'], (story: string) => string> = {
  cut: (story) => `${story} was cut.`,
  removed: (story) => `${story} was deleted.`,
  left: (story) => `${story} is no longer in the release.`,
  'not accepted': (story) => `${story} is not accepted yet.`,
};

function unmetBy(story: CitedStory | undefined, inRelease: InRelease): Unmet['why'] | undefined {
  if (!story) return 'removed';
  if (story.state === 'cut') return 'cut';
  if (story.featureId === null || !inRelease(story.featureId)) return 'left';
  return story.state === 'accepted' ? undefined : 'not accepted';
}
