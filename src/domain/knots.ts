import type { FieldsOf } from './records.ts';

/** What one knot of a feature can be: `disputed` is what somebody must settle. */
export type Knot = 'answered' | 'draft' | 'empty' | 'disputed';

/** The knots that can be computed, in the order of the thread. */
export type Knots = { why: Knot; what: Knot; how: Knot; when: Knot };

type Forecast =
  | { kind: 'done' | 'no-stories' | 'none' }
  | { kind: 'forecast'; p85: string | null }
  | { kind: 'unknown' };

/** What the knots of a feature are computed from: nothing in it is set by hand. */
export type KnotFacts = {
  feature: Pick<FieldsOf<'feature'>, 'stage' | 'windowStart' | 'windowEnd'>;
  insights: readonly Pick<FieldsOf<'insight'>, 'stance'>[];
  stories: readonly Pick<FieldsOf<'story'>, 'state' | 'criteria'>[];
  promises: readonly Pick<FieldsOf<'promise'>, 'state' | 'dueOn'>[];
  forecast: Forecast;
};

/** Past this share of voices against it, the reason for a feature is disputed. */
const mostAgainst = 0.3;
/** In these stages a feature has been committed to, which needs its boundary. */
const committed: readonly string[] = ['committed', 'delivering', 'shipped', 'measured', 'retired'];

/** The four knots that stand on recorded facts. */
export function knotsOf(facts: KnotFacts): Knots {
  return { why: whyOf(facts), what: whatOf(facts), how: howOf(facts), when: whenOf(facts) };
}

/** Linked voices answer why, until too many of them speak against it. */
function whyOf({ insights }: KnotFacts): Knot {
  if (insights.length === 0) return 'empty';
  const against = insights.filter(({ stance }) => stance === 'contradicts').length;
  if (against / insights.length > mostAgainst) return 'disputed';
  return 'answered';
}

/** A commitment with its window answers what; one of the two is a draft. */
function whatOf({ feature }: KnotFacts): Knot {
  const bounded = committed.includes(feature.stage);
  const window = feature.windowStart !== null && feature.windowEnd !== null;
  if (bounded && window) return 'answered';
  return bounded || feature.windowStart !== null || feature.windowEnd !== null ? 'draft' : 'empty';
}

/** Stories answer how when each that still counts has acceptance criteria or is accepted. */
function howOf({ stories }: KnotFacts): Knot {
  const counted = stories.filter(({ state }) => state !== 'cut');
  if (counted.length === 0) return 'empty';
  return counted.every(({ state, criteria }) => criteria > 0 || state === 'accepted') ? 'answered' : 'draft';
}

/** A promise answers when while the 85 % date lies within it; past it, promise and forecast dispute. */
function whenOf({ promises, forecast }: KnotFacts): Knot {
  const open = promises.filter(({ state }) => state === 'open');
  if (open.length === 0) {
    if (promises.some(({ state }) => state === 'kept') || forecast.kind === 'done') return 'answered';
    return forecast.kind === 'forecast' ? 'draft' : 'empty';
  }
  if (forecast.kind === 'done') return 'answered';
  if (forecast.kind !== 'forecast') return 'draft';
  const { p85 } = forecast;
  return p85 !== null && open.every(({ dueOn }) => p85 <= dueOn) ? 'answered' : 'disputed';
}
