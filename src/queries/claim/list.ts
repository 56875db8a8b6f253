import { z } from 'zod';
import { ask } from '#catalogue/define';
import { claimStandings } from '#domain/release-claims';
import { rowShape } from '#domain/row-shape';
import { ref } from '#domain/shapes';
import { factsOfReleases } from '#store/release-facts';
import { standingShape } from '../release/shapes.ts';

export const listClaims = ask({
  name: 'claim.list',
  says: 'List what may be said of a product: its claims, whether their stories carry them, and why not',
  input: z.strictObject({
    product: ref('product'),
    release: ref('release').optional(),
    support: z.enum(['supported', 'waiting', 'unsupported']).optional(),
  }),
  output: z.object({
    claims: z.array(
      z.object({
        claim: rowShape('claim'),
        release: z.string(),
        ...standingShape,
        stories: z.array(z.object({ id: z.string(), short: z.string(), state: z.string() })),
      }),
    ),
  }),
  right: 'member',
  answer: async (read, { product, release, support }) => {
    const releases = await read.all('release', { productId: product, ...(release ? { id: release } : {}) });
    const all = await factsOfReleases(read, releases);
    const claims = all.flatMap((facts) =>
      claimStandings(facts).flatMap((standing) => {
        const claim = facts.claims.find(({ id }) => id === standing.claim.id);
        if (!claim || (support !== undefined && support !== standing.support)) return [];
        const cited = new Set(facts.citations.filter(({ claimId }) => claimId === claim.id).map((one) => one.storyId));
        return [
          {
            claim,
            release: facts.release.short,
            support: standing.support,
            says: standing.says,
            stories: facts.stories
              .filter(({ id }) => cited.has(id))
              .map(({ id, short, state }) => ({ id, short, state })),
          },
        ];
      }),
    );
    return { claims };
  },
  examples: [
    { says: 'Sales asks what may be said', as: 'sales', input: { product: '$field', support: 'supported' } },
    { says: 'All of one release', as: 'marketing', input: { product: '$field', release: '$winter' } },
  ],
});
