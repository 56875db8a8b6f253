import { z } from 'zod';
import { Misuse } from './misuse.ts';
import { plain } from './print.ts';
import type { Terminal } from './terminal.ts';

/** What an import would do, as far as it is shown here. */
export const reportShape = z.looseObject({
  make: z.number(),
  same: z.number(),
  refused: z.number(),
  drop: z.array(z.looseObject({ column: z.string(), cells: z.number(), why: z.string() })),
  problems: z.object({
    first: z.array(z.looseObject({ row: z.number(), field: z.string().nullable(), message: z.string() })),
    total: z.number(),
  }),
  kinds: z.record(z.string(), z.number()).optional(),
  left: z.array(z.object({ what: z.string(), count: z.number(), why: z.string() })).optional(),
  people: z.array(z.object({ name: z.string(), rows: z.number() })).optional(),
  outside: z.object({ first: z.array(z.object({ name: z.string(), rows: z.number() })), total: z.number() }).optional(),
  notes: z.array(z.string()).optional(),
});

/** What the server says of an uploaded file, as far as it is shown here. */
export const lookShape = z.object({
  file: z.object({ name: z.string(), rows: z.number() }),
  reading: z.looseObject({ encoding: z.string(), delimiter: z.string() }),
  columns: z.array(z.object({ position: z.number(), name: z.string(), examples: z.array(z.string()) })),
  fields: z.array(z.looseObject({ name: z.string(), says: z.string() })),
  mapping: z.record(z.string(), z.array(z.number())),
  faults: z.array(z.object({ field: z.string(), message: z.string() })),
  dates: z.looseObject({ sure: z.boolean(), why: z.string() }),
  dateShape: z.string().nullable(),
  report: reportShape.nullable(),
});
export type Look = z.infer<typeof lookShape>;

const shownProblems = 10;

/** The mapping with `field=Column` put into it; a column that is named leaves the field it was suggested for. */
export function columnsByName(maps: readonly string[], look: Look): Look['mapping'] {
  const named: Look['mapping'] = {};
  for (const map of maps) {
    const [, field = '', column = ''] = /^([^=]+)=(.*)$/.exec(map) ?? [];
    if (!look.fields.some(({ name }) => name === field))
      throw new Misuse(
        `--map ${map}: there is no field "${field}". There is: ${look.fields.map(({ name }) => name).join(', ')}.`,
      );
    const found = look.columns.filter(({ name }) => name.trim().toLowerCase() === column.trim().toLowerCase());
    if (column !== '' && found.length === 0)
      throw new Misuse(
        `--map ${map}: there is no column "${column}". The file has: ${look.columns.map(({ name }) => plain(name)).join(', ')}.`,
      );
    named[field] = [...(named[field] ?? []), ...found.map(({ position }) => position)];
  }
  const taken = new Set(Object.values(named).flat());
  const kept = Object.entries(look.mapping).map(
    ([field, positions]) => [field, positions.filter((position) => !taken.has(position))] as const,
  );
  return Object.fromEntries(
    Object.entries({ ...Object.fromEntries(kept), ...named }).filter(([, positions]) => positions.length > 0),
  );
}

/** Tells how a file was understood and exactly what importing it would do. */
export function tellLook(terminal: Terminal, look: Look): void {
  const say = (line: string) => terminal.out(`${plain(line)}\n`);
  say(
    `${look.file.name}: ${look.file.rows} rows, ${look.reading.encoding}, columns parted by ${JSON.stringify(look.reading.delimiter)}`,
  );
  for (const [field, positions] of Object.entries(look.mapping))
    say(
      `  ${field.padEnd(14)} from ${positions.map((at) => look.columns.find(({ position }) => position === at)?.name ?? at).join(', ')}`,
    );
  for (const { field, message } of look.faults) say(`  ${field}: ${message}`);
  if (look.dateShape === null) say(`  ${look.dates.why} Say --date-shape dmy or mdy.`);
  if (look.report) tellReport(terminal, look.report);
}

/** Tells exactly what an import would do: what is made, what is here, and everything that is left out, by name. */
export function tellReport(terminal: Terminal, report: z.infer<typeof reportShape>): void {
  const say = (line: string) => terminal.out(`${plain(line)}\n`);
  const named = (all: readonly { name: string; rows: number }[]) => all.slice(0, shownProblems).map(({ name }) => name);
  say(`  ${report.make} would be made, ${report.same} are here already, ${report.refused} refused`);
  const kinds = Object.entries(report.kinds ?? {});
  if (kinds.length > 0) say(`  as ${kinds.map(([kind, count]) => `${kind} ${count}`).join(', ')}`);
  for (const { column, cells, why } of report.drop) say(`  left out: ${column}, ${cells} cells. ${why}`);
  for (const { what, count, why } of report.left ?? []) say(`  left out: ${what}, ${count}. ${why}`);
  if (report.people && report.people.length > 0) say(`  no members here: ${named(report.people).join(', ')}`);
  if (report.outside && report.outside.total > 0)
    say(`  neither in the file nor here: ${named(report.outside.first).join(', ')}`);
  for (const note of report.notes ?? []) say(`  ${note}`);
  for (const { row, field, message } of report.problems.first.slice(0, shownProblems))
    say(`  row ${row}${field ? `, ${field}` : ''}: ${message}`);
  const more = report.problems.total - Math.min(shownProblems, report.problems.first.length);
  if (more > 0) say(`  and ${more} more`);
}
