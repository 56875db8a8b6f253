import type { Row } from './records.ts';

/** What stands in a handoff, as it was when the feature was offered. */
export type Package = {
  spec: number | null;
  outcome: string;
  scopeIn: string;
  scopeOut: string;
  windowStart: string | null;
  windowEnd: string | null;
  promises: { toWhom: string; dueOn: string }[];
  voices: { supports: number; contradicts: number; quotes: { quote: string; who: string | null; stance: string }[] };
  stories: { short: string; title: string; criteria: number; estimate: number | null }[];
  questions: { short: string; text: string; blocking: boolean }[];
};

type Parts = {
  feature: Row<'feature'>;
  spec: Row<'spec'> | undefined;
  promises: readonly Row<'promise'>[];
  insights: readonly Row<'insight'>[];
  stories: readonly Row<'story'>[];
  questions: readonly Row<'question'>[];
};

const mostQuotes = 5;
const mostStories = 200;

/** A feature put into a package: what was decided, whose words, the stories so far and what is still open. */
export function packed({ feature, spec, promises, insights, stories, questions }: Parts): Package {
  const { outcome, scopeIn, scopeOut, windowStart, windowEnd } = feature;
  const quotes = insights
    .toSorted((a, b) => b.importance - a.importance || a.id.localeCompare(b.id))
    .slice(0, mostQuotes)
    .map(({ quote, who, stance }) => ({ quote, who, stance }));
  return {
    spec: spec?.number ?? null,
    outcome,
    scopeIn,
    scopeOut,
    windowStart,
    windowEnd,
    promises: promises.filter(({ state }) => state === 'open').map(({ toWhom, dueOn }) => ({ toWhom, dueOn })),
    voices: {
      supports: insights.filter(({ stance }) => stance === 'supports').length,
      contradicts: insights.filter(({ stance }) => stance === 'contradicts').length,
      quotes,
    },
    stories: stories
      .filter(({ state }) => state !== 'cut')
      .slice(0, mostStories)
      .map(({ short, title, criteria, estimate }) => ({ short, title, criteria, estimate })),
    questions: questions
      .filter(({ state }) => state === 'open')
      .map(({ short, text, blocking }) => ({ short, text, blocking })),
  };
}

/** Why there is nothing to hand over yet; undefined where there is. */
export function whyNotOffered(feature: Pick<Row<'feature'>, 'stage' | 'scopeIn'>, spec: unknown): string | undefined {
  if (['parked', 'declined', 'retired'].includes(feature.stage))
    return `This feature is ${feature.stage}; nobody is to work on it.`;
  if (!spec && feature.scopeIn.trim() === '')
    return 'Publish a spec or say what is in scope first: there is nothing to hand over yet.';
  return undefined;
}
