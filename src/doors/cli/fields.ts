import { nearest, type Typed } from './arguments.ts';
import { Misuse } from './misuse.ts';
import { fieldsOf, itemsOf, type Shape, typesOf, wordsOf } from './shape.ts';

/** Reads the flags that are fields of the input; `--was.title Old` sets a field inside a field. What it took is removed from `flags`. */
export function readFields(shape: Shape, flags: Typed['flags']): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  const fields = fieldsOf(shape);
  for (const [flag, values] of [...flags]) {
    const [first = '', ...inner] = flag.split('.');
    const name = nameOf(fields, first);
    if (name === undefined) continue;
    flags.delete(flag);
    if (inner.length > 0) setInside(input, [name, ...inner], values, fields);
    else input[name] = readValues(`--${flag}`, values, fields[name] ?? {});
  }
  const missing = (shape.required ?? []).find((name) => input[name] === undefined && !guards.has(name));
  if (missing)
    throw new Misuse(
      `--${missing} is missing.${fields[missing]?.description ? ` It is: ${fields[missing].description}.` : ''}`,
    );
  return input;
}

/** Fields that the command line fills in itself from what is there now. */
const guards = new Set(['was', 'seen']);

/** The names that flags of this input may have. */
export function flagNames(shape: Shape): string[] {
  return Object.keys(fieldsOf(shape));
}

/** A field by its name or by that in dashes: `--due-on` is `dueOn`. */
function nameOf(fields: Record<string, Shape>, flag: string): string | undefined {
  const camel = flag.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  return [flag, camel].find((name) => Object.hasOwn(fields, name));
}

function setInside(
  input: Record<string, unknown>,
  path: string[],
  values: string[],
  fields: Record<string, Shape>,
): void {
  const [outer = '', inner = '', ...deeper] = path;
  if (deeper.length > 0 || inner === '__proto__')
    throw new Misuse(`--${path.join('.')} reaches too deep. Give --${outer} as JSON.`);
  const within = fieldsOf(fields[outer] ?? {})[inner];
  // What a field was has the shape of the field.
  const shape = within && typesOf(within).size > 0 ? within : (fields[inner] ?? {});
  const holder = (input[outer] ?? {}) as Record<string, unknown>;
  holder[inner] = readValues(`--${path.join('.')}`, values, shape);
  input[outer] = holder;
}

/** The value of a flag, given once or, for a list, as often as there are elements. */
function readValues(flag: string, values: readonly string[], shape: Shape): unknown {
  const types = typesOf(shape);
  const [only = ''] = values;
  if (types.has('array') && !types.has('string')) {
    if (values.length === 1 && only.trim().startsWith('[')) return readJson(flag, only);
    if (values.length === 1 && only === 'null' && types.has('null')) return null;
    return values.map((value) => readValue(flag, value, itemsOf(shape)));
  }
  if (values.length > 1) throw new Misuse(`${flag} stands there twice.`);
  return readValue(flag, only, shape);
}

function readValue(flag: string, text: string, shape: Shape): unknown {
  const types = typesOf(shape);
  if (text === 'null' && types.has('null')) return null;
  const words = wordsOf(shape);
  if (words.length > 0 && !words.includes(text) && types.size === (types.has('null') ? 2 : 1)) {
    const near = nearest(text, words);
    throw new Misuse(`${flag} is one of ${words.join(', ')}.${near ? ` Do you mean ${near}?` : ''}`);
  }
  if (types.has('string')) return text;
  if (types.has('integer') || types.has('number')) {
    const number = Number(text);
    if (text.trim() !== '' && Number.isFinite(number)) return number;
    if (types.size === 1 || (types.size === 2 && types.has('null')))
      throw new Misuse(`${flag} is a number, not "${text}".`);
  }
  if (types.has('boolean')) {
    if (text === 'true' || text === 'yes') return true;
    if (text === 'false' || text === 'no') return false;
    if (!types.has('object')) throw new Misuse(`${flag} is true or false.`);
  }
  if (types.size > 0) return readJson(flag, text);
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function readJson(flag: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Misuse(
      `${flag} takes JSON, and this is none: ${error instanceof Error ? error.message : 'it cannot be read'}.`,
    );
  }
}
