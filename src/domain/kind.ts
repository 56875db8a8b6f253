import type { Field } from './field.ts';

type Fields = Record<string, Field<unknown>>;
/**
 * Who may see a record once they may see its product: everybody, administrators, or one member and administrators;
 * the last unless the record's `unless` is true, which shows it to everybody.
 */
export type Audience = 'all' | 'admin' | { member: string; unless?: string };
/** What the program knows about a kind of record. */
export type KindSpec<F extends Fields> = {
  readonly table: string;
  /** Letter of the short id, one series a workspace: `F-112`. */
  readonly short?: string;
  /** A field, unique in the workspace, by which people may name the record as well. */
  readonly handle?: string;
  /** Whose records these are: a product's (column `product_id`), the workspace's, or the product itself. */
  readonly scope: 'product' | 'workspace' | 'self';
  readonly audience: Audience;
  /** True: every browser keeps these rows (snapshot and feed). False: asked for by query. */
  readonly held: boolean;
  /** The record whose lock covers this one, by the field that names it. */
  readonly parent?: { readonly kind: string; readonly field: string };
  /** The field of the parent in which the writer keeps how many of these it has. */
  readonly counts?: string;
  /** True where the record stands in a hand-ordered list of its product. */
  readonly ranked?: boolean;
  /** The field that names whose own words these are: only they, or an administrator, take back what was done to them. */
  readonly writer?: string;
  readonly fields: F;
};
/** Describes a kind of record. */
export const kind = <const S extends KindSpec<Fields>>(spec: S): S => spec;
