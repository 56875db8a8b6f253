import { useCallback, useRef, useSyncExternalStore } from 'react';
import type { Row } from '#domain/records';
import { cleanText } from '#domain/text';
import { useWorkspaceClient } from '../../client/hooks.ts';
import type { Guess } from '../../client/overlay.ts';
import type { About } from '../questions/questions.tsx';

/** A comment of one's own that the list does not hold yet. */
export interface Pending {
  id: string;
  text: string;
  writtenAt: string;
}

type Listed = readonly Row<'comment'>[];
const none: readonly Pending[] = [];

/** What is shown of a comment before it has an id: it goes under one of this browser, `after` the last one in sight. */
export function pendingGuess({ kind, id }: About, text: string, at: string, comments: Listed): Guess {
  const fields = { subjectKind: kind, subjectId: id, text, writtenAt: at, after: comments.at(-1)?.id ?? null };
  return { kind: 'comment', id: `new ${crypto.getRandomValues(new Uint32Array(2)).join('')}`, fields };
}

/** One's own comments on a record that are under way, or wait for the network, oldest first. */
export function usePending({ id: subject }: About, comments: Listed, member: string): readonly Pending[] {
  const { client, store } = useWorkspaceClient();
  const ids = useRef<readonly string[]>([]);
  const shown = useRef(none);

  const read = useCallback(() => {
    const sent = client.outbox.waiting
      .filter(({ name }) => name === 'comment.write')
      .flatMap(({ guesses }) => guesses)
      .filter(({ kind, fields }) => kind === 'comment' && fields.subjectId === subject);
    const known = [...new Set([...ids.current, ...sent.map(({ id }) => id)])];
    // What has its answer stays until the list holds it.
    const fieldsOf = (id: string) => store.waiting('comment', id);
    ids.current = known.filter((id) => fieldsOf(id)?.subjectId === subject);
    const next = ids.current.map((id) => ({ id, ...textOf(fieldsOf(id)) }));
    if (JSON.stringify(next) !== JSON.stringify(shown.current)) shown.current = next.length > 0 ? next : none;
    return shown.current;
  }, [client, store, subject]);

  const watch = useCallback(
    (listener: () => void) => {
      const stops = [client.outbox.watch(listener), store.watchTurns(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    [client, store],
  );
  const pending = useSyncExternalStore(watch, read);
  return pending.filter(({ id, text }) => !holds(comments, store.waiting('comment', id)?.after, text, member));
}

function textOf(fields: Record<string, unknown> | undefined): Omit<Pending, 'id'> {
  return { text: String(fields?.text ?? ''), writtenAt: String(fields?.writtenAt ?? '') };
}

/** True where the list holds a comment by now: one of this member with these words, after those that stood there before. */
function holds(comments: Listed, after: unknown, text: string, member: string): boolean {
  const from = comments.findIndex(({ id }) => id === after) + 1;
  return comments.slice(from).some((comment) => comment.writtenBy === member && comment.text === cleanText(text));
}
