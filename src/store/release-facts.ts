import type { Row } from '#domain/records';
import type { ReleaseFacts } from '#domain/release-facts';
import type { Read } from './read.ts';

/** What the gates of a release are computed from, read within sight; the rows are whole where facts need only some fields. */
export type ReadFacts = Record<keyof ReleaseFacts, unknown> & {
  release: Row<'release'>;
  features: Row<'feature'>[];
  stories: (Row<'story'> & { unmet: number })[];
  claims: Row<'claim'>[];
  citations: Row<'citation'>[];
  notes: Row<'changeNote'>[];
  gates: Row<'gate'>[];
};

/** Reads the contents of these releases, what is said of them and their gates, each once for all of them. */
export async function factsOfReleases(read: Read, releases: readonly Row<'release'>[]): Promise<ReadFacts[]> {
  const releaseId = releases.map(({ id }) => id);
  if (releaseId.length === 0) return [];
  const features = await read.all('feature', { releaseId }, { by: 'short' });
  const claims = await read.all('claim', { releaseId });
  const citations = await read.all('citation', { claimId: claims.map(({ id }) => id) });
  const own = await read.all('story', { featureId: features.map(({ id }) => id) }, { by: 'short' });
  const known = new Set(own.map(({ id }) => id));
  const cited = [...new Set(citations.map(({ storyId }) => storyId))].filter((id) => !known.has(id));
  const stories = [...own, ...(await read.all('story', { id: cited }))];
  const criteria = await read.all('criterion', {
    storyId: stories.filter((one) => one.criteria > 0).map(({ id }) => id),
  });
  const unmet = new Map<string, number>();
  for (const { storyId, met } of criteria) if (met !== true) unmet.set(storyId, (unmet.get(storyId) ?? 0) + 1);
  const notes = await read.all('changeNote', { releaseId }, { by: 'writtenOn' });
  const gates = await read.all('gate', { releaseId });
  const counted = stories.map((story) => ({ ...story, unmet: unmet.get(story.id) ?? 0 }));
  return releases.map((release) => {
    const mine = <T extends { releaseId: string | null }>(rows: readonly T[]) =>
      rows.filter((row) => row.releaseId === release.id);
    const itsClaims = mine(claims);
    const itsCitations = citations.filter(({ claimId }) => itsClaims.some(({ id }) => id === claimId));
    const itsFeatures = mine(features);
    const needed = new Set(itsCitations.map(({ storyId }) => storyId));
    return {
      release,
      features: itsFeatures,
      stories: counted.filter(
        ({ id, featureId }) => needed.has(id) || itsFeatures.some((feature) => feature.id === featureId),
      ),
      claims: itsClaims,
      citations: itsCitations,
      notes: mine(notes),
      gates: mine(gates),
    };
  });
}

/** Reads what the gates of one release are computed from. */
export async function factsOfRelease(read: Read, release: Row<'release'>): Promise<ReadFacts> {
  const [facts] = await factsOfReleases(read, [release]);
  if (!facts) throw new Error('A release was asked for and none was read.');
  return facts;
}
