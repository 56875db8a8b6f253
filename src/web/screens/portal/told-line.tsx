import { useAsk, useRow } from '../../client/hooks.ts';
import type { OutputOf } from '../../client/shapes.ts';
import { useHere } from '../../here/here.tsx';
import { ToldMark } from '../outbox/told-mark.tsx';
import '../outbox/outbox.css';

type Told = OutputOf<'reply.told'>['told'][number];

/** What whoever said this was told of it, of each feature it speaks for that has shipped; nothing while nobody wrote to them. */
export function ToldLine({ feedback }: { feedback: string }) {
  const { data } = useAsk('reply.told', { feedback }, { topics: ['reply', 'insight'], keep: true });
  const told = (data?.told ?? []).filter(({ reply }) => reply !== null);
  if (told.length === 0) return null;
  return (
    <ul className="told" aria-label="What they were told">
      {told.map((one) => (
        <ToldOf key={one.feature} one={one} />
      ))}
    </ul>
  );
}

function ToldOf({ one }: { one: Told }) {
  const { at } = useHere();
  const feature = useRow('feature', one.feature);
  return (
    <li className="told-line">
      {feature && (
        <a href={at(`features/${feature.short}`)} dir="auto">
          {feature.short} {feature.title}
        </a>
      )}
      <ToldMark reply={one.reply} />
    </li>
  );
}
