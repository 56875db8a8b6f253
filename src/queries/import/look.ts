import { z } from 'zod';
import { ask } from '#catalogue/define';
import { civilDateIn } from '#domain/clock';
import { reportShape } from '#domain/import';
import { fileRef } from '#domain/shapes';
import { type Choices, choicesOf } from '#importers/choices';
import { importKinds } from '#importers/csv/kinds';
import type { Table } from '#importers/csv/table';
import { type Look, lookAtFile } from '#importers/look-at-file';
import { heardByNow } from '#importers/not-yet';
import { reportOf } from '#importers/report';
import { notFound } from '#lib/problem';
import { importFile } from '#store/import-files';
import { outsideIds } from '#store/imports';
import { datesShape, readingShape } from './shapes.ts';

const mapping = z.record(z.string(), z.array(z.number()));
const examples = 3;
const exampleLength = 80;
const shownRows = 20;
const lookedAt = 200;

export const lookAtImport = ask({
  name: 'import.look',
  says: 'Look at an uploaded file: its columns, and exactly what importing it would do',
  input: z.strictObject({ file: fileRef(), kind: z.enum(['backlog', 'history', 'feedback']), ...choicesOf }),
  output: z.object({
    file: z.object({ name: z.string(), bytes: z.number(), rows: z.number() }),
    reading: readingShape,
    columns: z.array(z.object({ position: z.number(), name: z.string(), examples: z.array(z.string()) })),
    fields: z.array(
      z.object({ name: z.string(), says: z.string(), required: z.boolean(), columns: z.enum(['one', 'first', 'all']) }),
    ),
    needs: z.array(z.array(z.string())).meta({ description: 'of each group at least one field must have a column' }),
    suggested: mapping,
    mapping,
    faults: z.array(z.object({ field: z.string(), message: z.string() })),
    dates: datesShape,
    dateShape: z.enum(['iso', 'dmy', 'mdy']).nullable().meta({ description: 'null: ask, the import needs it said' }),
    report: reportShape.nullable().meta({ description: 'null while the mapping has faults' }),
    rows: z.array(z.object({ row: z.number(), externalId: z.string(), values: z.record(z.string(), z.unknown()) })),
  }),
  right: 'member',
  notKept: 'It reads a file that is about to be imported.',
  answer: async (read, input, _actor, now) => {
    const file = await importFile(read, input.file);
    if (!file) throw notFound();
    const existing = await outsideIds(read, file.product, input.kind);
    const product = await read.one('product', file.product);
    if (!product) throw notFound();
    const look =
      input.kind === 'feedback'
        ? await lookAtFeedback(file.bytes, input, existing, civilDateIn(product.timeZone, now))
        : await lookAtFile(file.bytes, input.kind, input, existing);
    const { fields, needs } = importKinds[input.kind];
    const open = !look.dates.sure && input.dateShape === undefined;
    return {
      file: { name: file.name, bytes: file.bytes.length, rows: look.table.rows.length },
      reading: look.table.reading,
      columns: columnsOf(look.table),
      fields: fields.map(({ name, says, required, columns }) => ({ name, says, required, columns })),
      needs: needs.map((group) => [...group]),
      suggested: plain(look.suggested),
      mapping: plain(look.mapping),
      faults: look.faults,
      dates: look.dates,
      dateShape: open ? null : look.dateShape,
      report: look.plan && reportOf(look.plan),
      rows: (look.plan?.rows ?? []).slice(0, shownRows).map(({ row, externalId, values }) => ({
        row,
        externalId,
        values: { ...values },
      })),
    };
  },
  examples: [
    { says: 'Before a backlog comes in', as: 'po', input: { file: '$backlogFile', kind: 'backlog' } },
    {
      says: 'With other columns',
      as: 'support',
      input: { file: '$feedbackFile', kind: 'feedback', mapping: { text: [1], externalId: [0] } },
    },
  ],
});

async function lookAtFeedback(
  bytes: Uint8Array,
  choices: Choices,
  existing: { has(externalId: string): boolean },
  today: string,
): Promise<Look<'feedback'>> {
  const look = await lookAtFile(bytes, 'feedback', choices, existing);
  return { ...look, plan: look.plan && heardByNow(look.plan, today) };
}

function columnsOf(table: Table): { position: number; name: string; examples: string[] }[] {
  const rows = table.rows.slice(0, lookedAt);
  return table.headers.map((name, position) => {
    const filled = rows.map(({ cells }) => (cells[position] ?? '').trim()).filter((cell) => cell !== '');
    const shown = [...new Set(filled)].slice(0, examples);
    return { position, name, examples: shown.map((cell) => cell.slice(0, exampleLength).toWellFormed()) };
  });
}

function plain(columns: Readonly<Record<string, readonly number[]>>): Record<string, number[]> {
  return Object.fromEntries(Object.entries(columns).map(([field, positions]) => [field, [...positions]]));
}
