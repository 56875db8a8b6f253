import { expect, it } from 'vitest';
import { nothingYet } from './existing.ts';
import { issuesReport, lookAtIssues } from './look-at-issues.ts';

const jira = (...states: string[]) =>
  Buffer.from(
    `Summary,Issue key,Issue id,Issue Type,Status,Created\n${states
      .map((state, at) => `Story ${at},KEY-${at},${100 + at},Story,${state},2026-01-05`)
      .join('\n')}\n`,
  );
const notesOf = async (...states: string[]) => {
  const { plan } = await lookAtIssues(jira(...states), {}, nothingYet);
  return issuesReport(plan).notes?.filter((note) => note.includes('forecasts'));
};

it('issues that are begun are said to count before those that wait, with how many of each', async () => {
  expect(await notesOf('In Progress', 'In Review', 'To Do', 'To Do', 'Done')).toEqual([
    '2 of 4 open stories are in progress or in review: forecasts count them before the stories that wait.',
  ]);
  expect(await notesOf('In Progress', 'To Do')).toEqual([
    '1 of 2 open stories is in progress or in review: forecasts count it before the stories that wait.',
  ]);
  expect(await notesOf('To Do', 'Done')).toEqual([]);
});
