import type { PreviewLine } from '#domain/preview-line';
import { type Role, roleNames } from '#domain/rights';
import type { OutputOf } from '../../client/shapes.ts';
import type { Changed } from '../../parts/diff.tsx';
import { sayDid } from '../../words/did.ts';
import { plainOf, shortened } from '../../words/plain-words.ts';
import { previewWords } from '../../words/preview-words.ts';
import type { Sayings } from '../../words/say-value.ts';

/** A line of the decision log. */
export type LogLine = OutputOf<'decision.log'>['log'][number];
type LoggedChange = LogLine['changes'][number];

const titles = ['title', 'name', 'toWhom', 'quote', 'text', 'says', 'role', 'label', 'fileName'];

/** What a command changed, field by field, as it was and as it became. */
export function loggedChanges(line: LogLine, say: Sayings): Changed[] {
  return line.changes.flatMap((change, at): Changed[] => {
    const name = nameOf(change, say);
    if (isMove(change)) return [{ id: `${at}`, label: name, ...saidMove(change) }];
    return previewWords([{ ...change, name } as PreviewLine], say).map((told) => ({ ...told, id: `${at} ${told.id}` }));
  });
}

/** The records that a command changed, each once, by name. */
export function subjectsOf(line: LogLine, say: Sayings): { kind: string; id: string; name: string }[] {
  const byId = new Map(line.changes.map((change) => [change.id, { ...change, name: nameOf(change, say) }]));
  return [...byId.values()].map(({ kind, id, name }) => ({ kind, id, name }));
}

/** The role somebody acted in; a free act has none. */
export function roleSays(role: string | null): string | undefined {
  if (role === null) return undefined;
  if (role === 'admin') return 'Administrator';
  return role in roleNames ? roleNames[role as Role] : role;
}

/** Who acts where no member that one sees does. */
export function otherActor({ via }: Pick<LogLine, 'via'>): string {
  if (via === 'portal') return 'A visitor';
  return via === 'clock' ? 'Throughline' : 'Somebody';
}

/** What was done, as it is told afterwards. */
export function doneSays(line: LogLine): string {
  if (isProposed(line)) return 'proposed a change';
  const stage = line.changes.find(({ kind }) => kind === 'feature')?.after?.stage;
  if (line.name === 'feature.move' && stage) return `moved the feature to ${stage}`;
  const stories = new Set(line.changes.flatMap(({ kind, id }) => (kind === 'story' ? [id] : [])));
  return line.name === 'story.cut' && stories.size > 1 ? 'cut several stories' : sayDid(line);
}

/** The answer with which a proposal was accepted or declined. */
export function answerIn({ changes }: LogLine): string | undefined {
  const answer = changes.find(({ kind }) => kind === 'proposal')?.after?.answer;
  return typeof answer === 'string' ? answer : undefined;
}

/** Whether a command became a proposal instead of being done. */
export function isProposed({ changes }: LogLine): boolean {
  return changes.some(({ kind, op }) => kind === 'proposal' && op === 'create');
}

/** Whether a line can be taken back: by whom is for the server to say. */
export function canUndo(line: LogLine): boolean {
  return line.undo !== 'none' && !line.undone;
}

function isMove({ op, before, after }: LoggedChange): boolean {
  return op === 'update' && Object.keys({ ...before, ...after }).every((field) => field === 'rank');
}

/** Where a record went in its order: its ranks say no more by themselves. */
function saidMove({ before, after }: LoggedChange): Pick<Changed, 'before' | 'after'> {
  const [from, to] = [before?.rank, after?.rank];
  if (typeof to !== 'string') return { before: 'in the order', after: 'out of it' };
  if (typeof from !== 'string') return { before: 'not in the order', after: 'in it' };
  return { before: 'its place', after: to < from ? 'further up' : 'further down' };
}

function nameOf({ kind, id, before, after }: LoggedChange, say: Sayings): string {
  const known = say.nameOf(kind, id);
  if (known) return plainOf(kind, known);
  const row = { ...before, ...after };
  if (kind === 'role') return roleSays(String(row.role)) ?? '';
  const words = titles.map((field) => row[field]).find((word) => typeof word === 'string' && word !== '');
  return words === undefined ? '' : shortened(plainOf(kind, String(words)), 120);
}
