import { useMemo } from 'react';
import { type SupportOf, sayUnmet, supportOf } from '#domain/claim-support';
import type { SayFacts } from '#domain/knots';
import type { Row } from '#domain/records';
import { useRows } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';

/** A claim as it stands today, with why in a sentence where it does not hold. */
export type StandingClaim = SupportOf & { claim: Row<'claim'>; says: string };

/** What is said of a feature, and how its knot is computed from it. */
export type Said = SayFacts & {
  claimsOf: readonly StandingClaim[];
  announced: readonly Row<'announcement'>[];
  notesOf: readonly Row<'changeNote'>[];
};

/** What is said of each feature of the product, by way of its release and its stories; kept fresh. */
export function useSaid(
  stories: readonly Row<'story'>[],
  features: readonly Row<'feature'>[],
): (feature: Row<'feature'>) => Said {
  const { product } = useHere();
  const of = (row: { productId: string }) => row.productId === product.id;
  const key = `of ${product.id}`;
  const claims = useRows({ kind: 'claim', key, where: of });
  const citations = useRows({ kind: 'citation', key, where: of });
  const announcements = useRows({ kind: 'announcement', key, where: of });
  const notes = useRows({ kind: 'changeNote', key, where: of });
  return useMemo(() => {
    const storyOf = new Map(stories.map((row) => [row.id, row]));
    const releaseOf = new Map(features.map((row) => [row.id, row.releaseId]));
    const cited = Map.groupBy(citations, (row) => row.claimId);
    const claimsOf = new Map<string, StandingClaim[]>();
    for (const claim of claims) {
      if (claim.state === 'withdrawn') continue;
      const rests = cited.get(claim.id) ?? [];
      const standing = supportOf(
        rests,
        (id) => storyOf.get(id),
        (id) => releaseOf.get(id) === claim.releaseId,
      );
      const line = {
        ...standing,
        claim,
        says: standing.support === 'supported' ? '' : sayUnmet(standing, (id) => storyOf.get(id)?.short),
      };
      for (const feature of new Set(rests.flatMap(({ storyId }) => storyOf.get(storyId)?.featureId ?? [])))
        claimsOf.set(feature, [...(claimsOf.get(feature) ?? []), line]);
    }
    const announced = Map.groupBy(
      announcements.filter(({ state }) => state !== 'withdrawn'),
      (row) => row.releaseId,
    );
    const open = notes.filter(({ state }) => state === 'open');
    return (feature) => {
      const own = claimsOf.get(feature.id) ?? [];
      const announcedHere = feature.releaseId === null ? [] : (announced.get(feature.releaseId) ?? []);
      const notesOf = open.filter(({ releaseId, storyId }) => {
        const about = storyId === null ? null : storyOf.get(storyId)?.featureId;
        return storyId === null ? releaseId === feature.releaseId : about === feature.id;
      });
      return {
        inRelease: feature.releaseId !== null,
        claims: own.map(({ claim, support }) => ({ state: claim.state, support })),
        announcements: announcedHere,
        notes: notesOf.length,
        claimsOf: own,
        announced: announcedHere,
        notesOf,
      };
    };
  }, [stories, features, claims, citations, announcements, notes]);
}
