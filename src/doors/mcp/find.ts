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
const briefOnes = 12;
/** Of the likeness of the best, as much as the others need to be told at all. */
const worthTelling = 0.3;

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
  const like = mostLike(all, termsOf(words ?? '')).filter((def) => !named.includes(def));
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

/** Words that stand in every sentence and say nothing of what it is about. */
const empty = new Set(
  'and are for from has have how its not that the their this was what when which who with you'.split(' '),
);

const termsOf = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []).filter((word) => !empty.has(word));

/** Definitions that have the words, the likest first; a word that many have says little, and what has little of the best is left out. */
function mostLike(all: readonly Definition[], asked: readonly string[]): Definition[] {
  const scores = new Map<Definition, number>();
  for (const term of new Set(asked)) {
    const having = all.map((def) => ({ def, strength: strengthOf(def, term) })).filter(({ strength }) => strength > 0);
    const weight = Math.log(1 + all.length / Math.max(1, having.length));
    for (const { def, strength } of having) scores.set(def, (scores.get(def) ?? 0) + strength * weight);
  }
  const sorted = [...scores].sort(([one, a], [other, b]) => b - a || one.says.length - other.says.length);
  const best = sorted[0]?.[1] ?? 0;
  return sorted.filter(([, score]) => score >= best * worthTelling).map(([def]) => def);
}

/** How much a word says of a definition: most in its name, then in its sentence, least in its fields and examples. */
function strengthOf(def: Definition, term: string): number {
  const has = (words: readonly string[]) => words.some((word) => akin(word, term));
  const { name, sentence, rest } = wordsOf(def);
  return has(name) ? 4 : has(sentence) ? 2 : has(rest) ? 1 : 0;
}

/** `windowEnd` as two words. */
const apart = (text: string): string => text.replace(/(?=[A-Z])/g, ' ');

type Words = Record<'name' | 'sentence' | 'rest', string[]>;
const known = new WeakMap<Definition, Words>();

function wordsOf(def: Definition): Words {
  const words = known.get(def) ?? {
    name: termsOf(apart(def.name)),
    sentence: termsOf(def.says),
    rest: termsOf(
      [def.right, ...Object.keys(inputSchema(def).properties).map(apart), ...def.examples.map(({ says }) => says)].join(
        ' ',
      ),
    ),
  };
  known.set(def, words);
  return words;
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
