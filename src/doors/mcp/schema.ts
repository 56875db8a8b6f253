import { z } from 'zod';
import type { AnyCommand, AnyQuery } from '#catalogue/define';

type Json = string | number | boolean | null | Json[] | { [name: string]: Json };
/** A JSON Schema of an object, as a tool shows it to an agent. */
export type InputSchema = {
  type: 'object';
  properties: Record<string, { [name: string]: Json }>;
  required?: string[];
  additionalProperties?: boolean;
};

/** What is filled in with what is there now, unless the agent says what it saw. */
export function filledIn(def: AnyCommand | AnyQuery): Record<string, string> {
  if (!('guard' in def)) return {};
  if ('edits' in def.guard)
    return { was: `values you read${def.guard.edits.several ? ', of several by id' : ''}; left out: as now` };
  return 'judges' in def.guard ? { seen: 'versions you read, by id; left out: as now' } : {};
}

/** Says nothing that helps to fill a field in; what breaks a bound is told by name when it comes. */
const untold = new Set([
  'ref',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'propertyNames',
  '$schema',
  'pattern',
]);

const known = new WeakMap<AnyCommand | AnyQuery, InputSchema>();

/** What a definition takes, in as few words as an agent needs to send it. */
export function inputSchema(def: AnyCommand | AnyQuery): InputSchema {
  const shape = known.get(def) ?? shapeOf(def);
  known.set(def, shape);
  return shape;
}

function shapeOf(def: AnyCommand | AnyQuery): InputSchema {
  const whole = z.toJSONSchema(def.input, { io: 'input', unrepresentable: 'any', reused: 'inline' });
  const shape = lean(whole) as Partial<InputSchema>;
  const properties = { ...shape.properties };
  const guards = filledIn(def);
  for (const [name, description] of Object.entries(guards)) properties[name] = { type: 'object', description };
  const required = (shape.required ?? []).filter((name) => !Object.hasOwn(guards, name));
  return {
    type: 'object',
    properties,
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  };
}

function lean(value: unknown, inProperties = false): Json {
  if (Array.isArray(value)) return value.map((one) => lean(one));
  if (typeof value !== 'object' || value === null) return value as string | number | boolean | null;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, inner]) => inProperties || !(untold.has(key) || isUnbounded(key, inner)))
      .map(([key, inner]) => [key, lean(inner, key === 'properties')]),
  );
}

/** The bounds that every whole number has. */
function isUnbounded(key: string, value: unknown): boolean {
  return (key === 'maximum' || key === 'minimum') && Math.abs(Number(value)) >= Number.MAX_SAFE_INTEGER;
}
