import { z } from 'zod';
import type { Change } from './change.ts';
import type { Kind } from './records.ts';

/** The input of an edit: each field optional, and `was` with what each changed field held when the sender changed it. */
export function editOf<S extends Record<string, z.ZodType>>(fields: S) {
  const optional = Object.fromEntries(Object.entries(fields).map(([name, shape]) => [name, shape.optional()])) as {
    [K in keyof S]: z.ZodOptional<S[K]>;
  };
  const was = Object.fromEntries(Object.keys(fields).map((name) => [name, z.unknown().optional()])) as {
    [K in keyof S]: z.ZodOptional<z.ZodUnknown>;
  };
  return {
    ...optional,
    was: z
      .strictObject(was)
      .default({} as never)
      .meta({ description: 'what each changed field was when you changed it' }),
  };
}

/** The named fields of an edit's input that were sent. */
export function sentFields<T extends object, N extends keyof T & string>(
  input: T,
  names: readonly N[],
): { [P in N]?: Exclude<T[P], undefined> } {
  return Object.fromEntries(names.flatMap((name) => (input[name] === undefined ? [] : [[name, input[name]]]))) as {
    [P in N]?: Exclude<T[P], undefined>;
  };
}

/** What an edit decides when nothing stands against it: one update of the fields that say something new, or nothing. */
export function editing<T extends object>(
  kind: Kind,
  row: { id: string },
  input: T,
  names: readonly (keyof T & string)[],
): { changes: Change[]; output: { id: string } } {
  const before = row as Record<string, unknown>;
  const set = Object.fromEntries(
    Object.entries(sentFields(input, names)).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name] ?? null),
    ),
  );
  return {
    changes: Object.keys(set).length > 0 ? [{ op: 'update', kind, id: row.id, set } as Change] : [],
    output: { id: row.id },
  };
}
