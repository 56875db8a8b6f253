import { z } from 'zod';
import type { AnyCommand, AnyQuery, Example } from '#catalogue/define';
import { isAnswerKept, isKeptOffline } from '#catalogue/offline';
import { decisions, roleNames } from '#domain/rights';
import { asFlags, describe } from '#doors/cli/help';
import { fieldsOf, itemsOf, type Shape, shapeOf } from '#doors/cli/shape';
import { deciderWords } from './rights-page.ts';

/** The page of everything people can do and ask, from the definitions themselves. */
export function commandsPage(commands: readonly AnyCommand[], queries: readonly AnyQuery[]): string {
  const nouns = [...new Set([...commands, ...queries].map(nounOf))].sort();
  const index = nouns.map((noun) => {
    const names = [...commands, ...queries].filter((def) => nounOf(def) === noun).map(({ name }) => name);
    return `- **${noun}**: ${names.map((name) => `[${name}](#${name.replace('.', '')})`).join(' · ')}`;
  });
  const sections = nouns.flatMap((noun) => [
    ...commands.filter((def) => nounOf(def) === noun).map(commandSection),
    ...queries.filter((def) => nounOf(def) === noun).map(querySection),
  ]);
  return [intro, ...index, '', ...sections].join('\n').replace(/\n{3,}/g, '\n\n');
}

const nounOf = ({ name }: { name: string }) => name.split('.')[0] ?? '';

const intro = `# Commands and questions

<!-- Written by bin/docs.mjs from the catalogue: change the definition, then run it. -->

Each of these is one definition in \`src/commands\` or \`src/queries\`, and the same at every door. In the examples
\`<offline>\` stands for the id of a record; a short id such as \`F-112\` will do as well. The input of a GET is sent
URL-encoded. How guards, undo, previews and answers work is told in [ARCHITECTURE.md](../../ARCHITECTURE.md#contracts);
the command line fills in \`was\` and \`seen\` itself. Who decides is told in [rights.md](rights.md).
`;

function commandSection(def: AnyCommand): string {
  const facts = [
    `**Right** ${rightWords(def)}`,
    `**Guard** ${guardWords(def)}`,
    `**Undo** ${undoWords[def.undo]}`,
    `**Without a network** ${isKeptOffline(def) ? 'kept on the device, sent on return' : 'waits for the network and says so'}`,
    ...(def.once ? [`**Shown once** ${def.once.join(', ')}`] : []),
  ];
  return section(def, facts, (input) => `POST /api/${def.name}\n${JSON.stringify(input)}`);
}

function querySection(def: AnyQuery): string {
  const who = def.right === 'admin' ? 'administrators of the workspace' : 'every member, who gets what they may see';
  const facts = [`**Question** for ${who}`, `**Without a network** ${keptWords(def)}`];
  return section(def, facts, (input) => `GET /api/${def.name}?input=${JSON.stringify(input)}`);
}

function keptWords(def: AnyQuery): string {
  if (isAnswerKept(def)) return 'the last answer is read on the device';
  return `not kept on the device. ${def.notKept ?? 'It is for administrators.'}`;
}

function section(def: AnyCommand | AnyQuery, facts: string[], request: (input: unknown) => string): string {
  const shape = shapeOf(def.input);
  return [
    `## ${def.name}`,
    '',
    `${def.says}.`,
    '',
    ...facts.map((fact) => `- ${fact}`),
    '',
    ...fieldLines(shape, ''),
    `- answers ${answerWords(def)}`,
    '',
    ...exampleLines(def, request),
    '',
  ].join('\n');
}

/** Fields, and the fields of the things in a list under it. */
function fieldLines(shape: Shape, indent: string): string[] {
  return Object.entries(fieldsOf(shape)).flatMap(([name, field]) => [
    `${indent}- \`${name}\` ${describe(field, shape.required?.includes(name) === true)}`,
    ...fieldLines(itemsOf(field), `${indent}  `),
  ]);
}

function answerWords(def: AnyCommand | AnyQuery): string {
  const shape = z.toJSONSchema(def.output, { io: 'output', unrepresentable: 'any', reused: 'inline' }) as Shape;
  const names = Object.keys(fieldsOf(shape));
  return names.length === 0 ? 'nothing' : names.map((name) => `\`${name}\``).join(', ');
}

function exampleLines(def: AnyCommand | AnyQuery, request: (input: unknown) => string): string[] {
  const examples: readonly Example<unknown>[] = def.examples;
  const shown = examples.filter(({ gives = 'done' }) => gives === 'done' || gives === 'proposed');
  const refused = examples.filter((example) => !shown.includes(example));
  const words = def.name.replace('.', ' ');
  const blocks = shown.flatMap(({ says, as, input, gives = 'done' }) => [
    `${says} (${as === 'admin' ? 'administrator' : roleNames[as].toLowerCase()}${gives === 'proposed' ? '; stored as a proposal' : ''}):`,
    '',
    '```',
    request(named(input)),
    `throughline ${words}${inNames(asFlags(input))}`,
    '```',
    '',
  ]);
  if (refused.length === 0) return blocks;
  return [...blocks, ...refused.map(({ says, gives }) => `- refused as \`${gives}\`: ${says}`)];
}

/** An example's input with `<queue>` for the `$queue` of the world in which it is run. */
function named(input: unknown): unknown {
  return JSON.parse(inNames(JSON.stringify(input)));
}

function inNames(json: string): string {
  return json.replace(/"\$([\w.]+)"/g, '"<$1>"');
}

function rightWords(def: AnyCommand): string {
  const { right } = def;
  if (def.through === 'undo')
    return 'whoever decides what the command decided, from others it becomes a proposal; what somebody did about themselves, or answered, only they or an administrator take back';
  if (right === 'self') return 'any member of the workspace, in what is theirs';
  if (right === 'admin') return 'administrators of the workspace; others are refused';
  if (right === 'member') return `every member of the product${def.proposable ? '' : '; never stored as a proposal'}`;
  if (right === 'answer') return 'whoever decides what the proposal asks for';
  const others = def.proposable ? 'from other members it becomes a proposal' : 'other members are refused';
  return `\`${right}\` (${decisions[right].says}): by default ${deciderWords(right)}; ${others}`;
}

function guardWords({ guard }: AnyCommand): string {
  if ('edits' in guard)
    return `edits: \`was\` says what each changed field of the ${guard.edits.kind} was (${guard.edits.fields.join(', ')})${guard.edits.several ? '; of several, by id' : ''}`;
  if ('judges' in guard)
    return `judges: \`seen\` says the version of each ${guard.judges.join(' and ')} that was looked at`;
  return `blind: ${guard.blind}`;
}

const undoWords = {
  fields: 'fields get their earlier values, and what was made goes, where nobody has changed it since',
  restore: 'as `fields`, and what was deleted comes back',
  none: 'none',
} as const;
