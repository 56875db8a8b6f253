import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, weekday } from '#lib/civil-date';
import type { OpenStory } from './completion-order.ts';
import { type FeatureForecast, forecastOrder, type OrderQuestion } from './forecast-order.ts';
import { forecastTeam } from './forecast-team.ts';
import { historyFromDays, type ScopeChange } from './history.ts';

const TODAY = '2026-06-18';
const NEVER = '9999-12-31';

/** Thirty weeks of work on weekdays, about `perWeek` a week, in an uneven rhythm. */
function history(perWeek = 5, scope: readonly ScopeChange[] | null = null, weeks = 30) {
  const days = Array.from({ length: weeks * 5 }, (_, at) => ({
    on: addDays('2026-06-15', (Math.floor(at / 5) - weeks) * 7 + (at % 5)),
    count: Math.round((perWeek / 5) * ((at * 7) % 4)) - (at % 3 === 0 ? 1 : 0),
  })).map(({ on, count }) => ({ on, count: Math.max(0, count) }));
  return historyFromDays(days, scope, TODAY);
}

/** Thirty weeks with the same count on every weekday. */
const steadyDays = (count: number) =>
  Array.from({ length: 150 }, (_, at) => ({
    on: addDays('2026-06-15', (Math.floor(at / 5) - 30) * 7 + (at % 5)),
    count,
  }));
const steady = (count: number, scope: readonly ScopeChange[] | null = null) =>
  historyFromDays(steadyDays(count), scope, TODAY);

const stories = (count: number, featureId: string | null = 'F', prefix = 'S'): OpenStory[] =>
  Array.from({ length: count }, (_, at) => ({ id: `${prefix}${at}`, featureId, started: false }));

const ask = (over: Partial<OrderQuestion> = {}) =>
  forecastOrder({
    today: TODAY,
    seed: 1,
    trials: 300,
    history: history(),
    backlog: stories(20),
    features: [{ id: 'F', doneStories: 0 }],
    stories: true,
    ...over,
  });

function made(answer: ReturnType<typeof forecastOrder>) {
  if (answer.kind !== 'forecast') throw new Error(`no forecast: ${JSON.stringify(answer.missing)}`);
  return answer;
}

function dated(feature: FeatureForecast | undefined) {
  if (feature?.kind !== 'forecast') throw new Error(`no dates but ${feature?.kind}`);
  return feature;
}

const late = (date: string | null) => date ?? NEVER;

/** Dates per story id, beyond the horizon sorted last. */
function datesById(answer: ReturnType<typeof forecastOrder>): Map<string, readonly string[]> {
  return new Map(made(answer).stories.map((one) => [one.storyId, [late(one.p50), late(one.p85), late(one.p95)]]));
}

