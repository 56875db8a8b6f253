import { expect, test } from 'vitest';
import { packed, whyNotOffered } from './package.ts';
import type { Row } from './records.ts';

const feature = {
  stage: 'idea',
  outcome: 'Written once',
  scopeIn: 'Reports',
  scopeOut: '',
  windowStart: null,
  windowEnd: '2026-12-18',
} as Row<'feature'>;
const nothing = { feature, spec: undefined, promises: [], insights: [], stories: [], questions: [] };

test('a feature that was put aside is not handed over, nor one of which nothing is said', () => {
  expect(whyNotOffered({ stage: 'parked', scopeIn: 'Reports' }, undefined)).toContain('parked');
  expect(whyNotOffered({ stage: 'idea', scopeIn: ' ' }, undefined)).toContain('nothing to hand over');
  expect(whyNotOffered({ stage: 'idea', scopeIn: '' }, { number: 1 })).toBeUndefined();
  expect(whyNotOffered({ stage: 'idea', scopeIn: 'Reports' }, undefined)).toBeUndefined();
});

test('a package holds what is open and counts; what is over or cut stays out', () => {
  const made = packed({
    ...nothing,
    spec: { number: 2 } as Row<'spec'>,
    promises: [
      { state: 'open', toWhom: 'Norrbo', dueOn: '2026-12-12' },
      { state: 'withdrawn', toWhom: 'Kerner', dueOn: '2026-12-01' },
    ] as Row<'promise'>[],
    stories: [
      { short: 'S-1', title: 'Queue', state: 'ready', criteria: 1, estimate: 5 },
      { short: 'S-2', title: 'Fax', state: 'cut', criteria: 0, estimate: null },
    ] as Row<'story'>[],
    questions: [
      { short: 'Q-1', text: 'How long?', state: 'open', blocking: true },
      { short: 'Q-2', text: 'By itself?', state: 'answered', blocking: false },
    ] as Row<'question'>[],
  });
  expect(made).toMatchObject({ spec: 2, outcome: 'Written once', scopeIn: 'Reports', windowEnd: '2026-12-18' });
  expect(made.promises).toEqual([{ toWhom: 'Norrbo', dueOn: '2026-12-12' }]);
  expect(made.stories).toEqual([{ short: 'S-1', title: 'Queue', criteria: 1, estimate: 5 }]);
  expect(made.questions).toEqual([{ short: 'Q-1', text: 'How long?', blocking: true }]);
});

test('the weightiest words go with it, five at most, all of them counted', () => {
  const insights = Array.from({ length: 7 }, (_, at) => ({
    id: String(at),
    quote: `Words ${at}`,
    who: null,
    stance: at === 6 ? 'contradicts' : 'supports',
    importance: at % 4,
  })) as Row<'insight'>[];
  const { voices } = packed({ ...nothing, insights });
  expect(voices).toMatchObject({ supports: 6, contradicts: 1 });
  expect(voices.quotes.map(({ quote }) => quote)).toEqual(['Words 3', 'Words 2', 'Words 6', 'Words 1', 'Words 5']);
});
