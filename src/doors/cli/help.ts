import type { AnyCommand, AnyQuery } from '#catalogue/define';
import { fieldsOf, itemsOf, type Shape, shapeOf, typesOf, wordsOf } from './shape.ts';

/** A command of the command line that no definition makes. */
export type OwnCommand = { usage: string; says: string; more?: string };

const guards = new Set(['was', 'seen']);

/** Everything there is, by noun. */
export function helpAll(definitions: readonly (AnyCommand | AnyQuery)[], own: readonly OwnCommand[]): string {
  const lines = ['throughline <noun> <verb> --field value ...', ''];
  const nouns = Map.groupBy(definitions, (def) => def.name.split('.')[0] ?? '');
  for (const [noun, defs] of [...nouns].sort(([a], [b]) => a.localeCompare(b))) {
    lines.push(noun);
    for (const def of defs) lines.push(`  ${def.name.replace('.', ' ').padEnd(24)} ${def.says}`);
  }
  lines.push('', 'of the command line itself');
  for (const { usage, says } of own)
    lines.push(
      `  ${usage
        .split(' ')
        .slice(0, 2)
        .join(' ')
        .replace(/ [[<-].*/, '')
        .padEnd(24)} ${says}`,
    );
  lines.push('', ...common);
  return `${lines.join('\n')}\n`;
}

const common = [
  'with every command    --json (the raw answer), --preview (show, do nothing), --reason "why", --id <id> (sent twice, done once), --help',
  'exit codes            0 done, 1 refused, 2 not typed as it must be, 3 another process holds the folder, 4 stored as a proposal',
  'settings              THROUGHLINE_URL (http://127.0.0.1:4400), THROUGHLINE_KEY (or a key saved with: throughline key save)',
];

/** What one definition does, takes and looks like. */
export function helpFor(def: AnyCommand | AnyQuery): string {
  const shape = shapeOf(def.input);
  const words = def.name.replace('.', ' ');
  const lines = [`${def.says}.`, '', `throughline ${words}${usageOf(shape)}`, ''];
  for (const [name, field] of Object.entries(fieldsOf(shape))) {
    if (guards.has(name)) lines.push(`  --${name.padEnd(18)} filled in with what is there now, unless you give it`);
    else lines.push(`  --${name.padEnd(18)} ${describe(field, shape.required?.includes(name) === true)}`);
  }
  const examples = def.examples
    .filter((example) => !('gives' in example) || example.gives === undefined || example.gives === 'proposed')
    .slice(0, 3);
  if (examples.length > 0) lines.push('', 'for example');
  for (const example of examples) lines.push(`  # ${example.says}`, `  throughline ${words}${asFlags(example.input)}`);
  return `${lines.join('\n')}\n`;
}

/** What a command of the command line's own does and takes. */
export function helpOwn({ usage, says, more }: OwnCommand): string {
  return `${says}.\n\nthroughline ${usage}\n${more ? `\n${more}\n` : ''}`;
}

function usageOf(shape: Shape): string {
  const required = (shape.required ?? []).filter((name) => !guards.has(name));
  const optional = Object.keys(fieldsOf(shape)).length > required.length + 1 ? ' [...]' : '';
  return `${required.map((name) => ` --${name} <${name}>`).join('')}${optional}`;
}

/** What one field takes, in words: its type or its choices, what it is, and whether it must be given. */
export function describe(field: Shape, required: boolean): string {
  const words = wordsOf(field);
  const types = [...typesOf(field)].filter((type) => type !== 'null');
  const list = types.includes('array');
  const element = list ? [...typesOf(itemsOf(field))].join(' or ') : '';
  const what =
    words.length > 0
      ? words.join(' | ')
      : list
        ? `${element === 'object' ? 'a list in JSON' : `${element || 'anything'}, as often as needed`}`
        : types.includes('object')
          ? 'JSON'
          : types.join(' or ') || 'anything';
  const parts = [
    field.description ?? '',
    field.format === 'date' ? 'year-month-day' : '',
    typesOf(field).has('null') ? 'or null' : '',
  ].filter(Boolean);
  const rest =
    field.default !== undefined ? ` (default ${JSON.stringify(field.default)})` : required ? ' (required)' : '';
  return `${what}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}${rest}`;
}

/** An input as it is typed, without what the command line fills in itself. */
export function asFlags(input: unknown): string {
  if (typeof input !== 'object' || input === null) return '';
  return Object.entries(input)
    .filter(([name]) => !guards.has(name))
    .flatMap(([name, value]) => flagsOf(name, value))
    .join('');
}

function flagsOf(name: string, value: unknown): string[] {
  if (Array.isArray(value) && value.every((one) => typeof one === 'string'))
    return value.map((one) => ` --${name} ${quoted(one)}`);
  return [` --${name} ${quoted(typeof value === 'string' ? value : JSON.stringify(value))}`];
}

/** `$name` in an example stands for the id of a record. */
function quoted(text: string): string {
  const id = /^\$(\w+)(\.\w+)?$/.exec(text)?.[1];
  if (id) return `<${id}>`;
  return /^[\w.:-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
