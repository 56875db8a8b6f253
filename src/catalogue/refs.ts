import { z } from 'zod';
import type { RefKind } from '#domain/shapes';

/** A place in an input where the id of a record, or of an uploaded file, stands; `path` is dotted, for messages. */
export type RefAt = { kind: RefKind; path: string; value: string; set: (id: string) => void };

type Def = {
  type: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  innerType?: z.ZodType;
  in?: z.ZodType;
  valueType?: z.ZodType;
  options?: z.ZodType[];
};
const defOf = (schema: z.ZodType): Def => schema._zod.def as unknown as Def;

/** Every id in a parsed input, by walking its schema; nothing that is declared with `ref` can be missed by a check. */
export function refsIn(schema: z.ZodType, input: unknown): RefAt[] {
  const found: RefAt[] = [];
  walk(schema, { input }, 'input', '', found);
  return found;
}

/** The record of an input with `input` under its own key, so that a bare id can be replaced too. */
function walk(schema: z.ZodType, holder: Record<string, unknown>, key: string, path: string, found: RefAt[]): void {
  const value = holder[key];
  if (value === undefined || value === null) return;
  const kind = z.globalRegistry.get(schema)?.ref as RefKind | undefined;
  if (kind && typeof value === 'string') {
    found.push({ kind, path, value, set: (id) => (holder[key] = id) });
    return;
  }
  const def = defOf(schema);
  if (def.shape && typeof value === 'object') {
    for (const [name, inner] of Object.entries(def.shape))
      walk(inner, value as Record<string, unknown>, name, path ? `${path}.${name}` : name, found);
    return;
  }
  if (def.element && Array.isArray(value)) {
    for (const index of value.keys())
      walk(def.element, value as unknown as Record<string, unknown>, String(index), `${path}.${index}`, found);
    return;
  }
  for (const inner of [def.innerType, def.in, ...(def.options ?? [])]) if (inner) walk(inner, holder, key, path, found);
}

/** Every position in which a schema takes an id: its dotted path (`*` for any index) and kind. */
export function refPositions(schema: z.ZodType, path = ''): { path: string; kind: RefKind }[] {
  const kind = z.globalRegistry.get(schema)?.ref as RefKind | undefined;
  if (kind) return [{ path, kind }];
  const def = defOf(schema);
  if (def.shape)
    return Object.entries(def.shape).flatMap(([name, inner]) => refPositions(inner, path ? `${path}.${name}` : name));
  if (def.element) return refPositions(def.element, `${path}.*`);
  return [def.innerType, def.in, ...(def.options ?? [])].flatMap((inner) => (inner ? refPositions(inner, path) : []));
}
