import { z } from 'zod';
import { type Refusal, refuse } from '#lib/problem';
import { aboutRefs } from './about.ts';
import type { Change } from './change.ts';
import { type ThreadKind, threadKinds, type Why } from './notice.ts';
import type { FieldsOf, Row } from './records.ts';
import { ref } from './shapes.ts';

/** Inputs that name threads of the inbox: each by the one record it is about, and how far it was read. */
export const threadRefs = z
  .array(
    z.strictObject({
      ...aboutRefs,
      proposal: ref('proposal').optional(),
      upTo: z
        .number()
        .int()
        .min(0)
        .optional()
        .meta({ description: 'as `notice.list` told it, so that what came since stays open; absent: all of it' }),
    }),
  )
  .min(1)
  .max(200)
  .meta({ description: 'threads, each by the record it is about; of several products too' });

/** A thread as an input names it. */
export type NamedThread = { subjectKind: ThreadKind; subjectId: string; upTo: number | undefined };

/** The threads that an input names, each once, or a refusal where one of them names no record or several. */
export function threadsOf(input: z.output<typeof threadRefs>): NamedThread[] | { refused: Refusal } {
  const named = new Map<string, NamedThread>();
  for (const [at, one] of input.entries()) {
    const found = threadKinds.flatMap((subjectKind) => {
      const subjectId = one[subjectKind];
      return subjectId === undefined ? [] : [{ subjectKind, subjectId, upTo: one.upTo }];
    });
    const [thread] = found;
    if (!thread || found.length > 1)
      return refuse('invalid', `Name one record of each thread: one of ${threadKinds.join(', ')}.`, `threads.${at}`);
    named.set(thread.subjectId, thread);
  }
  return [...named.values()];
}

type Marked = Pick<FieldsOf<'noticeMark'>, 'state' | 'untilOn'>;

/** The changes by which a member's threads become done, snoozed or open; `newest` is the last number of the diary. */
export function marking(
  threads: readonly NamedThread[],
  marks: readonly Row<'noticeMark'>[],
  mark: Marked,
  { member, newest, id }: { member: string; newest: number; id: () => string },
): Change[] {
  return threads.flatMap(({ subjectKind, subjectId, upTo = newest }): Change[] => {
    const known = marks.find((one) => one.subjectKind === subjectKind && one.subjectId === subjectId);
    if (!known) {
      const row = { memberId: member, subjectKind, subjectId, ...mark, upTo };
      return [{ op: 'create', kind: 'noticeMark', id: id(), row }];
    }
    const same = known.state === mark.state && known.untilOn === mark.untilOn && known.upTo === upTo;
    return same ? [] : [{ op: 'update', kind: 'noticeMark', id: known.id, set: { ...mark, upTo } }];
  });
}

/** The changes by which a member has read threads: what is put away is open only where they say that they read something newer. */
export function reading(
  threads: readonly NamedThread[],
  marks: readonly Row<'noticeMark'>[],
  how: Parameters<typeof marking>[3],
): Change[] {
  return threads.flatMap((thread) => {
    const { upTo = how.newest } = thread;
    const known = marks.find((one) => one.subjectKind === thread.subjectKind && one.subjectId === thread.subjectId);
    if (known && (known.upTo >= upTo || (known.state !== 'open' && thread.upTo === undefined))) return [];
    return marking([{ ...thread, upTo }], marks, { state: 'open', untilOn: null }, how);
  });
}

/** Told in a conversation, and so answered in it. */
const inConversation: ReadonlySet<Why> = new Set(['mentioned', 'commented', 'answered']);
/** What only its own answer ends. */
const waiting: ReadonlySet<Why> = new Set(['asked', 'offered']);

/**
 * How far a thread is done for whoever answers in it: up to the newest of what was said there and read. Nothing where
 * something else in it was never looked at, or still waits for this person.
 */
export function answeredTo(
  notices: readonly { seq: number; why: Why; fresh: boolean }[],
  { mark, upTo }: { mark: Pick<Row<'noticeMark'>, 'upTo'> | undefined; upTo: number },
): number | undefined {
  const told = notices.filter(({ fresh, seq }) => fresh && seq <= upTo);
  const said = told.filter(({ why }) => inConversation.has(why));
  const stays = told.some(({ why, seq }) => waiting.has(why) || (!inConversation.has(why) && seq > (mark?.upTo ?? 0)));
  return said.length === 0 || stays ? undefined : Math.max(...told.map(({ seq }) => seq));
}
