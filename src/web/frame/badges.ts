import { useAsk } from '../client/hooks.ts';
import { useMaybeHere } from '../here/here.tsx';
import { needTopics } from '../here/need-topics.ts';

/** What waits for the reader, by place: what needs them on Align, unprocessed feedback on Voice. */
export function useBadges(): { align: number; voice: number } {
  const here = useMaybeHere();
  const product = here?.product.id;
  const input = product === undefined ? undefined : { product };
  const home = useAsk('home.get', input, { topics: needTopics, keep: true });
  const feedback = useAsk('feedback.list', input && { ...input, state: 'unprocessed', limit: 1 }, {
    topics: ['feedback'],
  });
  return {
    align: (home.data?.needs.length ?? 0) + (home.data?.more ?? 0),
    voice: feedback.data?.counts.unprocessed ?? 0,
  };
}
