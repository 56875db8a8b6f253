import { useEffect, useReducer, useRef, useState } from 'react';
import { useAct } from '../../act/act.tsx';
import { useTakenBack } from '../../act/use-taken-back.ts';
import { useWorkspaceClient } from '../../client/hooks.ts';
import { sayDay } from '../../parts/day.ts';
import type { NoticeThread } from './say-reasons.ts';

/** What names a thread within one's inbox. */
export function threadKey({ subjectKind, subjectId }: Pick<NoticeThread, 'subjectKind' | 'subjectId'>): string {
  return `${subjectKind} ${subjectId}`;
}

type State = NoticeThread['state'];
const none: ReadonlySet<string> = new Set();

/**
 * Marks threads, of however many products, by one command; what was marked leaves its list at once. It comes back to its
 * place if that is refused, and as soon as it is taken back.
 */
export function useMarking(shown: State) {
  const act = useAct();
  const { store, undo } = useWorkspaceClient();
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const marked = useRef(new Map<string, NoticeThread>());
  const [back, setBack] = useState(none);
  useEffect(() => {
    const stops = [undo.watchAsked(redraw), undo.watch(redraw)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [undo]);
  useTakenBack(
    'noticeMark',
    ({ state }) => state === shown,
    (ids) => setBack(new Set(ids)),
  );

  const under = (thread: NoticeThread) => store.waiting('noticeMark', threadKey(thread));
  const waiting = (thread: NoticeThread) => under(thread)?.state;
  /** With what is under way: how far it is read. */
  const asRead = (thread: NoticeThread): NoticeThread => {
    const upTo = under(thread)?.upTo;
    return typeof upTo === 'number' ? { ...thread, unread: thread.upTo > upTo } : thread;
  };
  const readTo = (threads: readonly NoticeThread[], upTo: (thread: NoticeThread) => number) =>
    threads.map((thread) => ({
      kind: 'noticeMark' as const,
      id: threadKey(thread),
      fields: { state: thread.state, upTo: upTo(thread) },
      was: { state: thread.state },
    }));
  const mark = async (threads: readonly NoticeThread[], state: State, send: (guess: Guesses) => Promise<unknown>) => {
    for (const thread of threads) marked.current.set(threadKey(thread), thread);
    setBack(none);
    const guess = threads.map((thread) => ({
      kind: 'noticeMark' as const,
      id: threadKey(thread),
      fields: { state },
      was: { state: thread.state },
    }));
    const sent = send(guess);
    redraw();
    await sent;
    redraw();
  };

  return {
    /** The threads of the list as they stand now: without what was just marked otherwise, with what was just taken back. */
    listed: (threads: readonly NoticeThread[]): readonly NoticeThread[] => {
      const stay = threads.filter((thread) => (waiting(thread) ?? thread.state) === shown);
      const there = new Set(threads.map(threadKey));
      const came = [...marked.current.values()].filter(
        (thread) => !there.has(threadKey(thread)) && waiting(thread) === shown,
      );
      return (came.length === 0 ? stay : [...stay, ...came].sort(newestFirst)).map(asRead);
    },
    /** They were opened, or are to count as if they were; nothing is said of it. */
    read: async (threads: readonly NoticeThread[]) => {
      const unread = threads.map(asRead).filter((thread) => thread.unread);
      if (unread.length === 0) return;
      const guess = readTo(unread, ({ upTo }) => upTo);
      const sent = act('notice.read', { threads: unread.map(named) }, { guess, quiet: true });
      redraw();
      await sent;
      redraw();
    },
    unread: async (threads: readonly NoticeThread[]) => {
      const guess = readTo(threads, () => 0);
      const sent = act(
        'notice.unread',
        { threads: threads.map(named) },
        { guess, says: `Unread: ${sayAll(threads)}.` },
      );
      redraw();
      await sent;
      redraw();
    },
    /** What an undo brought back. */
    back,
    done: (threads: readonly NoticeThread[]) =>
      mark(threads, 'done', (guess) =>
        act('notice.done', { threads: threads.map(named) }, { guess, says: `Done: ${sayAll(threads)}.` }),
      ),
    reopen: (threads: readonly NoticeThread[]) =>
      mark(threads, 'open', (guess) =>
        act(
          'notice.reopen',
          { threads: threads.map(named) },
          { guess, says: `Back in the inbox: ${sayAll(threads)}.` },
        ),
      ),
    snooze: (threads: readonly NoticeThread[], until: string, today: string) =>
      mark(threads, 'snoozed', (guess) =>
        act(
          'notice.snooze',
          { threads: threads.map(named), until },
          { guess, says: `Snoozed until ${sayDay(until, today)}: ${sayAll(threads)}.` },
        ),
      ),
  };
}

type Guesses = { kind: 'noticeMark'; id: string; fields: { state: State }; was: { state: State } }[];

/** The order in which the server tells them. */
function newestFirst(a: NoticeThread, b: NoticeThread): number {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1;
  return a.subjectId < b.subjectId ? 1 : -1;
}

function named({ subjectKind, subjectId, upTo }: NoticeThread) {
  return { [subjectKind]: subjectId, upTo };
}

/** What one or several threads are called in a message. */
export function sayAll(threads: readonly NoticeThread[]): string {
  const [first] = threads;
  return threads.length === 1 && first ? (first.short ?? first.title) : `${threads.length} records`;
}
