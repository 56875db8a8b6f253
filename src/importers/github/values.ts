import { z } from 'zod';
import { refuseFile } from '../csv/refuse-file.ts';

export type JsonObject = Record<string, unknown>;
const objectShape = z.record(z.string(), z.unknown());

/** A value as an object; undefined for every other thing. */
export function asObject(value: unknown): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? objectShape.safeParse(value).data
    : undefined;
}

/** The first of these properties that is text, trimmed; null where none is. */
export function textAt(object: JsonObject | undefined, ...names: string[]): string | null {
  for (const name of names) {
    const value = object?.[name];
    if (typeof value === 'string' && value.trim() !== '') return value;
    if (typeof value === 'number') return String(value);
  }
  return null;
}

/** The first of these properties that is a list. */
export function listAt(object: JsonObject | undefined, ...names: string[]): unknown[] {
  for (const name of names) {
    const value = object?.[name];
    if (Array.isArray(value)) return value;
    const nodes = asObject(value)?.nodes;
    if (Array.isArray(nodes)) return nodes;
  }
  return [];
}

/** Every value of a file: one JSON document, one a line, or several one after the other as paging tools leave them. */
export function jsonValues(text: string): unknown[] {
  try {
    return [JSON.parse(text)];
  } catch (error) {
    const values = [...eachDocument(text)];
    if (values.length > 0) return values;
    throw refuseFile(
      'malformed',
      `The file begins like JSON but cannot be read: ${error instanceof Error ? error.message.slice(0, 200) : 'it is broken'}. Export it again.`,
    );
  }
}

function* eachDocument(text: string): Generator<unknown> {
  let depth = 0;
  let start = -1;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (quoted) {
      if (letter === '\\') at++;
      else if (letter === '"') quoted = false;
      continue;
    }
    if (letter === '"') quoted = true;
    else if (letter === '{' || letter === '[') {
      if (depth === 0) start = at;
      depth++;
    } else if (letter === '}' || letter === ']') {
      depth--;
      if (depth > 0 || start < 0) continue;
      yield parsed(text.slice(start, at + 1), text.slice(0, start).split('\n').length);
      start = -1;
      depth = 0;
    }
  }
  if (depth > 0)
    throw refuseFile('malformed', 'The file breaks off in the middle of its JSON. Export it again, wholly.', {
      line: text.slice(0, start).split('\n').length,
    });
}

function parsed(text: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message.slice(0, 200) : 'it is broken';
    throw refuseFile('malformed', `The JSON that begins on line ${line} cannot be read: ${why}.`, { line });
  }
}
