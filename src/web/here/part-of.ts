import type { CommandName } from '../client/shapes.ts';

/** The short id of a question, an action or a story, by which its line or page is called. */
export type ShortOf = (kind: 'question' | 'action' | 'story', id: string) => string | undefined;
type Part = string | ((id: string, shortOf: ShortOf) => string | undefined);

const claim: Part = (id) => `claim-${id}`;
const question: Part = (id, shortOf) => shortOf('question', id);
const action: Part = (id, shortOf) => shortOf('action', id);

/** Where each command that settles something is done, on the page of what it is about. */
const parts: Partial<Record<CommandName, Part>> = {
  'action.done': action,
  'action.edit': action,
  'claim.approve': claim,
  'claim.cite': claim,
  'claim.edit': claim,
  'claim.withdraw': claim,
  'feasibility.answer': 'feasible',
  'feature.commit': 'decided',
  'feedback.edit': 'complaint',
  'feedback.resolve': 'complaint',
  'feature.measure': 'outcome',
  'feature.move': 'stage',
  'handoff.accept': 'handoff-title',
  'handoff.offer': 'handoff-title',
  'note.mend': (id) => `note-${id}`,
  'note.write': 'waits',
  'position.state': 'stakeholders',
  'promise.move': 'knot-when',
  'promise.withdraw': 'knot-when',
  'question.answer': question,
  'release.edit': 'fields',
  'release.exclude': 'contents',
  'release.go': 'gates',
  'reply.prepare': 'told',
  'reply.send': 'told',
  'sprint.add': 'ledger',
  'sprint.take': 'sprint-stories',
  'story.create': 'knot-how',
};

/** The part of a page where a command settles what has this key (a kind and an id); nothing where it is done anywhere on it. */
export function partOf(command: string | undefined, key: string, shortOf: ShortOf): string | undefined {
  const part = parts[command as CommandName];
  return typeof part === 'function' ? part(key.slice(key.lastIndexOf(' ') + 1), shortOf) : part;
}