describe('the forecast of an ordered backlog', () => {
  test('names what it rests on', () => {
    const feature = dated(ask().features[0]);
    expect(feature).toMatchObject({
      featureId: 'F',
      openStories: 20,
      position: 20,
      madeOn: TODAY,
      seed: 1,
      trials: 300,
      warning: null,
      growthIncluded: false,
      horizon: addDays(TODAY, 261 * 7),
      sample: { weeks: 29, pausedWeeks: 0, from: '2025-11-24', to: '2026-06-14' },
    });
  });

  test('the same question has the same answer, another seed another', () => {
    expect(ask()).toEqual(ask());
    expect(ask({ seed: 2, trials: 50 })).not.toEqual(ask({ seed: 1, trials: 50 }));
  });

  test('a steady team finishes about when its pace says', () => {
    const feature = dated(ask({ history: steady(1) }).features[0]);
    // Twenty stories at one a working day from Friday 19 June on.
    expect(feature.p50 && feature.p50 >= '2026-07-13' && feature.p50 <= '2026-07-20').toBe(true);
    expect(late(feature.p95) <= '2026-08-31').toBe(true);
  });

  test('the next story of a team that finishes one a day is done on the next working day', () => {
    expect(
      datesById(ask({ history: steady(1) }))
        .get('S0')
        ?.slice(0, 2),
    ).toEqual(['2026-06-19', '2026-06-19']);
  });

  test('every date lies after today and on a day on which the team finishes work', () => {
    for (const [, dates] of datesById(ask())) {
      for (const date of dates) {
        expect(date > TODAY).toBe(true);
        expect(weekday(date)).toBeLessThanOrEqual(5);
      }
    }
  });

  test('stories of one week are spread over its days', () => {
    const days = new Set([...datesById(ask({ history: steady(4) })).values()].map(([p50]) => p50));
    expect(days.size).toBeGreaterThan(4);
  });

  test('the chance by a date agrees with the dates', () => {
    const { p50, p85, p95 } = dated(ask().features[0]);
    const dates = [TODAY, '2020-01-01', late(p50), late(p85), late(p95), '2031-01-01', '2099-01-01'];
    const { chances } = dated(ask({ features: [{ id: 'F', doneStories: 0, dates }] }).features[0]);
    const [today = 1, past = 1, ...later] = chances.map(({ chance }) => chance);
    expect([today, past]).toEqual([0, 0]);
    [0.5, 0.85, 0.95].forEach((share, at) => {
      expect(later[at]).toBeGreaterThanOrEqual(share);
    });
    expect(later.toSorted((a, b) => a - b)).toEqual(later);
    const dayBefore = [{ id: 'F', doneStories: 0, dates: [addDays(late(p85), -1)] }];
    expect(dated(ask({ features: dayBefore }).features[0]).chances[0]?.chance).toBeLessThan(0.85);
  });

  test('a feature is done with the last of its stories, wherever the others stand', () => {
    const backlog = [
      ...stories(2, 'A', 'a'),
      ...stories(9, null, 'x'),
      ...stories(1, 'A', 'z'),
      ...stories(3, 'B', 'b'),
    ];
    const answer = made(ask({ backlog, features: ['A', 'B'].map((id) => ({ id, doneStories: 0 })) }));
    expect(answer.features).toMatchObject([
      { featureId: 'A', openStories: 3, position: 12 },
      { featureId: 'B', openStories: 3, position: 15 },
    ]);
    expect(dated(answer.features[0]).p85).toBe(datesById(answer).get('z0')?.[1]);
  });

  test('asking for features alone gives the same dates as asking for every story', () => {
    const backlog = [...stories(7, 'A', 'a'), ...stories(5, 'B', 'b')];
    const features = ['B', 'A'].map((id) => ({ id, doneStories: 0, dates: ['2026-07-10'] }));
    expect(ask({ backlog, features, stories: false }).features).toEqual(ask({ backlog, features }).features);
  });

  test('a backlog under a slow team goes beyond the horizon, which is said and is no date', () => {
    const feature = dated(ask({ backlog: stories(3_000), stories: false }).features[0]);
    expect([feature.p50, feature.p85, feature.p95]).toEqual([null, null, null]);
    expect(feature.horizon).toBe('2031-06-19');
  });

  test('with growth in history dates are later, and it is said that growth is in', () => {
    const growth = Array.from({ length: 30 }, (_, at) => ({ on: addDays('2026-06-16', (at - 30) * 7), stories: 2 }));
    const plain = dated(ask({ backlog: stories(60), history: history(5, []) }).features[0]);
    const growing = dated(ask({ backlog: stories(60), history: history(5, growth) }).features[0]);
    expect(late(growing.p50) > late(plain.p50)).toBe(true);
    expect(growing.growthIncluded).toBe(true);
  });

  test('a team that always adds what it finishes does not reach the end', () => {
    const scope = steadyDays(1).map(({ on }) => ({ on, stories: 2 }));
    const answer = made(ask({ backlog: stories(100), history: steady(1, scope) }));
    expect(answer.stories.at(-1)?.p50).toBeNull();
    expect(answer.stories[0]?.p50).not.toBeNull();
  });
});

describe('what is put at the end', () => {
  const growth = steadyDays(1).map(({ on }, at) => ({ on, stories: at % 3 === 0 ? 2 : at % 7 === 0 ? -1 : 0 }));

  test('changes no date above it, however scope has grown, with a feature or without', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('F', 'G', null), fc.boolean()), { minLength: 1, maxLength: 30 }),
        fc.array(fc.constantFrom('F', 'G', 'H', null), { minLength: 1, maxLength: 20 }),
        fc.boolean(),
        (old, end, recent) => {
          const backlog = old.map(([featureId, started], at): OpenStory => ({ id: `S${at}`, featureId, started }));
          const createdOn = recent ? TODAY : '2026-06-15';
          const more = end.map((featureId, at): OpenStory => ({ id: `E${at}`, featureId, started: false, createdOn }));
          const question = { history: steady(2, growth), trials: 60, features: [] };
          const before = datesById(ask({ ...question, backlog }));
          const after = datesById(ask({ ...question, backlog: [...backlog, ...more] }));
          for (const [id, dates] of before) expect(after.get(id)).toEqual(dates);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('waits for all the growth that those before it wait for', () => {
    const more = [...stories(20), { id: 'E', featureId: null, started: false, createdOn: TODAY }];
    const dates = datesById(ask({ history: steady(2, growth), backlog: more }));
    expect((dates.get('E')?.[0] ?? '') >= (dates.get('S19')?.[0] ?? NEVER)).toBe(true);
  });
});

