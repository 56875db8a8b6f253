import type { OutputOf } from '../../client/shapes.ts';
import { sayDay } from '../../parts/day.ts';

/** One record in the inbox, with why it is there. */
export type NoticeThread = OutputOf<'notice.list'>['threads'][number];
export type Notice = NoticeThread['reasons'][number];

const list = new Intl.ListFormat('en');
const mostNames = 2;

/** The notices that are not marked as done; all of them where none is left. */
export function freshOf(reasons: readonly Notice[]): readonly Notice[] {
  const fresh = reasons.filter((reason) => reason.fresh);
  return fresh.length > 0 ? fresh : reasons;
}

/** Why a thread is in the inbox, the newest first: `Jonas mentioned you`, `Mira and Jonas commented`. */
export function sayReasons(reasons: readonly Notice[], today: string): string[] {
  const groups = new Map<string, Notice[]>();
  for (const reason of freshOf(reasons).toReversed()) {
    const says = did(reason, today);
    groups.set(says, [...(groups.get(says) ?? []), reason]);
  }
  return [...groups].map(([says, group]) => says.replace('{who}', () => who(group)));
}

function who(group: readonly Notice[]): string {
  const names = [...new Set(group.map(({ actorName }) => firstName(actorName)))].toReversed();
  if (names.length <= mostNames) return list.format(names);
  return list.format([...names.slice(0, mostNames), `${names.length - mostNames} more`]);
}

function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] || name;
}

/** What was done, with `{who}` for those who did it; what reads the same is told once. */
function did({ why, was, is, sourceKind }: Notice, today: string): string {
  switch (why) {
    case 'mentioned':
      return '{who} mentioned you';
    case 'commented':
      return '{who} commented';
    case 'assigned':
      return given[sourceKind] ?? '{who} gave it to you';
    case 'blocked':
      return '{who} noted that it is blocked';
    case 'unblocked':
      return '{who} noted that it can go on';
    case 'rejected':
      return '{who} rejected it';
    case 'asked':
      return '{who} asked you';
    case 'answered':
      return '{who} answered your question';
    case 'offered':
      return '{who} handed it over';
    case 'returned':
      return '{who} gave your handoff back';
    case 'taken':
      return '{who} took your handoff';
    case 'decided':
      return is === 'lapsed' ? 'Your proposal lapsed' : `{who} ${is ?? 'answered'} your proposal`;
    case 'promise':
      return sayPromise(was, is, today);
    case 'release':
      return `{who} ${is ?? 'changed'} the release`;
    case 'imported':
      return is === 'done' ? 'Your import is done' : 'Your import was refused';
  }
}

const given: Record<string, string> = {
  story: '{who} gave you the story',
  action: '{who} gave you an action',
  feedback: '{who} made you its keeper',
  objective: '{who} made you its keeper',
  customer: '{who} made you its keeper',
  claim: '{who} made you the keeper of a claim',
};

function sayPromise(was: string | null, is: string | null, today: string): string {
  if (was && is) return `{who} moved the promise from ${sayDay(was, today)} to ${sayDay(is, today)}`;
  return is === 'kept' || is === 'withdrawn'
    ? `{who} ${is === 'kept' ? 'kept' : 'withdrew'} the promise`
    : '{who} changed the promise';
}
