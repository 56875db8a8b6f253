/** What a field of a record holds; `T` is its type in TypeScript and on the wire. */
export type Field<T> = {
  readonly type: FieldType;
  readonly nullable: boolean;
  readonly heavy: boolean;
  readonly secret: boolean;
  /** True for what says by whom and when it was decided: no part of what a preview promises. */
  readonly stamp?: true;
  /** The kind of record that an id names. */
  readonly to?: string;
  /** Never set: it carries `T`. */
  readonly holds?: T;
};
export type FieldType = 'text' | 'integer' | 'number' | 'boolean' | 'date' | 'instant' | 'json' | 'id';

const field = <T>(type: FieldType): Field<T> => ({ type, nullable: false, heavy: false, secret: false });
/** Words, kept as they are written. */
export const text = field<string>('text');
/** A whole number. */
export const integer = field<number>('integer');
/** A number with a fraction. */
export const number = field<number>('number');
/** Yes or no. */
export const boolean = field<boolean>('boolean');
/** A civil date, `2026-12-12`, a string from end to end. */
export const date = field<string>('date');
/** A moment in UTC, ISO 8601. */
export const instant = field<string>('instant');
/** The id of another record, of the named kind. */
export const to = (kindName: string): Field<string> => ({ ...field<string>('id'), to: kindName });
/** The id of a record of any kind, which the kind's neighbour field names. */
export const id = field<string>('id');
/** A small structure that is read and written whole. */
export const json = <T>(): Field<T> => field<T>('json');
/** One of a few words. */
export const oneOf = <T extends string>(..._words: T[]): Field<T> => field<T>('text');
/** The same, or nothing. */
export const maybe = <T>(of: Field<T>): Field<T | null> => ({ ...of, nullable: true }) as Field<T | null>;
/** Too long for lists: kept out of the snapshot and the live stream, asked for when a page opens. */
export const heavy = <T>(of: Field<T>): Field<T> => ({ ...of, heavy: true });
/** Says by whom or when something was decided: a proposal accepted by another, or another day, still does what it showed. */
export const stamp = <T>(of: Field<T>): Field<T> => ({ ...of, stamp: true });
/** Leaves the store for nobody, not even into the diary. */
export const secret = <T>(of: Field<T>): Field<T> => ({ ...of, secret: true });
