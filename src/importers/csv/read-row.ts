import type { DateShape } from './date-shape.ts';
import type { Field, FieldValue } from './field.ts';
import type { Mapping } from './mapping.ts';

/** A field with its columns. */
export type MappedField = { field: Field; columns: readonly number[] };

/** What was found in the mapped cells of a row; `unused` are the columns whose content another column of the field displaced. */
export type ReadRow = {
  values: ReadonlyMap<string, FieldValue>;
  faults: readonly { field: Field; says: string; word: boolean }[];
  notes: readonly { field: Field; says: string }[];
  unused: readonly number[];
};

/** The fields of a kind that a mapping gives columns to. */
export function mappedFields(fields: readonly Field[], mapping: Mapping): MappedField[] {
  return fields.flatMap((field) => {
    const columns = Object.hasOwn(mapping, field.name) ? (mapping[field.name] ?? []) : [];
    return columns.length > 0 ? [{ field, columns }] : [];
  });
}

/** Reads the mapped cells of a row; a blank cell is an absent value. */
export function readRow(cells: readonly string[], mapped: readonly MappedField[], shape: DateShape): ReadRow {
  const values = new Map<string, FieldValue>();
  const faults: { field: Field; says: string; word: boolean }[] = [];
  const notes: { field: Field; says: string }[] = [];
  const unused: number[] = [];
  for (const { field, columns } of mapped) {
    const filled = columns.filter((column) => isFilled(cells[column]));
    const taken = field.columns === 'all' ? filled : filled.slice(0, 1);
    const first = cells[taken[0] ?? -1];
    unused.push(...filled.slice(taken.length).filter((column) => cells[column] !== first));
    for (const column of taken) {
      const parsed = field.parse(cells[column] ?? '', shape);
      if (!parsed.ok) {
        faults.push({ field, says: parsed.says, word: parsed.word ?? false });
        continue;
      }
      if (parsed.note) notes.push({ field, says: parsed.note });
      values.set(field.name, joined(values.get(field.name), parsed.value));
    }
  }
  return { values, faults, notes, unused };
}

/** Whether a cell holds anything but blanks. */
export function isFilled(cell: string | undefined): cell is string {
  return cell !== undefined && /\S/.test(cell);
}

function joined(before: FieldValue | undefined, value: FieldValue): FieldValue {
  return typeof before === 'object' && typeof value === 'object' ? [...before, ...value] : value;
}
