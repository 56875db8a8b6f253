import { describe, expect, it } from 'vitest';
import { freshFeature, freshStory } from '#domain/fresh';
import type { Row } from '#domain/records';
import { readFilter } from '../../filter/read-filter.ts';
import { sift } from '../../filter/sift.ts';
import { asksForEnded, storyFilter } from './story-fields.ts';

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
function feature(id: string, short: string, title: string): [string, Row<'feature'>] {
  return [id, { ...freshFeature, id, version: 1, productId: 'field', short, title }];
}
function sprint(id: string, name: string, state: Row<'sprint'>['state']) {
  return { id, name, state } as Row<'sprint'>;
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
  story(2, { featureId: 'f11', assigneeId: 'jonas', estimate: 3, kind: 'bug', state: 'in progress', sprintId: 'sp1' }),
  story(3, { teamId: 'ops', state: 'in review', criteria: 1, blockedWhy: 'The law', stateOn: '2026-11-20' }),
  story(4, { state: 'accepted', rank: null }),
];
const by = storyFilter({
  me: 'ana',
  today: '2026-11-22',
  people: [
    { id: 'ana', name: 'Ana Ferreira' },
    { id: 'jonas', name: 'Jonas Brandt' },
  ],
  teams: [
    { id: 'crew', name: 'Crew two' },
    { id: 'ops', name: 'Ops' },
  ],
  features: new Map([feature('f1', 'F-1', 'Offline reports'), feature('f11', 'F-11', 'Templates')]),
  sprints: [sprint('sp1', 'Sprint 14', 'running'), sprint('sp2', 'Sprint 15', 'planned')],
  objectives: [],
  releases: [],
  missing: ({ criteria }) => (criteria === 0 ? [{ what: 'criteria', says: 'no criteria' }] : []),
  asked: ({ featureId }) => (featureId === 'f1' ? 7 : 0),
  due: ({ featureId }) => (featureId === 'f1' ? '2026-11-30' : null),
});
const left = (text: string) => sift(rows, readFilter(text, by)).rows.map(({ short }) => short);

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
    ['points:>3', ['S-1']],
    ['estimate:3-5', ['S-1', 'S-2']],
    ['criteria:none', ['S-2', 'S-4']],
    ['criteria:>=2', ['S-1']],
    ['lacks:criteria', ['S-2', 'S-4']],
    ['lacks:nothing', ['S-1', 'S-3']],
    ['blocked:yes', ['S-3']],
    ['sprint:current', ['S-2']],
    ['sprint:none', ['S-1', 'S-3', 'S-4']],
    ['asked:>5', ['S-1']],
    ['due:<2026-12-01', ['S-1']],
    ['age:<=2', ['S-3']],
    ['KÜCHE report', ['S-1']],
    ['s-3', ['S-3']],
  ])('finds with “%s” %j', (text, found) => {
    expect(left(text)).toEqual(found);
  });

  it('knows when stories outside the backlog are asked for', () => {
    const asks = (text: string) => asksForEnded(readFilter(text, by));
    expect(['state:draft', '-state:accepted', 'state:cut', 'state:any', 'state:open'].map(asks)).toEqual([
      false,
      false,
      true,
      true,
      false,
    ]);
  });

  it('offers for each field what it itself can read', () => {
    for (const field of by.fields)
      for (const { text } of field.offers())
        expect(readFilter(`${field.name}:"${text}"`.replace(/"([<>]=?)/, '$1"'), by).faults).toEqual([]);
  });
});