describe('without a forecast', () => {
  test('a feature whose stories are all done is a fact, one without stories says so, whatever the history', () => {
    const features = [
      { id: 'ready', doneStories: 4 },
      { id: 'empty', doneStories: 0 },
      { id: 'F', doneStories: 1 },
    ];
    const kinds = (answer: ReturnType<typeof forecastOrder>) => answer.features.map(({ kind }) => kind);
    expect(kinds(ask({ features }))).toEqual(['done', 'no-stories', 'forecast']);
    expect(kinds(ask({ features, history: historyFromDays([], null, TODAY) }))).toEqual(['done', 'no-stories', 'none']);
  });

  test('what is missing stands on the answer and on each feature', () => {
    const missing = { items: { have: 0, needed: 10 }, weeks: { have: 0, needed: 5 } };
    expect(ask({ history: historyFromDays([], null, TODAY) })).toEqual({
      kind: 'none',
      missing,
      features: [{ kind: 'none', featureId: 'F', missing }],
    });
  });

  test('an empty backlog has an empty answer', () => {
    expect(ask({ backlog: [], features: [] })).toMatchObject({ kind: 'forecast', features: [], stories: [] });
  });

  test.each([
    [{ trials: 0 }, 'Trials'],
    [{ trials: 1.5 }, 'Trials'],
    [{ featureLimit: 0 }, 'The limit of features'],
    [{ seed: -1 }, 'A seed'],
    [{ today: '2026-06-17' }, 'after today'],
    [{ today: '2026-06-31' }, 'not a date'],
  ])('%j is refused', (over, message) => {
    expect(() => ask(over)).toThrow(message);
  });
});

describe('what must hold for any backlog', () => {
  const backlogs = fc
    .array(fc.record({ feature: fc.constantFrom('A', 'B', 'C', 'D', null), started: fc.boolean() }), {
      minLength: 1,
      maxLength: 25,
    })
    .map((rows) => rows.map(({ feature, started }, at) => ({ id: `S${at}`, featureId: feature, started })));
  const limits = fc.constantFrom(null, 1, 2, 3);
  const seeds = fc.integer({ min: 0, max: 1_000 });
  const changing = Array.from({ length: 30 }, (_, at) => ({
    on: addDays('2026-06-16', (at - 30) * 7),
    stories: (at % 4) - 1,
  }));
  const quick = { trials: 60, features: [] };

  test('the 50, 85 and 95 percent dates stand in order, along the order of the stories', () => {
    fc.assert(
      fc.property(backlogs, limits, seeds, (backlog, featureLimit, seed) => {
        const answer = made(ask({ ...quick, backlog, featureLimit, seed, history: history(4, changing) }));
        let before = ['', '', ''];
        for (const one of answer.stories) {
          const dates = [late(one.p50), late(one.p85), late(one.p95)];
          expect(dates.toSorted()).toEqual(dates);
          dates.forEach((date, at) => {
            expect(date >= (before[at] ?? '')).toBe(true);
          });
          before = dates;
        }
      }),
      { numRuns: 60 },
    );
  });

  test('moving a story earlier never makes its own dates later, under any limit', () => {
    fc.assert(
      fc.property(backlogs, limits, seeds, fc.nat(), fc.nat(), (backlog, featureLimit, seed, from, to) => {
        const at = from % backlog.length;
        const story = backlog[at];
        if (!story) return;
        const others = backlog.toSpliced(at, 1);
        const moved = others.toSpliced(to % (at + 1), 0, story);
        const over = { ...quick, featureLimit, seed, history: history(4, changing) };
        const before = datesById(ask({ ...over, backlog })).get(story.id) ?? [];
        const after = datesById(ask({ ...over, backlog: moved })).get(story.id) ?? [];
        after.forEach((date, which) => {
          expect(date <= (before[which] ?? '')).toBe(true);
        });
      }),
      { numRuns: 150 },
    );
  });

  test('without growth, more behind changes no date and more in front makes none earlier', () => {
    fc.assert(
      fc.property(backlogs, seeds, fc.integer({ min: 1, max: 10 }), (backlog, seed, more) => {
        const plain = datesById(ask({ ...quick, backlog, seed }));
        const behind = datesById(ask({ ...quick, backlog: [...backlog, ...stories(more, null, 'behind')], seed }));
        const front = datesById(ask({ ...quick, backlog: [...stories(more, null, 'front'), ...backlog], seed }));
        for (const story of backlog) {
          const dates = plain.get(story.id) ?? [];
          if (!backlog.some(({ started }) => started)) expect(behind.get(story.id)).toEqual(dates);
          front.get(story.id)?.forEach((date, at) => {
            expect(date >= (dates[at] ?? '')).toBe(true);
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a larger backlog never ends earlier, growth or not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 20 }), seeds, (size, more, seed) => {
        const end = (count: number) =>
          late(
            made(ask({ ...quick, backlog: stories(count), seed, history: history(4, changing) })).stories.at(-1)?.p85 ??
              null,
          );
        expect(end(size + more) >= end(size)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('the order of the history rows and of the asked features changes nothing', () => {
    fc.assert(
      fc.property(backlogs, seeds, (backlog, seed) => {
        const finished = Array.from({ length: 80 }, (_, at) => ({
          finishedOn: addDays('2026-03-01', (at * 37) % 100),
        }));
        const features = ['A', 'B', 'C'].map((id) => ({ id, doneStories: 1 }));
        const question = { today: TODAY, seed, trials: 60, finished, scope: null, backlog, features, stories: true };
        const answer = forecastTeam(question);
        const other = forecastTeam({ ...question, finished: finished.toReversed(), features: features.toReversed() });
        expect({ ...other, features: other.features.toReversed() }).toEqual(answer);
      }),
      { numRuns: 30 },
    );
  });
});
