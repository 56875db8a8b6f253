import { z } from 'zod';
import { ask } from '#catalogue/define';
import { reportShape } from '#domain/import';
import { fileRef, ref } from '#domain/shapes';
import { idsOf, readOwnExport } from '#importers/own/look-at-export';
import { planExport, productOf } from '#importers/own/plan-export';
import { notFound } from '#lib/problem';
import { importFile } from '#store/import-files';
import { knownIds } from '#store/import-known';

export const compareExport = ask({
  name: 'import.compare',
  says: 'Look at an export of Throughline: which products it holds, and exactly what importing one would do',
  input: z.strictObject({
    product: ref('product'),
    file: fileRef(),
    from: z.string().max(200).optional().meta({ description: 'id, slug or name of the product in the file' }),
  }),
  output: z.object({
    file: z.object({ name: z.string(), bytes: z.number(), rows: z.number() }),
    products: z.array(z.object({ id: z.string(), name: z.string(), slug: z.string() })),
    from: z.string().nullable().meta({ description: 'null: several products, say which one' }),
    report: reportShape.nullable(),
  }),
  right: 'admin',
  answer: async (read, input) => {
    const found = await importFile(read, input.file);
    if (!found) throw notFound();
    const file = await readOwnExport(found.bytes);
    const about = { name: found.name, bytes: found.bytes.length, rows: file.count };
    if (input.from === undefined && file.products.length !== 1)
      return { file: about, products: file.products, from: null, report: null };
    const which = productOf(file, input.from);
    const known = await knownIds(read, input.product, idsOf(file));
    const { report } = planExport(file, which, input.product, known, read.member);
    return { file: about, products: file.products, from: which.id, report };
  },
  examples: [{ says: 'Before a product comes along', as: 'admin', input: { product: '$field', file: '$exportFile' } }],
});
