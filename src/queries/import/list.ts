import { z } from 'zod';
import { ask } from '#catalogue/define';
import { emptyReport, reportShape } from '#domain/import';
import { rowShape } from '#domain/row-shape';
import { ref } from '#domain/shapes';
import { notFound } from '#lib/problem';
import { progressOf } from '#store/imports';

const progress = z.object({ done: z.number(), total: z.number() }).nullable();

export const listImports = ask({
  name: 'import.list',
  says: 'List the imports of a product, newest first',
  input: z.strictObject({ product: ref('product') }),
  output: z.object({
    imports: z.array(z.object({ import: rowShape('import', { heavy: false }), progress })),
  }),
  right: 'member',
  answer: async (read, { product }) => {
    const rows = await read.all('import', { productId: product });
    const far = await progressOf(
      read,
      rows.map((row) => row.id),
    );
    return {
      imports: rows
        .reverse()
        .map((row) => ({ import: row, progress: (row.state === 'waiting' && far.get(row.id)) || null })),
    };
  },
  examples: [{ says: 'What came from elsewhere', as: 'team', input: { product: '$field' } }],
});

export const getImport = ask({
  name: 'import.get',
  says: 'Show an import: how far it is, what it made, and what it left out and why',
  input: z.strictObject({ import: ref('import') }),
  output: z.object({ import: rowShape('import', { heavy: false }), report: reportShape, progress }),
  right: 'member',
  answer: async (read, input) => {
    const row = await read.one('import', input.import);
    if (!row) throw notFound();
    const far = await progressOf(read, [row.id]);
    return {
      import: row,
      report: reportShape.safeParse(row.report).data ?? emptyReport,
      progress: (row.state === 'waiting' && far.get(row.id)) || null,
    };
  },
  examples: [{ says: 'What became of it', as: 'po', input: { import: '$imported' } }],
});
