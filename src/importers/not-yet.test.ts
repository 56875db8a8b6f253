import { expect, it } from 'vitest';
import { lookAtFile } from './look-at-file.ts';
import { heardByNow } from './not-yet.ts';

it('feedback on a day that has not come comes in as heard today, and is named; no row is refused for it', async () => {
  const csv = 'text,date\nIt is loud,2026-11-23\nIt is slow,2026-11-24\nIt is blue,\n';
  const { plan } = await lookAtFile(Buffer.from(csv), 'feedback', {}, new Set());
  if (!plan) throw new Error('The columns are known.');
  const told = heardByNow(plan, '2026-11-23');
  expect(told.rows.map(({ values }) => values.receivedOn)).toEqual(['2026-11-23', '2026-11-23', null]);
  expect(told).toMatchObject({ make: 3, refused: 0 });
  expect(told.problems).toEqual({
    first: [
      {
        row: 2,
        line: 3,
        field: 'receivedOn',
        message: '2026-11-24 has not come yet; it comes in as heard today, 2026-11-23.',
        kept: true,
      },
    ],
    total: 1,
    refusedRows: 0,
  });
});
