import type { Field } from './field.ts';
import type { BacklogValues } from './kind-backlog.ts';
import type { FeedbackValues } from './kind-feedback.ts';
import type { HistoryValues } from './kind-history.ts';
import type { RowValues } from './row-values.ts';

/** What a row of each kind of import becomes. */
export type ImportValues = { backlog: BacklogValues; history: HistoryValues; feedback: FeedbackValues };
export type ImportKind = keyof ImportValues;

/** A remark about a field of a row that is imported. */
export type FieldNote = { field: string; says: string };

/** A row made of its fields, with remarks; or the field for whose sake it cannot be made. */
export type Finished<V> =
  | { ok: true; values: V; notes: readonly FieldNote[] }
  | { ok: false; field: string; says: string };

/** One kind of import: the fields it knows, what must be mapped, and how a row is made of the fields. */
export type Kind<K extends ImportKind> = {
  readonly kind: K;
  readonly says: string;
  readonly fields: readonly Field[];
  /** Of each of these groups of fields at least one must be mapped. */
  readonly needs: readonly (readonly string[])[];
  readonly finish: (read: RowValues, externalId: string) => Finished<ImportValues[K]>;
};
