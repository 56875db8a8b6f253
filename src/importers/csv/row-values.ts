import type { FieldValue } from './field.ts';

/** The fields of one row, read: absent ones are null or an empty list. */
export type RowValues = {
  text(name: string): string | null;
  number(name: string): number | null;
  list(name: string): string[];
  word<W extends string>(name: string, words: readonly W[]): W | null;
};

/** The fields of one row behind typed questions. */
export function rowValues(values: ReadonlyMap<string, FieldValue>): RowValues {
  const text = (name: string) => {
    const value = values.get(name);
    return typeof value === 'string' && value !== '' ? value : null;
  };
  return {
    text,
    number: (name) => {
      const value = values.get(name);
      return typeof value === 'number' ? value : null;
    },
    list: (name) => {
      const value = values.get(name);
      return typeof value === 'object' ? [...value] : [];
    },
    word: (name, words) => words.find((word) => word === text(name)) ?? null,
  };
}
