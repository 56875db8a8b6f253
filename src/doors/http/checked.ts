import type { z } from 'zod';
import { Problem } from '#lib/problem';

/** The input in the shape asked for, or a refusal that names the first field that is wrong. */
export function checked<S extends z.ZodType>(shape: S, input: unknown): z.output<S> {
  const result = shape.safeParse(input ?? undefined);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const field = unknown ?? (issue?.path.join('.') || 'body');
  const message =
    unknown === undefined ? (issue?.message ?? 'This is not what is asked for.') : 'There is no such field here.';
  throw new Problem({ code: 'invalid', message, field: field.slice(0, 100) });
}
