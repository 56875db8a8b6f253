import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cloudEnglish, cloudSpanish, serverOld } from '#test/fixtures/imports/jira';
import { isJiraHeader, jiraColumn } from './header-names.ts';

const part = (header: string) => {
  const column = jiraColumn(header);
  return column?.is === 'part' ? column.part : column?.is;
};
const timeline =
  'Key|Issue Type|Parent|Summary|Status|Assignee|Sprint|Start date|Inferred start date|Due date|Inferred due date|Issue color';
const pipeline =
  'id|instance_url|url|key|project_key|project_name|project_type|project_category|issue_type|summary|description|creator_id|reporter_id|assignee_id|status|status_category|priority_sequence';

describe('a header of Jira', () => {
  it.each([
    ['Cloud in English', cloudEnglish],
    ['Cloud in Spanish', cloudSpanish],
    ['an older server', serverOld],
    ['a timeline', timeline.split('|')],
    ['a data pipeline', pipeline.split('|')],
    ['few columns', ['Summary', 'Issue key', 'Status']],
  ])('is recognised by its names, in any order: %s', (_what, columns) => {
    expect(isJiraHeader(columns)).toBe(true);
    expect(isJiraHeader([...columns].reverse())).toBe(true);
    expect(isJiraHeader(columns.map((column) => ` ${column.toUpperCase()} `))).toBe(true);
  });

  it.each([
    ['our own backlog', ['issuekey', 'title', 'description', 'storypoint']],
    ['feedback', ['id', 'review', 'date']],
    ['Plane', ['ID', 'Project', 'Name', 'State', 'Cycle Name']],
    ['Linear', ['ID', 'Title', 'Status', 'Cycle Name', 'Canceled']],
    ['Asana', ['Task ID', 'Created At', 'Name', 'Assignee', 'Notes', 'Projects', 'Parent Task']],
    ['nothing of Jira', ['Summary', 'Status', 'Owner']],
  ])('is not taken from %s', (_what, columns) => {
    expect(isJiraHeader(columns)).toBe(false);
  });
});

it.each([
  ['Outward issue link (Blocks)', { is: 'link', way: 'out', type: 'blocks' }],
  ['Inward issue link (Gantt End to Start)', { is: 'link', way: 'in', type: 'gantt end to start' }],
  ['Enlace de incidencia saliente (Blocks)', { is: 'link', way: 'out', type: 'blocks' }],
  ['Custom field (Story Points)', { is: 'part', part: 'points', custom: true }],
  ['Campo personalizado (Criterios de aceptación)', { is: 'part', part: 'criteria', custom: true }],
  ['Custom field (__proto__)', { is: 'custom' }],
  ['constructor', undefined],
  ['__proto__', undefined],
])('the column %s is understood', (header, column) => {
  expect(jiraColumn(header)).toEqual(column);
});

it('every spelling of the parent is one', () => {
  for (const header of ['Parent', 'Parent id', 'Principal', 'Custom field (Parent Link)'])
    expect(part(header)).toBe('parent');
  for (const header of ['Parent key', 'Clave principal']) expect(part(header)).toBe('parentKey');
  expect(part('Custom field (Epic Link)')).toBe('epicLink');
});

it('a real file with part of the columns is recognised', () => {
  const text = readFileSync(
    new URL('../../../test/fixtures/imports/gitbugs/hadoop-first-15.csv', import.meta.url),
    'utf8',
  );
  expect(isJiraHeader(text.split('\n', 1)[0]?.split(',') ?? [])).toBe(true);
});
