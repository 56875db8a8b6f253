import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { guessTableDates } from '#importers/csv/guess-table-dates';
import type { ImportKind } from '#importers/csv/kind';
import { importKinds } from '#importers/csv/kinds';
import { suggestMapping } from '#importers/csv/mapping';
import { planImport } from '#importers/csv/plan';
import { readTable } from '#importers/csv/read-table';
import { atOnce } from '#lib/in-slices';

async function planned<K extends ImportKind>(name: K, file: string) {
  const kind = importKinds[name];
  const table = await readTable(readFileSync(new URL(`../fixtures/imports/${file}`, import.meta.url)));
  const mapping = suggestMapping(table.headers, kind);
  const dates = atOnce(guessTableDates(table, mapping, kind));
  return atOnce(planImport({ kind, table, mapping, dateShape: dates.sure ? dates.shape : 'dmy', existing: new Set() }));
}

it('a backlog with story points becomes stories with estimates, nothing refused', async () => {
  const plan = await planned('backlog', 'gpt2sp/springxd-first-60.csv');
  expect(plan).toMatchObject({ make: 60, refused: 0, problems: { total: 0 } });
  expect(plan.rows[0]).toMatchObject({ externalId: 'XD-1', values: { title: 'HDFS ItemWriter', estimate: 1 } });
  expect(plan.rows.every((row) => row.values.estimate !== null)).toBe(true);
  expect(plan.drop).toEqual([{ position: 4, column: 'split_mark', cells: 60, example: 'train', why: 'not mapped' }]);
});

it('descriptions that begin with quotes are read whole', async () => {
  const plan = await planned('backlog', 'gpt2sp/usergrid-first-20.csv');
  expect(plan).toMatchObject({ make: 20, refused: 0 });
  expect(plan.rows[0]?.values.description).toMatch(/^"The asset data endpoint/);
});

it("a team's finished work becomes history, finishes before the beginning kept and flagged", async () => {
  const plan = await planned('history', 'rueedlinger/p0-first-200.csv');
  const backwards = plan.rows.filter((row) => row.values.flags.length > 0);
  expect(plan).toMatchObject({ make: 200, refused: 0 });
  expect(backwards.length).toBeGreaterThan(0);
  expect(backwards.length).toBe(plan.problems.total);
  expect(backwards.every((row) => row.values.createdOn !== null && row.values.finishedOn < row.values.createdOn)).toBe(
    true,
  );
  expect(plan.drop.map((column) => column.column)).toEqual(['project', 'task', 'cycle_time_days']);
});

it('app reviews become feedback under their own ids', async () => {
  const plan = await planned('feedback', 'app-reviews/evernote-first-40.csv');
  expect(plan).toMatchObject({ make: 40, refused: 0, drop: [] });
  expect(plan.rows[0]).toMatchObject({
    externalId: 'd632e56ba003',
    values: { text: expect.stringMatching(/^Evernote is a great app\./) },
  });
});

it('a Jira export keeps ids, states, dates and descriptions of many lines', async () => {
  const plan = await planned('backlog', 'gitbugs/hadoop-first-15.csv');
  expect(plan).toMatchObject({ make: 15, refused: 0 });
  expect(plan.rows[0]).toMatchObject({
    externalId: '13404344',
    values: { state: 'accepted', createdOn: '2021-09-30', finishedOn: '2022-07-20' },
  });
  expect(plan.drop.map((column) => column.column)).toEqual(['Priority', 'Resolution', 'Affects Version/s']);
});

it.each(['linear', 'plane'])("an export of %s becomes a story with its tool's dates", async (tool) => {
  const plan = await planned('backlog', `linear-plane/${tool}.csv`);
  expect(plan.rows).toMatchObject([
    {
      values: {
        title: 'Make smooth',
        description: 'Just make it smooth',
        state: 'in progress',
        createdOn: '2025-04-20',
        startedOn: '2025-04-21',
        finishedOn: '2025-04-22',
      },
    },
  ]);
});
