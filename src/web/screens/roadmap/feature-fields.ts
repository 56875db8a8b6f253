import { type Stage, stages } from '#domain/feature';
import type { Knots } from '#domain/knots';
import type { Row } from '#domain/records';
import { horizons } from '#domain/roadmap';
import { byChoice } from '../../filter/by-choice.ts';
import { byDay } from '../../filter/by-day.ts';
import { byName, type Named } from '../../filter/by-name.ts';
import { byNumber } from '../../filter/by-number.ts';
import { byPart } from '../../filter/by-part.ts';
import type { FilterField } from '../../filter/field.ts';
import type { Filter, FilterBy } from '../../filter/read-filter.ts';
import { yesOrNo } from '../../filter/yes-or-no.ts';
import type { FeatureFacts } from '../feature/use-facts.ts';

/** What features are filtered by besides their own facts. */
export interface FeatureKnown {
  me: string;
  today: string;
  people: readonly Named[];
  objectives: readonly Row<'objective'>[];
  releases: readonly Row<'release'>[];
  /** What each feature is worth, by RICE. */
  worth: ReadonlyMap<string, number>;
  /** Who decided on each feature. */
  deciders: ReadonlyMap<string, readonly string[]>;
}

/** The stages in which a feature still stands on the roadmap. */
export const openStages: readonly Stage[] = ['idea', 'exploring', 'qualified', 'committed', 'delivering'];

/** Everything that features are filtered by, described once. */
export function featureFilter(known: FeatureKnown): FilterBy<FeatureFacts> {
  const { today } = known;
  const fields: FilterField<FeatureFacts>[] = [
    byChoice<FeatureFacts>({
      name: 'stage',
      also: ['state', 'status', 'is'],
      says: 'stage',
      teaches: 'idea to measured; parked and declined stand aside',
      choices: [
        ...stages.map((stage) => ({ holds: stage, says: stage })),
        { holds: openStages, says: 'open' },
        { holds: stages, says: 'any' },
      ],
      of: ({ feature }) => feature.stage,
    }),
    byChoice<FeatureFacts>({
      name: 'horizon',
      says: 'horizon',
      teaches: 'now, next, later, or none where nobody placed it',
      choices: [...horizons.map((horizon) => ({ holds: horizon, says: horizon })), { holds: 'none', says: 'none' }],
      of: ({ feature }) => feature.horizon ?? 'none',
    }),
    byPart<FeatureFacts, keyof Knots>({
      name: 'knot',
      says: 'knot',
      teaches: 'what is answered, draft, empty or disputed: say=empty',
      parts: { why: 'Why', what: 'What', how: 'How', when: 'When', say: 'Say' },
      states: ['answered', 'draft', 'empty', 'disputed', 'unneeded'],
      of: ({ knots }, part) => knots[part],
    }),
    byName<FeatureFacts>({
      name: 'objective',
      also: ['serves'],
      says: 'objective',
      teaches: 'what it serves, by id or words',
      named: () => titled(known.objectives),
      of: ({ feature }) => feature.objectiveId,
    }),
    byName<FeatureFacts>({
      name: 'release',
      says: 'release',
      teaches: 'what it goes out with',
      named: () => known.releases,
      of: ({ feature }) => feature.releaseId,
    }),
    byDay<FeatureFacts>({
      name: 'due',
      also: ['promised', 'promise'],
      says: 'promise',
      teaches: 'the nearest day promised: <2026-12-01, <+14d, none, any',
      like: ['any', 'none', '<today', '<+14d'],
      today,
      of: ({ promise }) => promise?.dueOn ?? null,
    }),
    byDay<FeatureFacts>({
      name: 'forecast',
      also: ['by'],
      says: '85% by',
      teaches: 'the day by which it is done with 85% chance',
      today,
      of: ({ forecast }) => (forecast?.kind === 'forecast' ? forecast.p85 : null),
    }),
    yesOrNo<FeatureFacts>({
      name: 'late',
      says: 'late',
      teaches: 'whether promise and forecast disagree: yes or no',
      is: ({ late }) => late,
    }),
    byNumber<FeatureFacts>({
      name: 'asked',
      also: ['voices'],
      says: 'asked by',
      teaches: 'how many customers’ words are linked to it: >5',
      like: ['>0', '>5', '>10'],
      of: ({ voices }) => voices,
    }),
    byNumber<FeatureFacts>({
      name: 'score',
      also: ['worth', 'rice'],
      says: 'score',
      teaches: 'reach × impact × confidence ÷ effort: >100, none',
      like: ['none', '>10', '>100'],
      of: ({ id }) => known.worth.get(id) ?? null,
    }),
    byName<FeatureFacts>({
      name: 'decider',
      also: ['decided'],
      says: 'decided by',
      teaches: 'who decided on it: me, nobody or a name',
      named: () => known.people,
      me: known.me,
      none: 'nobody',
      of: ({ id }) => known.deciders.get(id) ?? [],
      phrase: (what, not) => (not ? `not decided by ${what}` : `decided by ${what}`),
    }),
    byNumber<FeatureFacts>({
      name: 'stories',
      says: 'stories',
      teaches: 'how many stories it has: none is 0',
      like: ['0', '>0', '>10'],
      of: ({ stories }) => stories,
    }),
    byDay<FeatureFacts>({
      name: 'window',
      says: 'wanted by',
      teaches: 'the end of its target window',
      today,
      of: ({ feature }) => feature.windowEnd,
    }),
    yesOrNo<FeatureFacts>({
      name: 'published',
      also: ['public'],
      says: 'published',
      teaches: 'whether the public pages show it: yes or no',
      is: ({ feature }) => feature.published,
    }),
  ];
  return {
    fields,
    words: ({ feature }) => feature.title,
    bearer: ({ feature }) => feature,
    short: ({ feature }) => feature.short,
  };
}

/** True where a filter asks for features that have left the roadmap. */
export function asksForAside({ conditions }: Pick<Filter<FeatureFacts>, 'conditions'>): boolean {
  return conditions.some(
    ({ field, term, fits }) =>
      field?.name === 'stage' &&
      !term.not &&
      stages.some((stage) => !openStages.includes(stage) && fits(inStage(stage))),
  );
}

/** Enough of a feature for a condition about its stage. */
function inStage(stage: Stage): FeatureFacts {
  return { feature: { stage } } as FeatureFacts;
}

function* titled(rows: Iterable<{ id: string; short: string; title: string }>): Iterable<Named> {
  for (const { id, short, title } of rows) yield { id, short, name: title };
}
