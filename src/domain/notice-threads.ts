import { z } from 'zod';
import { type Refusal, refuse } from '#lib/problem';
import { aboutRefs } from './about.ts';
import type { Change } from './change.ts';
import { type ThreadKind, threadKinds } from './notice.ts';
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
