import { z } from 'zod';
import { describeKind, type Kind, type Row } from './records.ts';

type Options = { heavy?: boolean; more?: Record<string, z.ZodType> };

/**
 * The shape of a record as queries answer it: id, version, product, short id and every field that is not secret;
 * `heavy: false` leaves long text out, `more` adds what a query tells besides.
 */
export function rowShape<K extends Kind>(kind: K, { heavy = true, more = {} }: Options = {}): z.ZodType<Row<K>> {
  const described = describeKind(kind);
  const shape: Record<string, z.ZodType> = { id: z.string(), version: z.number() };
  if (described?.scope === 'product') shape.productId = z.string();
  if (described?.short) shape.short = z.string();
  for (const [name, field] of Object.entries(described?.fields ?? {})) {
    if (field.secret || (field.heavy && !heavy)) continue;
    const base =
      field.type === 'integer' || field.type === 'number'
        ? z.number()
        : field.type === 'boolean'
          ? z.boolean()
          : field.type === 'json'
            ? z.unknown()
            : z.string();
    shape[name] = field.nullable ? base.nullable() : base;
  }
  return z.object({ ...shape, ...more }) as unknown as z.ZodType<Row<K>>;
}
