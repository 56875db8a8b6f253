import { describe, expect, it } from 'vitest';
import { importKinds } from './kinds.ts';
import { checkMapping, mappingByNames, suggestMapping } from './mapping.ts';

const { backlog, feedback, history } = importKinds;
const split = (headers: string) => headers.split(',');

describe('the suggested mapping', () => {
  it.each([
    [
      'a research data set',
      backlog,
      'issuekey,title,description,storypoint,split_mark',
      { externalId: [0], title: [1], description: [2], estimate: [3] },
    ],
    [
      'Jira',
      backlog,
      'Summary,Issue key,Issue id,Issue Type,Status,Labels,Labels,Description,Custom field (Story Points),Parent,Parent key,Custom field (Epic Link)',
      { title: [0], externalId: [1], kind: [3], state: [4], description: [7], estimate: [8], feature: [10, 11, 9] },
    ],
    [
      'Linear',
      backlog,
      'ID,Team,Title,Description,Status,Estimate,Priority,Created,Started,Completed',
      {
        externalId: [0],
        title: [2],
        description: [3],
        state: [4],
        estimate: [5],
        createdOn: [7],
        startedOn: [8],
        finishedOn: [9],
      },
    ],
    [
      'Pivotal',
      backlog,
      'Id,Title,Labels,Type,Estimate,Current State,Created at,Accepted at,Description',
      {
        externalId: [0],
        title: [1],
        kind: [3],
        estimate: [4],
        state: [5],
        createdOn: [6],
        finishedOn: [7],
        description: [8],
      },
    ],
    [
      'criteria in several columns',
      backlog,
      'Title,Acceptance criteria,Acceptance Criteria',
      { title: [0], criteria: [1, 2] },
    ],
    [
      'finished work',
      history,
      'id,project,task,created_date,finished_date,cycle_time_days',
      { externalId: [0], createdOn: [3], finishedOn: [4] },
    ],
    ['app reviews', feedback, 'review_id,text', { externalId: [0], text: [1] }],
    [
      'Productboard notes',
      feedback,
      'note_title,note_text,feature_name,company_name,state,tags,created_at',
      { headline: [0], text: [1], customer: [3], receivedOn: [6] },
    ],
    [
      'Canny-like posts',
      feedback,
      'title,content,status,author_name,author_email,created_at,source_id',
      { headline: [0], text: [1], who: [3], email: [4], receivedOn: [5], externalId: [6] },
    ],
  ])('fits %s', (_, kind, headers, mapping) => {
    expect(suggestMapping(split(headers), kind)).toEqual(mapping);
    expect(checkMapping(mapping, split(headers), kind)).toEqual([]);
  });

  it('does not see case, blanks, byte order marks or full-width letters', () => {
    expect(suggestMapping(['\ufeffＩＳＳＵＥ KEY', '  story   POINTS ', 'TITLE\u200b'], backlog)).toEqual({
      externalId: [0],
      estimate: [1],
      title: [2],
    });
  });

  it('gives no column to two fields', () => {
    const mapping = suggestMapping(['title', 'title', 'description', 'description'], backlog);
    const columns = Object.values(mapping).flat();
    expect(new Set(columns).size).toBe(columns.length);
  });

  it('is empty where nothing is known', () => {
    expect(suggestMapping(['foo', '__proto__', 'constructor'], backlog)).toEqual({});
  });
});

describe('a mapping', () => {
  const headers = ['key', 'title', 'notes'];
  it.each([
    ['an unknown field', { title: [1], nonsense: [0] }, 'nonsense', /no field of this import/],
    [
      'the name of object machinery',
      JSON.parse('{"title":[1],"__proto__":[0]}'),
      '__proto__',
      /no field of this import/,
    ],
    ['a column that is not there', { title: [3] }, 'title', /no column 3; the file has columns 0 to 2/],
    ['a column that is no number', { title: [0.5] }, 'title', /no column 0.5/],
    ['one column twice', { title: [1], description: [1] }, 'description', /“title” is already taken/],
    ['two columns for one', { title: [1, 2] }, 'title', /takes one column, not 2/],
    ['no title', { externalId: [0] }, 'title', /Choose the column that holds “title”/],
    ['an empty list for the title', { title: [] }, 'title', /Choose the column/],
  ])('is refused for %s', (_, mapping, field, says) => {
    const faults = checkMapping(mapping, headers, backlog);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ field, message: expect.stringMatching(says) });
  });

  it('of history needs the finish and a name of some kind', () => {
    expect(checkMapping({}, headers, history).map((fault) => fault.message)).toEqual([
      'Choose the column for at least one of: externalId, title.',
      'Choose the column that holds “finishedOn”.',
    ]);
  });

  it('by names takes every column of that name, and names the columns there are where one is missing', () => {
    expect(mappingByNames({ title: 'Summary', criteria: ['AC'] }, ['summary', 'AC', 'ac'])).toEqual({
      mapping: { title: [0], criteria: [1, 2] },
      faults: [],
    });
    expect(mappingByNames({ title: 'Name' }, ['summary', 'AC']).faults).toEqual([
      { field: 'title', message: 'There is no column “Name” in the file. It has: summary, AC.' },
    ]);
  });
});
