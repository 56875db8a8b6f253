import { useAsk, useRows } from '../client/hooks.ts';
import { useMaybeHere } from '../here/here.tsx';

/** What waits for the reader, by place: decisions on Align, unprocessed feedback on Voice. */
export function useBadges(): { align: number; voice: number } {
  const here = useMaybeHere();
  const product = here?.product.id;
  const input = product === undefined ? undefined : { product };
  const proposals = useRows({
    kind: 'proposal',
    key: `waiting in ${product}`,
    where: (row) => row.productId === product && row.state === 'waiting',
  });
  const findings = useAsk('finding.list', input, { topics: ['finding'] });
  const feedback = useAsk('feedback.list', input && { ...input, state: 'unprocessed', limit: 1 }, {
    topics: ['feedback'],
  });
  const waiting = proposals.filter((proposal) => here?.answers(proposal));
  const mine = (findings.data?.findings ?? []).filter(({ roles }) => here?.roles.some((role) => roles.includes(role)));
  return { align: waiting.length + mine.length, voice: feedback.data?.counts.unprocessed ?? 0 };
}
