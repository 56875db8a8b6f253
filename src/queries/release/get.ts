import { z } from 'zod';
import { releaseForecast } from '#analysis/alignment/release-forecast';
import type { FeatureForecast } from '#analysis/forecast/forecast-order';
import { ask } from '#catalogue/define';
import { gateStates, whyNoGo } from '#domain/gates';
import { claimStandings, notesOwed, whyUnpublishable } from '#domain/release-claims';
import { rowShape } from '#domain/row-shape';
import { ref } from '#domain/shapes';
import { notFound } from '#lib/problem';
import { forecastsOf } from '#store/forecasts';
import { factsOfRelease } from '#store/release-facts';
import { missingShape, releaseForecastShape, standingShape } from './shapes.ts';

export const getRelease = ask({
  name: 'release.get',
  says: 'Show a release: its features and stories, how each gate and claim stands and why, its change notes and announcements',
  input: z.strictObject({ release: ref('release') }),
  output: z.object({
    release: rowShape('release'),
    features: z.array(rowShape('feature', { heavy: false })),
    stories: z.array(rowShape('story', { heavy: false })),
    /** How many acceptance criteria of each story are not marked as met; stories that are missing here have none. */
    unmet: z.record(z.string(), z.number()),
    gates: z.array(
      z.object({
        gate: rowShape('gate').nullable(),
        rule: z.string(),
        name: z.string(),
        stands: z.enum(['holds', 'open', 'waived']),
        missing: z.array(missingShape),
      }),
    ),
    claims: z.array(rowShape('claim')),
    citations: z.array(rowShape('citation')),
    /** How each claim stands that is not withdrawn. */
    standings: z.array(z.object({ claim: z.string(), ...standingShape })),
    notes: z.array(rowShape('changeNote')),
    /** Stories that claims still rest on although they are lost, and of which no change note was written. */
    owed: z.array(
      z.object({ storyId: z.string(), why: z.enum(['cut', 'removed', 'left']), claims: z.array(z.string()) }),
    ),
    announcements: z.array(rowShape('announcement')),
    promises: z.array(rowShape('promise')),
    forecast: releaseForecastShape,
    /** Why it may not go; null where every gate holds or is waived. */
    goWaits: z.string().nullable(),
    /** Why nothing of it may be published; null where all its claims are supported and no note is open. */
    publishWaits: z.string().nullable(),
  }),
  right: 'member',
  answer: async (read, { release: id }) => {
    const release = await read.one('release', id);
    if (!release) throw notFound();
    const facts = await factsOfRelease(read, release);
    const standings = claimStandings(facts);
    const states = gateStates(facts);
    const gates = new Map(facts.gates.map((gate) => [gate.id, gate]));
    const forecasts = new Map((await forecastsOf(read, release.productId)).map((one) => [one.featureId, one.result]));
    return {
      release,
      features: facts.features,
      stories: facts.stories,
      unmet: Object.fromEntries(facts.stories.filter((one) => one.unmet > 0).map((one) => [one.id, one.unmet])),
      gates: states.map(({ gate, rule, name, stands, missing }) => ({
        gate: (gate && gates.get(gate.id)) ?? null,
        rule,
        name,
        stands,
        missing: [...missing],
      })),
      claims: facts.claims,
      citations: facts.citations,
      standings: standings.map(({ claim, support, says }) => ({ claim: claim.id, support, says })),
      notes: facts.notes,
      owed: notesOwed(standings, facts.notes).map(({ storyId, why, claims }) => ({
        storyId,
        why,
        claims: claims.map((claim) => claim.id),
      })),
      announcements: await read.all('announcement', { releaseId: id }),
      promises: await read.all('promise', { featureId: facts.features.map((one) => one.id) }, { by: 'dueOn' }),
      forecast: releaseForecast(facts.features, (feature) => forecasts.get(feature) as FeatureForecast | undefined),
      goWaits: whyNoGo(states) ?? null,
      publishWaits: whyUnpublishable(facts)?.says ?? null,
    };
  },
  examples: [
    { says: 'Marketing looks', as: 'marketing', input: { release: '$winter' } },
    { says: 'By its short id', as: 'pm', input: { release: '$winter.short' } },
  ],
});
