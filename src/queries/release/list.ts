import { z } from 'zod';
import { releaseForecast } from '#analysis/alignment/release-forecast';
import type { FeatureForecast } from '#analysis/forecast/forecast-order';
import { ask } from '#catalogue/define';
import { gateStates } from '#domain/gates';
import { claimStandings } from '#domain/release-claims';
import { rowShape } from '#domain/row-shape';
import { ref } from '#domain/shapes';
import { forecastsOf } from '#store/forecasts';
import { factsOfReleases } from '#store/release-facts';
import { releaseForecastShape } from './shapes.ts';

export const listReleases = ask({
  name: 'release.list',
  says: 'List the releases of a product: what is in them, how many gates hold and claims are supported, when all would be done',
  input: z.strictObject({
    product: ref('product'),
    state: z.enum(['planned', 'go', 'launched', 'cancelled']).optional(),
  }),
  output: z.object({
    releases: z.array(
      z.object({
        release: rowShape('release'),
        features: z.number(),
        stories: z.object({ accepted: z.number(), of: z.number() }),
        gates: z.object({ hold: z.number(), waived: z.number(), of: z.number() }),
        claims: z.object({ supported: z.number(), unsupported: z.number(), of: z.number() }),
        notes: z.object({ open: z.number() }),
        forecast: releaseForecastShape,
      }),
    ),
  }),
  right: 'member',
  answer: async (read, { product, state }) => {
    const rows = await read.all('release', { productId: product, ...(state ? { state } : {}) }, { by: 'short' });
    const all = await factsOfReleases(read, rows);
    const forecasts = new Map((await forecastsOf(read, product)).map((one) => [one.featureId, one.result]));
    return {
      releases: all.map((facts) => {
        const gates = gateStates(facts);
        const claims = claimStandings(facts);
        const counted = facts.stories.filter(
          (story) => story.state !== 'cut' && facts.features.some(({ id }) => id === story.featureId),
        );
        return {
          release: facts.release,
          features: facts.features.length,
          stories: { accepted: counted.filter((story) => story.state === 'accepted').length, of: counted.length },
          gates: {
            hold: gates.filter(({ stands }) => stands === 'holds').length,
            waived: gates.filter(({ stands }) => stands === 'waived').length,
            of: gates.length,
          },
          claims: {
            supported: claims.filter(({ support }) => support === 'supported').length,
            unsupported: claims.filter(({ support }) => support === 'unsupported').length,
            of: claims.length,
          },
          notes: { open: facts.notes.filter((note) => note.state === 'open').length },
          forecast: releaseForecast(facts.features, (id) => forecasts.get(id) as FeatureForecast | undefined),
        };
      }),
    };
  },
  examples: [
    { says: 'Sales asks what comes when', as: 'sales', input: { product: '$field' } },
    { says: 'Those that are planned', as: 'pm', input: { product: '$field', state: 'planned' } },
  ],
});
