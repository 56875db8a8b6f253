import { useCallback, useSyncExternalStore } from 'react';
import { useAsk, useIsOffline, useRows, useWorkspaceClient } from '../client/hooks.ts';
import { useMaybeHere } from '../here/here.tsx';
import { needTopics } from '../here/need-topics.ts';
import { moreInState } from './sorted-away.ts';

/** What waits for the reader, by place: in the inbox what is open, on Align the findings and proposals that are theirs, on Voice unprocessed feedback. */
export function useBadges(): { inbox: number; align: number; voice: number } {
  const here = useMaybeHere();
  const product = here?.product.id;
  const input = product === undefined ? undefined : { product };
  const home = useAsk('home.get', input, { topics: needTopics, keep: true, beside: true });
  const proposals = useRows({
    kind: 'proposal',
    key: `waiting of ${product}`,
    where: (row) => row.productId === product && row.state === 'waiting',
  });
  const feedback = useAsk('feedback.list', input && { ...input, state: 'unprocessed', limit: 1 }, {
    topics: ['feedback'],
    beside: true,
  });
  const notices = useAsk(
    'notice.count',
    {},
    {
      topics: ['notice', 'noticeMark'],
      keep: true,
      beside: true,
    },
  );
  return {
    inbox: notices.data?.open ?? 0,
    align: (home.data?.findings ?? 0) + proposals.filter((row) => here?.answers(row)).length,
    voice: Math.max(0, (feedback.data?.counts.unprocessed ?? 0) + useMoreUnprocessed(product)),
  };
}

/** What one sorted while the server is away, which its counts do not know. */
function useMoreUnprocessed(product: string | undefined): number {
  const { client } = useWorkspaceClient();
  const isOffline = useIsOffline();
  return useSyncExternalStore(
    useCallback((listener: () => void) => client.outbox.watch(listener), [client]),
    () => (isOffline && product !== undefined ? moreInState(client.outbox.waiting, product, 'unprocessed') : 0),
  );
}
