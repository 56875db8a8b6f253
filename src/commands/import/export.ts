import { z } from 'zod';
import { define } from '#catalogue/define';
import { importRights } from '#domain/import';
import { fileRef, ref } from '#domain/shapes';
import { idsOf, readOwnExport } from '#importers/own/look-at-export';
import { planExport, productOf } from '#importers/own/plan-export';
import { notFound } from '#lib/problem';
import { importFile } from '#store/import-files';
import { knownIds } from '#store/import-known';

export const importExport = define({
  name: 'import.export',
  says: 'Bring a product in from an export of Throughline, with everything in it',
  input: z.strictObject({
    product: ref('product'),
    file: fileRef(),
    from: z
      .string()
      .max(200)
      .optional()
      .meta({ description: 'id, slug or name of the product in the file, where it holds several' }),
  }),
  output: z.object({ id: z.string(), make: z.number(), same: z.number(), refused: z.number() }),
  right: importRights.export,
  proposable: false,
  undo: 'none',
  guard: { blind: 'It begins something new; what is here already is left as it is.' },
  ahead: async (read, { product, file, from }) => {
    const found = await importFile(read, file);
    if (!found) throw notFound();
    const read_ = await readOwnExport(found.bytes);
    const which = productOf(read_, from);
    const known = await knownIds(read, product, idsOf(read_));
    const { report } = planExport(read_, which, product, known, read.member);
    return { fileName: found.name, fileId: file, mapping: { from: which.id }, report };
  },
  load: async (_read, _input, _found, _actor, begun) => ({ begun }),
  decide: ({ begun }, { product }, ctx) => {
    const id = ctx.id();
    const { make, same, refused } = begun.report;
    const row = { ...begun, kind: 'export', state: 'waiting', made: 0, same: 0, refused: 0 } as const;
    return {
      changes: [{ op: 'create', kind: 'import', id, product, row: { ...row, startedBy: ctx.actor.member } }],
      output: { id, make, same, refused },
    };
  },
  examples: [
    { says: 'An administrator brings a product along', as: 'admin', input: { product: '$field', file: '$exportFile' } },
    {
      says: 'It writes what every role decides',
      as: 'pm',
      input: { product: '$field', file: '$exportFile' },
      gives: 'not-allowed',
    },
    {
      says: 'A table is no export',
      as: 'admin',
      input: { product: '$field', file: '$feedbackFile' },
      gives: 'invalid',
    },
  ],
});
