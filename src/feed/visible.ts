import type { DiaryLine, Scope, WireChange } from '#domain/change';
import type { Sight } from '#store/read';
import { lighten } from './light.ts';

/**
 * What one line means to somebody: a change to tell them, a record that came into their sight and must be read whole,
 * a product whose rows are to be read anew, or nothing.
 */
export type Seen = { change: WireChange } | { enters: true } | { reset: string } | undefined;

/** What a line of the diary means to somebody with this sight; what they may not see leaves no trace. */
export function seenAs(line: DiaryLine, sight: Sight): Seen {
  const before = line.scopeBefore !== null && inSight(line.scopeBefore, sight);
  const after = line.scopeAfter !== null && inSight(line.scopeAfter, sight);
  if (line.op === 'rerank') return after ? { reset: line.id } : undefined;
  if (!after) return before ? { change: gone(line) } : undefined;
  if (line.op === 'create')
    return {
      change: {
        ...headOf(line),
        op: 'create',
        row: lighten(line.kind, { ...line.after, id: line.id, version: line.version }),
      },
    };
  if (!before || returns(line)) return { enters: true };
  return { change: { ...headOf(line), op: 'update', set: withoutIdentity(line), version: line.version } };
}

/** The change that tells of a record which came into sight, with its whole row as it is now. */
export function entering(line: DiaryLine, row: Record<string, unknown>): WireChange {
  return { ...headOf(line), op: 'create', row: lighten(line.kind, row) };
}

/** True when somebody with this sight may see what has this scope. */
export function inSight(scope: Scope, sight: Sight): boolean {
  if (scope.product !== null && sight.products !== null && !sight.products.includes(scope.product)) return false;
  if (scope.audience === 'all' || sight.admin) return true;
  return scope.audience === sight.member;
}

/** True for a line that may change what this member sees, or end this key, so that their rights must be looked up again. */
export function concerns(line: DiaryLine, who: { member: string; key?: string | undefined }): boolean {
  if (line.kind === 'member') return line.id === who.member;
  if (line.kind === 'key') return line.id === who.key;
  return line.kind === 'role' && (line.after?.memberId === who.member || line.before?.memberId === who.member);
}

/**
 * A story that had ended long ago is in nobody's working set; whatever it ended as, its first change brings it whole.
 */
function returns(line: DiaryLine): boolean {
  if (line.kind !== 'story' || line.op !== 'update' || !line.before) return false;
  return line.before.state === 'accepted' || line.before.state === 'cut' || typeof line.before.finishedOn === 'string';
}

function headOf({ seq, kind, id, command, actor }: DiaryLine) {
  return { seq, kind, id, command, actor };
}

function gone(line: DiaryLine): WireChange {
  return { ...headOf(line), op: 'gone' };
}

function withoutIdentity(line: DiaryLine): Record<string, unknown> {
  const { id: _, version: __, ...set } = lighten(line.kind, line.after ?? {});
  return set;
}
