import type { AnyCommand, AnyQuery } from '#catalogue/define';
import type { Env } from '#catalogue/env';
import { whoDecides } from './definition-tool.ts';
import { filledIn, inputSchema } from './schema.ts';
import { definitionNamed } from './tool-name.ts';

type Definition = AnyCommand | AnyQuery;
type Brief = { name: string; says: string; use: 'ask' | 'do' };
type Full = Brief & { decides?: string; input: unknown; examples: { says: string; input: unknown }[] };
/** What was found: `whole` with what they take, `brief` by name alone, `nouns` where nothing was like the words. */
export type FoundDefinitions = { whole: Full[]; brief: Brief[]; nouns?: Record<string, string[]> };

/** As many are told whole, and as many more by name. */
const wholeOnes = 3;
const briefOnes = 15;

/** The definitions that are called so, or that are most like these words. */
export function findDefinitions(
  env: Pick<Env, 'commands' | 'queries'>,
  { words, names }: { words?: string | undefined; names?: readonly string[] | undefined },
): FoundDefinitions {
  const named = (names ?? []).flatMap((name) => {
    const found = definitionNamed(env, name);
    return found ? ['command' in found ? found.command : found.query] : [];
  });
  const all: Definition[] = [...Object.values(env.queries), ...Object.values(env.commands)];
  const asked = termsOf(words ?? '');
  const like = all
    .map((def) => ({ def, score: likeness(def, asked) }))
    .filter(({ def, score }) => score > 0 && !named.includes(def))
    .sort((a, b) => b.score - a.score)
    .map(({ def }) => def);
  const whole = [...named, ...like.slice(0, named.length > 0 ? 0 : wholeOnes)];
  const brief = like.filter((def) => !whole.includes(def)).slice(0, briefOnes);
  const nothing = whole.length + brief.length === 0;
  return { whole: whole.map(tellWhole), brief: brief.map(tellBrief), ...(nothing ? { nouns: byNoun(all) } : {}) };
}

const tellBrief = (def: Definition): Brief => ({ name: def.name, says: def.says, use: 'guard' in def ? 'do' : 'ask' });

function tellWhole(def: Definition): Full {
  const examples = def.examples
    .filter(({ gives = 'done' }) => gives === 'done' || gives === 'proposed')
    .slice(0, 2)
    .map(({ says, input }) => ({ says, input: asShown(def, input) }));
  return {
    ...tellBrief(def),
    ...('guard' in def ? { decides: whoDecides(def.right, def.proposable) } : {}),
    input: inputSchema(def),
    examples,
  };
}

/** An example without what is filled in, and with words where the ids of records stand. */
function asShown(def: Definition, input: unknown): unknown {
  const filled = Object.keys(filledIn(def));
  const rest = Object.fromEntries(Object.entries(Object(input)).filter(([name]) => !filled.includes(name)));
  return JSON.parse(JSON.stringify(rest).replaceAll(/"\$(\w+)(?:\.\w+)?"/g, '"<$1>"'));
}

const termsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];

/** How much of the words a definition has in its name, its sentence and its fields; a name counts most. */
function likeness(def: Definition, asked: readonly string[]): number {
  const [noun = '', verb = ''] = def.name.split('.');
  const fields = Object.keys(inputSchema(def).properties);
  const said = termsOf(def.says);
  let score = 0;
  for (const term of asked) {
    if (akin(noun, term) || akin(verb, term)) score += 4;
    if (said.some((word) => akin(word, term))) score += 2;
    if (fields.some((field) => akin(field.toLowerCase(), term))) score += 1;
  }
  return score;
}

/** True for words that begin alike, so that "promises" finds "promise". */
function akin(word: string, term: string): boolean {
  const least = Math.max(3, Math.min(word.length, term.length) - 1);
  return word === term || (Math.min(word.length, term.length) >= 4 && word.slice(0, least) === term.slice(0, least));
}

function byNoun(all: readonly Definition[]): Record<string, string[]> {
  const grouped = Object.groupBy(all, (def) => def.name.split('.')[0] ?? '');
  return Object.fromEntries(
    Object.entries(grouped).map(([noun, defs]) => [noun, (defs ?? []).map((def) => def.name.split('.')[1] ?? '')]),
  );
}
