import { describe, expect, test } from 'vitest';
import { addDays } from '#lib/civil-date';
import { judgeHistory } from './enough-history.ts';
import { teamHistory } from './history.ts';
import { missingInWords, thinInWords } from './in-words.ts';

/** Whole weeks with the given finishes, the last one just before `TODAY`, a Monday. */
const TODAY = '2026-06-15';
function judge(weekly: readonly number[], today = TODAY) {
  const finished = weekly.flatMap((count, at) =>
    Array.from({ length: count }, () => ({ finishedOn: addDays(TODAY, (at - weekly.length) * 7) })),
  );
  return judgeHistory(teamHistory(finished, null, today));
}

describe('the rule for not enough history', () => {
  test.each([
    ['nine items are one too few', [3, 2, 2, 1, 1], { items: { have: 9, needed: 10 } }],
    ['four weeks with a finish are one too few', [3, 0, 3, 3, 3], { weeks: { have: 4, needed: 5 } }],
    ['both may be missing', [1, 1], { items: { have: 2, needed: 10 }, weeks: { have: 2, needed: 5 } }],
    ['nothing at all', [], { items: { have: 0, needed: 10 }, weeks: { have: 0, needed: 5 } }],
  ])('%s', (_, weekly, missing) => {
    expect(judge(weekly)).toEqual({ enough: false, missing });
  });

  test.each([
    ['ten items in five weeks are enough, with a warning', [2, 2, 2, 2, 2], { items: 10, weeks: 5 }],
    ['nineteen items in eight weeks are warned of', [3, 3, 3, 2, 2, 2, 2, 2], { items: 19, weeks: 8 }],
    ['twenty items in seven weeks are warned of', [3, 3, 3, 3, 3, 3, 2], { items: 20, weeks: 7 }],
  ])('%s', (_, weekly, have) => {
    expect(judge(weekly)).toEqual({
      enough: true,
      thin: { items: { have: have.items, needed: 20 }, weeks: { have: have.weeks, needed: 8 } },
    });
  });

  test('twenty items in eight weeks go without a warning', () => {
    expect(judge([3, 3, 3, 3, 2, 2, 2, 2])).toEqual({ enough: true, thin: null });
  });

  test.each([
    [8 * 7 - 1 - 7, true],
    [8 * 7 - 7, false],
  ])('%i days after the last whole week a full history is fresh: %s', (days, fresh) => {
    const verdict = judge([3, 3, 3, 3, 3, 3, 3, 3], addDays(TODAY, days));
    expect(verdict.enough).toBe(fresh);
    if (!verdict.enough) expect(verdict.missing).toEqual({ old: { lastFinishedOn: '2026-06-08', weeks: 8 } });
  });
});

describe('in words', () => {
  test('what is missing is said with numbers', () => {
    expect(missingInWords({ items: { have: 4, needed: 10 }, weeks: { have: 2, needed: 5 } })).toBe(
      'Not enough history: 4 of 10 finished stories and 2 of 5 weeks with a finished story, counted in whole weeks.',
    );
    expect(missingInWords({ weeks: { have: 2, needed: 5 }, old: { lastFinishedOn: '2018-09-20', weeks: 426 } })).toBe(
      'Not enough history: 2 of 5 weeks with a finished story, counted in whole weeks. The history is 426 weeks old: the last story was finished on 2018-09-20.',
    );
  });

  test('a warning names only what is short', () => {
    expect(thinInWords({ items: { have: 30, needed: 20 }, weeks: { have: 6, needed: 8 } })).toBe(
      'Made from little history: 6 of 8 weeks with a finished story.',
    );
  });
});
