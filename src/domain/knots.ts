import type { Support } from './claim-support.ts';
import type { FieldsOf } from './records.ts';

/** What one knot of a feature can be: `disputed` is what somebody must settle, `unneeded` what nobody asks of it now. */
export type Knot = 'answered' | 'draft' | 'empty' | 'disputed' | 'unneeded';

/** The five knots, in the order of the thread. */
export type Knots = { why: Knot; what: Knot; how: Knot; when: Knot; say: Knot };

type Forecast =
  | { kind: 'done' | 'no-stories' | 'none' }
  | { kind: 'forecast'; p85: string | null }
  | { kind: 'unknown' };

/** What is said of a feature outside: what its release says by way of its stories. */
export type SayFacts = {
  inRelease: boolean;
  /** The claims that cite one of its stories and are not withdrawn. */
  claims: readonly { state: FieldsOf<'claim'>['state']; support: Support }[];
  /** The announcements of its release that are not withdrawn. */
  announcements: readonly Pick<FieldsOf<'announcement'>, 'state'>[];
  /** How many change notes about it are not answered by a mended message. */
  notes: number;
};

/** What the knots of a feature are computed from: nothing in it is set by hand. */
export type KnotFacts = {
  today: string;
  feature: Pick<FieldsOf<'feature'>, 'stage' | 'windowStart' | 'windowEnd'>;
  /** The state of the objective it serves, if it serves one. */
  objective: FieldsOf<'objective'>['state'] | undefined;
  insights: readonly Pick<FieldsOf<'insight'>, 'stance'>[];
  specs: readonly Pick<FieldsOf<'spec'>, 'state'>[];
  /** The questions about the feature itself. */
  questions: readonly Pick<FieldsOf<'question'>, 'state' | 'askedOn'>[];
  stories: readonly Pick<FieldsOf<'story'>, 'state' | 'criteria' | 'sprintId'>[];
  promises: readonly Pick<FieldsOf<'promise'>, 'state' | 'dueOn'>[];
  forecast: Forecast;
  say: SayFacts;
};

/** Past this share of voices against it, the reason for a feature is disputed. */
const mostAgainst = 0.3;
/** So many days a question about a feature may wait before what it is counts as disputed. */
const mostDaysOpen = 7;
/** In these stages a feature has been committed to, which needs its boundary. */
const committed: readonly string[] = ['committed', 'delivering', 'shipped', 'measured', 'retired'];
/** In these nobody works on it, so that nothing is missing. */
const aside: readonly string[] = ['parked', 'declined', 'retired'];

/** The five knots, from recorded facts alone. */
export function knotsOf(facts: KnotFacts): Knots {
  const knots = { why: whyOf(facts), what: whatOf(facts), how: howOf(facts), when: whenOf(facts), say: sayOf(facts) };
  if (!aside.includes(facts.feature.stage)) return knots;
  const calm = (knot: Knot): Knot => (knot === 'empty' ? 'unneeded' : knot);
  return {
    why: knots.why,
    what: calm(knots.what),
    how: calm(knots.how),
    when: calm(knots.when),
    say: calm(knots.say),
  };
}

/** Linked voices answer why, until too many of them speak against it or what it served was given up; an objective alone is a draft. */
function whyOf({ insights, objective }: KnotFacts): Knot {
  const against = insights.filter(({ stance }) => stance === 'contradicts').length;
  if (objective === 'dropped' || against / insights.length > mostAgainst) return 'disputed';
  if (insights.length > 0) return 'answered';
  return objective === undefined ? 'empty' : 'draft';
}

/** A commitment with its window answers what, while no draft of the spec and no old question stands beside it. */
function whatOf({ feature, specs, questions, today }: KnotFacts): Knot {
  if (questions.some(({ state, askedOn }) => state === 'open' && daysBetween(askedOn, today) > mostDaysOpen))
    return 'disputed';
  const bounded = committed.includes(feature.stage);
  const window = feature.windowStart !== null && feature.windowEnd !== null;
  if (bounded && window) return specs.some(({ state }) => state === 'draft') ? 'draft' : 'answered';
  return bounded || specs.length > 0 || feature.windowStart !== null || feature.windowEnd !== null ? 'draft' : 'empty';
}

/** Stories answer how when each that still counts has acceptance criteria or is accepted; one in a sprint without any is disputed. */
function howOf({ stories }: KnotFacts): Knot {
  const counted = stories.filter(({ state }) => state !== 'cut');
  if (counted.length === 0) return 'empty';
  const bare = counted.filter(({ state, criteria }) => criteria === 0 && state !== 'accepted');
  if (bare.some(({ sprintId }) => sprintId !== null)) return 'disputed';
  return bare.length === 0 ? 'answered' : 'draft';
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

/** Approved claims that hold and an announcement answer what is said; a claim that lost its story, or scope that moved unsaid, is disputed. */
function sayOf({ feature, say: { inRelease, claims, announcements, notes } }: KnotFacts): Knot {
  const published = announcements.some(({ state }) => state === 'published');
  if (notes > 0 || claims.some(({ support }) => support === 'unsupported')) return 'disputed';
  if (published && claims.some(({ support }) => support === 'waiting')) return 'disputed';
  if (claims.length === 0) {
    if (published) return 'answered';
    if (announcements.length > 0) return 'draft';
    return inRelease || committed.includes(feature.stage) ? 'empty' : 'unneeded';
  }
  const stands = claims.every(({ state, support }) => state === 'approved' && support === 'supported');
  return stands && announcements.some(({ state }) => state !== 'draft') ? 'answered' : 'draft';
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
