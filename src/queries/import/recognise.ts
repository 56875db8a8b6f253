import { z } from 'zod';
import { ask } from '#catalogue/define';
import type { ImportKindName } from '#domain/import';
import { fileRef } from '#domain/shapes';
import { toolNames } from '#importers/issues/item';
import { readExport } from '#importers/own/read-export';
import { recognise } from '#importers/recognise';
import { guessTableKind } from '#importers/table-kind';
import { notFound } from '#lib/problem';
import { importFile } from '#store/import-files';

const count = new Intl.NumberFormat('en');

export const recogniseImport = ask({
  name: 'import.recognise',
  says: 'Tell what an uploaded file is, by what stands in it',
  input: z.strictObject({ file: fileRef() }),
  output: z.object({
    file: z.object({ name: z.string(), bytes: z.number() }),
    kind: z.enum(['backlog', 'history', 'feedback', 'issues', 'export']).meta({ description: 'what it is taken for' }),
    tool: z.enum(['jira', 'linear', 'github']).nullable(),
    rows: z.number(),
    says: z.string(),
  }),
  right: 'member',
  notKept: 'It reads a file that is about to be imported.',
  answer: async (read, input) => {
    const found = await importFile(read, input.file);
    if (!found) throw notFound();
    const file = { name: found.name, bytes: found.bytes.length };
    const known = await recognise(found.bytes);
    if (known.is === 'issues') {
      const { tool, items } = known.issues;
      const says = `This is an export of ${toolNames[tool]}: ${items.length === 1 ? '1 issue' : `${count.format(items.length)} issues`}.`;
      return { file, kind: 'issues' as const, tool, rows: items.length, says };
    }
    if (known.is === 'export') {
      const { count: rows } = readExport(known.text);
      return {
        file,
        kind: 'export' as const,
        tool: null,
        rows,
        says: `This is an export of Throughline: ${count.format(rows)} records.`,
      };
    }
    const rows = known.table.rows.length;
    const kind: ImportKindName = guessTableKind(known.table.headers);
    const says = `This is a table of ${count.format(rows)} rows, of no tool that is known by its columns.`;
    return { file, kind, tool: null, rows, says };
  },
  examples: [
    { says: 'A file was dropped', as: 'po', input: { file: '$jiraFile' } },
    { says: 'Words of customers', as: 'support', input: { file: '$feedbackFile' } },
  ],
});
