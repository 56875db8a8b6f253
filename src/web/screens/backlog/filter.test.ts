import { describe, expect, it } from 'vitest';
import { freshStory } from '#domain/fresh';
import type { Row } from '#domain/records';
import { asksForFinished, type Names, parseFilter, sift, unknownKeys, withoutTerm } from './filter.ts';

const names: Names = {
  me: 'ana',
  member: (id) => ({ ana: 'Ana Ferreira', jonas: 'Jonas Brandt' })[id],
  team: (id) => ({ crew: 'Crew two', ops: 'Ops' })[id],
  feature: (id) => ({ f1: { short: 'F-1', title: 'Offline reports' }, f11: { short: 'F-11', title: 'Templates' } })[id],
};

function story(short: number, fields: Partial<Row<'story'>> = {}): Row<'story'> {
  return {
    ...freshStory,
    id: `id ${short}`,
    version: 1,
    productId: 'field',
    short: `S-${short}`,
    title: `Story ${short}`,
    teamId: 'crew',
    rank: `a${short}`,
    createdOn: '2026-11-01',
    ...fields,
  };
}

const rows = [
  story(1, {
    title: 'Queue a report in the Küche',
    featureId: 'f1',
    assigneeId: 'ana',
    estimate: 5,
    criteria: 2,
    state: 'ready',
  }),
  story(2, { featureId: 'f11', assigneeId: 'jonas', estimate: 3, kind: 'bug', state: 'in progress' }),
  story(3, { teamId: 'ops', state: 'in review', criteria: 1 }),
  story(4, { state: 'accepted', rank: null }),
];
const left = (text: string) => sift(rows, parseFilter(text), names).rows.map(({ short }) => short);

describe('the filter of the backlog', () => {
  it.each([
    ['', ['S-1', 'S-2', 'S-3', 'S-4']],
    ['state:draft,ready', ['S-1']],
    ['state:in-progress', ['S-2']],
    ['state:"in review"', ['S-3']],
    ['state:review', ['S-3']],
    ['state:open', ['S-1', 'S-2', 'S-3']],
    ['-state:open', ['S-4']],
    ['feature:F-1', ['S-1']],
    ['feature:f-11', ['S-2']],
    ['feature:templ', ['S-2']],
    ['feature:none', ['S-3', 'S-4']],
    ['assignee:me', ['S-1']],
    ['assignee:brandt', ['S-2']],
    ['assignee:nobody', ['S-3', 'S-4']],
    ['team:"crew two"', ['S-1', 'S-2', 'S-4']],
    ['team:two', ['S-1', 'S-2', 'S-4']],
    ['kind:bug', ['S-2']],
    ['estimate:none', ['S-3', 'S-4']],
    ['estimate:>3', ['S-1']],
    ['estimate:3-5', ['S-1', 'S-2']],
    ['criteria:none', ['S-2', 'S-4']],
    ['criteria:>=2', ['S-1']],
    ['criteria:any', ['S-1', 'S-3']],
    ['KÜCHE report', ['S-1']],
    ['"a report in"', ['S-1']],
    ['-küche', ['S-2', 'S-3', 'S-4']],
    ['s-3', ['S-3']],
    ['STATE:Ready feature:F-1', ['S-1']],
    ['state:', ['S-1', 'S-2', 'S-3', 'S-4']],
  ])('finds with “%s” %j', (text, found) => {
    expect(left(text)).toEqual(found);
  });

  it('blames the term without which the most would show', () => {
    const { rows: none, blame } = sift(rows, parseFilter('feature:F-1 state:"in review" team:ops'), names);
    expect(none).toEqual([]);
    expect(blame).toMatchObject({ term: { text: 'feature:F-1' }, without: 1 });
  });

  it('takes one term out and leaves the others as they were typed', () => {
    const text = 'state:draft  team:"Crew two" offline';
    const [, second] = parseFilter(text);
    expect(second && withoutTerm(text, second)).toBe('state:draft offline');
  });

  it('names what is no filter and looks for it as a word', () => {
    expect(unknownKeys('owner:me state:draft http://x')).toEqual(['owner', 'http']);
    expect(left('owner:me')).toEqual([]);
  });

  it('knows when stories outside the backlog are asked for', () => {
    expect(asksForFinished(parseFilter('state:draft'))).toBe(false);
    expect(asksForFinished(parseFilter('-state:accepted'))).toBe(false);
    expect(asksForFinished(parseFilter('state:cut'))).toBe(true);
    expect(asksForFinished(parseFilter('state:any'))).toBe(true);
  });
});
