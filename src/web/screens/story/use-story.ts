import { useMemo } from 'react';
import type { Row } from '#domain/records';
import { useAsk, useRow, useRows, useWaiting, useWorkspaceClient } from '../../client/hooks.ts';
import type { News } from '../../client/store.ts';
import { useHere } from '../../here/here.tsx';

/** A story as its page shows it, own unanswered writes on top. */
export function useStory(short: string) {
  const { product } = useHere();
  const { store } = useWorkspaceClient();
  const [found] = useRows({
    kind: 'story',
    key: `${short} of ${product.id}`,
    where: (row) => row.short === short && row.productId === product.id,
  });
  const id = found?.id;
  const concerns = useMemo(() => about(id, found?.featureId), [id, found?.featureId]);
  const asked = useAsk('story.get', id === undefined ? undefined : { story: id }, {
    topics: ['story', 'criterion', 'insight'],
    concerns,
    keep: true,
  });
  const feature = useRow('feature', found?.featureId ?? undefined);
  const waiting = useWaiting('story', id ?? '');
  const read = asked.data?.story.id === id ? asked.data : undefined;
  const description = String(waiting?.description ?? read?.story.description ?? '');
  const story: Row<'story'> | undefined = found && { ...found, description };
  const departed = found
    ? undefined
    : store.departed('story', (row) => row.short === short && row.productId === product.id);
  const last = asked.data?.story.id === departed?.row.id ? asked.data : undefined;
  return {
    story,
    /** How it stood, where somebody deleted it while this page was open. */
    gone: departed && {
      gone: departed,
      description: last?.story.description ?? '',
      criteria: (last?.criteria ?? []) as readonly Row<'criterion'>[],
    },
    feature,
    /** False until the parts that no browser keeps have come: description, criteria, quotes. */
    isRead: read !== undefined,
    criteria: (read?.criteria ?? []) as readonly Row<'criterion'>[],
    insights: (read?.insights ?? []) as readonly Row<'insight'>[],
    error: asked.error,
    again: asked.again,
  };
}

/** Whether news touch the story or what hangs on it. */
function about(story: string | undefined, feature: string | null | undefined) {
  return (news: News): boolean => {
    if (!('changes' in news)) return true;
    return news.changes.some((change) => {
      if (change.id === story || change.kind === 'criterion') return true;
      return change.kind === 'insight' && feature !== null;
    });
  };
}
