import type { DateShape } from './date-shape.ts';

/** What a cell says once it is read. */
export type FieldValue = string | number | readonly string[];

/** A cell read, perhaps with a remark on what was lost; or why it could not be read, `word` where it is a word like that of many rows. */
export type ParsedCell = { ok: true; value: FieldValue; note?: string } | { ok: false; says: string; word?: true };

/** One thing a kind of import can take from a file. */
export type Field = {
  readonly name: string;
  /** What it is, for the mapping screen and the reference. */
  readonly says: string;
  /** Must be mapped by itself; where one of several fields will do, the kind's `needs` says so. */
  readonly required: boolean;
  /** Column names it goes by in other tools, best first; matched without regard to case and spaces. */
  readonly aliases: readonly string[];
  /** Whether it is one column, the first one filled in of several, or all of several as one list. */
  readonly columns: 'one' | 'first' | 'all';
  /** What an unreadable cell costs: only this field, or the whole row. */
  readonly costs: 'field' | 'row';
  /** True where the cells are dates, by which the file's way to write dates is guessed. */
  readonly date: boolean;
  readonly parse: (cell: string, shape: DateShape) => ParsedCell;
};

/** A field as it is written down: aliases in one string, parted by `|`. */
type FieldSpec = Pick<Field, 'name' | 'says' | 'parse'> & Partial<Omit<Field, 'aliases'>> & { aliases: string };

/** A field with the usual answers where it says nothing else. */
export function field(spec: FieldSpec): Field {
  return { required: false, columns: 'one', costs: 'field', date: false, ...spec, aliases: spec.aliases.split('|') };
}
