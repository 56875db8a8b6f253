import { CircleCheck, CircleDashed } from 'lucide-react';
import { civilDateIn } from '#domain/clock';
import type { Row } from '#domain/records';
import { toldStates } from '#domain/reply';
import { useRow } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { sayDay } from '../../parts/day.ts';
import { replySays } from './reply-words.ts';

/** Whether somebody was told: when and by whom, or how far it is. */
export function ToldMark({ reply }: { reply: Row<'reply'> | null }) {
  const { product, today } = useHere();
  const teller = useRow('member', reply?.toldBy ?? undefined)?.name ?? 'somebody';
  const told = reply !== null && toldStates.includes(reply.state);
  const Icon = told ? CircleCheck : CircleDashed;
  return (
    <span className="told-to" data-told={told}>
      <Icon aria-hidden />
      {told && reply.sentAt
        ? `told ${sayDay(civilDateIn(product.timeZone, reply.sentAt), today)} by ${teller}${reply.state === 'by hand' ? ', by hand' : ''}`
        : reply
          ? `${replySays[reply.state]}${reply.state === 'skipped' && reply.error ? `: ${reply.error}` : ''}`
          : 'not told yet'}
    </span>
  );
}
