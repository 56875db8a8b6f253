import { useState } from 'react';
import { useAct } from '../../act/act.tsx';
import { useWorkspaceClient } from '../../client/hooks.ts';
import { sayDay } from '../../parts/day.ts';
import type { NoticeThread } from './say-reasons.ts';

/** What names a thread within one's inbox. */
export function threadKey({ subjectKind, subjectId }: Pick<NoticeThread, 'subjectKind' | 'subjectId'>): string {
  return `${subjectKind} ${subjectId}`;
}

type State = NoticeThread['state'];

/** Marks threads; one that was marked leaves its list at once and comes back if it is refused. */
export function useMarking(shown: State) {
  const act = useAct();
  const { store } = useWorkspaceClient();
  const [, drawn] = useState(0);
  const redraw = () => drawn((count) => count + 1);

  /** A command names threads of one product. */
  const each = async (threads: readonly NoticeThread[], send: (some: readonly NoticeThread[]) => Promise<unknown>) => {
    const sent = [...Map.groupBy(threads, ({ productId }) => productId).values()].map(send);
    redraw();
    await Promise.all(sent);
    redraw();
  };
  const guess = (threads: readonly NoticeThread[], state: State) =>
    threads.map((thread) => ({ kind: 'noticeMark' as const, id: threadKey(thread), fields: { state } }));

  return {
    /** False for a thread that was just marked as something else. */
    stays: (thread: NoticeThread) => (store.waiting('noticeMark', threadKey(thread))?.state ?? thread.state) === shown,
    done: (threads: readonly NoticeThread[]) =>
      each(threads, (some) =>
        act(
          'notice.done',
          { threads: some.map(named) },
          { guess: guess(some, 'done'), says: `Done: ${sayAll(some)}.` },
        ),
      ),
    reopen: (threads: readonly NoticeThread[]) =>
      each(threads, (some) =>
        act(
          'notice.reopen',
          { threads: some.map(named) },
          { guess: guess(some, 'open'), says: `Back in the inbox: ${sayAll(some)}.` },
        ),
      ),
    snooze: (threads: readonly NoticeThread[], until: string, today: string) =>
      each(threads, (some) =>
        act(
          'notice.snooze',
          { threads: some.map(named), until },
          { guess: guess(some, 'snoozed'), says: `Snoozed until ${sayDay(until, today)}: ${sayAll(some)}.` },
        ),
      ),
  };
}

function named({ subjectKind, subjectId, upTo }: NoticeThread) {
  return { [subjectKind]: subjectId, upTo };
}

function sayAll(threads: readonly NoticeThread[]): string {
  const [first] = threads;
  return threads.length === 1 && first ? (first.short ?? first.title) : `${threads.length} records`;
}
