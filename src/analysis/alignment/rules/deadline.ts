import type { CivilDate } from '#lib/civil-date';
import type { Finding } from '../finding.ts';
import type { PromisedForecast } from '../promised-forecast.ts';

/** A coming release that the market has set a date for, with the features in it. */
export type Deadline = { release: string; deadlineOn: CivilDate; why: string | null; features: readonly string[] };

/** The finding that a release's features are not all done with 85 % chance by the date the market sets. */
export function forecastPastDeadline(
  { release, deadlineOn, why, features }: Deadline,
  forecasts: ReadonlyMap<string, PromisedForecast>,
  deciders: { launch: readonly string[]; order: readonly string[] },
): Finding | undefined {
  const late = features.flatMap((feature) => {
    const forecast = forecasts.get(feature);
    if (forecast?.kind !== 'forecast') return [];
    return forecast.p85 === null || forecast.p85 > deadlineOn
      ? [{ feature, p50: forecast.p50, p85: forecast.p85 }]
      : [];
  });
  if (late.length === 0) return undefined;
  return {
    key: `forecast-past-deadline ${release}`,
    kind: 'forecast-past-deadline',
    subjectKind: 'release',
    subjectId: release,
    evidence: { deadlineOn, why, late, settledBy: ['release.exclude', 'release.edit', 'story.move', 'story.cut'] },
    roles: [...new Set([...deciders.launch, ...deciders.order])],
    members: [],
    since: null,
  };
}
