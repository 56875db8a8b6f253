import { describe, expect, it } from 'vitest';
import { readTable } from '#importers/csv/read-table';
import { Problem } from '#lib/problem';
import { oddFiles, refusedFiles } from '#test/fixtures/imports/bad-input';

async function refusalOf(bytes: Buffer): Promise<Problem> {
  const outcome = await readTable(bytes).catch((error: unknown) => error);
  expect(outcome).toBeInstanceOf(Problem);
  return outcome as Problem;
}

describe('a file that cannot be trusted', () => {
  it.each(refusedFiles)(
    'is refused, with the place and the reason: $name',
    async ({ bytes, code, says, row, line, limit }) => {
      const refusal = await refusalOf(bytes());
      expect(refusal.message).toMatch(says);
      expect(refusal).toMatchObject({ code, field: 'file' });
      expect(refusal.details).toMatchObject({ ...(row && { row }), ...(line && { line }), ...(limit && { limit }) });
    },
  );
});

describe('an odd file', () => {
  it.each(oddFiles)(
    'is read, nothing shifted and nothing lost in silence: $name',
    async ({ bytes, headers, cells, problems = [], reading = {} }) => {
      const table = await readTable(bytes());
      expect(table.headers).toEqual(headers);
      expect(table.rows.map((row) => row.cells)).toEqual(cells);
      expect(table.reading).toMatchObject(reading);
      expect(table.problems.total).toBe(problems.length);
      for (const [index, { says, ...place }] of problems.entries()) {
        expect(table.problems.first[index]).toMatchObject(place);
        expect(table.problems.first[index]?.message).toMatch(says);
      }
    },
  );
});
