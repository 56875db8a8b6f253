import { addDays, daysBetween } from '#lib/civil-date';
import type { Rule } from '../finding.ts';

/** A feature that is being built and what customers say about it. */
export type FeatureEvidence = {
  feature: string;
  supports: number;
  contradicts: number;
  /** The day of the last decision to build it, or of the last word about it where that came later. */
  since: string | null;
};

/** Past this share of voices against it, the evidence speaks against a feature. */
const mostAgainst = 0.3;

/** A committed feature that nobody asked for, or that too many speak against. */
export const featureWithoutEvidence: Rule<FeatureEvidence> = {
  kind: 'feature-without-evidence',
  reads: ['feature', 'insight'],
  find: ({ feature, supports, contradicts, since }, { holders }) => {
    const all = supports + contradicts;
    if (all > 0 && contradicts / all <= mostAgainst) return undefined;
    return {
      subjectKind: 'feature',
      subjectId: feature,
      since,
      evidence: { supports, contradicts, settledBy: ['insight.link', 'feature.move'] },
      roles: holders('qualify'),
      members: [],
    };
  },
};

/** A stakeholder's word against a feature that is on its way. */
export type Objection = {
  position: string;
  feature: string;
  name: string;
  stance: 'against' | 'concern';
  note: string | null;
  statedOn: string;
  /** True where a decision about the feature was recorded after it. */
  weighed: boolean;
};

/** An objection that came after the last decision about its feature, so that nobody has weighed it. */
export const objectingStakeholder: Rule<Objection> = {
  kind: 'objecting-stakeholder',
  reads: ['position', 'feature', 'decision'],
  find: ({ position, feature, name, stance, note, statedOn, weighed }, { holders }) =>
    weighed
      ? undefined
      : {
          of: position,
          subjectKind: 'feature',
          subjectId: feature,
          since: statedOn,
          evidence: {
            ...{ position, name, stance, note, statedOn },
            settledBy: ['feature.commit', 'feature.move', 'position.state'],
          },
          roles: holders('qualify'),
          members: [],
        },
};

/** An open objective that nothing serves. */
export const objectiveWithoutFeatures: Rule<{ objective: string; since: string | null }> = {
  kind: 'objective-without-features',
  reads: ['objective', 'feature'],
  find: ({ objective, since }, { holders }) => ({
    subjectKind: 'objective',
    subjectId: objective,
    since,
    evidence: { settledBy: ['feature.edit', 'objective.close'] },
    roles: holders('strategy'),
    members: [],
  }),
};

/** A shipped feature without an outcome, and since when it is with customers. */
export type Unmeasured = { feature: string; launchedOn: string };

/** After so many days something can be measured. */
const measurableDays = 28;

/** A feature that shipped weeks ago and of which nobody has said what came of it. */
export const outcomeNotMeasured: Rule<Unmeasured> = {
  kind: 'outcome-not-measured',
  reads: ['feature', 'release', 'outcome'],
  find: ({ feature, launchedOn }, { today, holders }) => {
    const days = daysBetween(launchedOn, today);
    if (days < measurableDays) return undefined;
    return {
      subjectKind: 'feature',
      subjectId: feature,
      since: addDays(launchedOn, measurableDays),
      evidence: { launchedOn, days, settledBy: ['feature.measure'] },
      roles: holders('qualify'),
      members: [],
    };
  },
};
