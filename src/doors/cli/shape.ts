import { z } from 'zod';

/** A JSON Schema, as far as the command line reads it. */
export type Shape = {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: Shape[];
  items?: Shape;
  properties?: Record<string, Shape>;
  required?: string[];
  description?: string;
  default?: unknown;
  format?: string;
  ref?: string;
};

/** The shape of what a schema takes. */
export function shapeOf(schema: z.ZodType): Shape {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as Shape;
}

/** The fields of an object's shape, also where it stands among others. */
export function fieldsOf(shape: Shape): Record<string, Shape> {
  return shape.properties ?? Object.assign({}, ...(shape.anyOf ?? []).map(fieldsOf));
}

/** The types that a shape takes; empty where it takes anything. */
export function typesOf(shape: Shape): Set<string> {
  if (shape.anyOf) return new Set(shape.anyOf.flatMap((one) => [...typesOf(one)]));
  if (shape.type) return new Set([shape.type].flat());
  if (shape.const !== undefined || shape.enum) return new Set(['string']);
  return new Set();
}

/** The shape of a list's elements. */
export function itemsOf(shape: Shape): Shape {
  return shape.items ?? shape.anyOf?.find((one) => one.items)?.items ?? {};
}

/** The words that a shape takes, where it takes only some. */
export function wordsOf(shape: Shape): string[] {
  if (shape.enum) return shape.enum.map(String);
  if (shape.const !== undefined) return [String(shape.const)];
  return (shape.anyOf ?? []).flatMap(wordsOf);
}
