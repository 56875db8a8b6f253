import { MessageSquare } from 'lucide-react';
import type { Row } from '#domain/records';
import { useAsk } from '../../client/hooks.ts';
import { anyWord, useQueryWords } from '../../here/address.ts';
import { Button } from '../../parts/button.tsx';
import { Conversation } from '../conversation/conversation.tsx';

const address = { talk: anyWord };

/** The conversation about an objective, folded until it is asked for; the address says which one is open. */
export function ObjectiveTalk({ objective }: { objective: Row<'objective'> }) {
  const [{ talk }, go] = useQueryWords(address);
  const open = talk === objective.short;
  const asked = useAsk('comment.list', { objective: objective.id, limit: 1 }, { topics: ['comment'] });
  const total = asked.data?.total ?? 0;
  return (
    <div className="objective-talk">
      <Button
        kind="quiet"
        icon={<MessageSquare aria-hidden />}
        aria-expanded={open}
        onClick={() => go({ talk: open ? undefined : objective.short })}
      >
        Conversation{total > 0 && ` · ${total}`}
        <span className="unseen"> about {objective.short}</span>
      </Button>
      {open && (
        <Conversation
          heading="h4"
          keys={false}
          about={{ kind: 'objective', id: objective.id, short: objective.short }}
        />
      )}
    </div>
  );
}
