import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { civilDateIn } from '#domain/clock';
import type { Row } from '#domain/records';
import { useRow } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { sayDay } from '../../parts/day.ts';
import { IconButton } from '../../parts/icon-button.tsx';
import { Menu } from '../../parts/menu.tsx';
import { EditReply } from './edit-reply.tsx';
import { mailtoOf } from './eml.ts';
import { replySays } from './reply-words.ts';
import { SkipReply } from './skip-reply.tsx';
import { canSend, isOpen, useIsOut, useReplyActs } from './use-reply-acts.ts';

/** One reply in full: to whom, what about, its words, how it stands, and what can be done with it. */
export function ReplyCard({ reply }: { reply: Row<'reply'> }) {
  const { at, decides, product, today } = useHere();
  const [doing, setDoing] = useState<'edit' | 'skip'>();
  const { send, mark, save } = useReplyActs();
  const out = useIsOut()(reply);
  const feature = useRow('feature', reply.featureId ?? undefined);
  const teller = useRow('member', reply.toldBy ?? undefined)?.name;
  const whom = reply.toName ?? reply.email ?? 'Somebody';
  const words = ['waiting', 'failed', 'in doubt'].includes(reply.state);
  return (
    <article
      className="reply"
      tabIndex={-1}
      data-reply={reply.id}
      data-state={reply.state}
      aria-label={`Reply to ${whom}`}
    >
      <header>
        <div>
          <strong dir="auto">{whom}</strong>{' '}
          <span className="meta" dir="auto">
            {reply.email === null ? 'no address: tell them by hand' : reply.toName && reply.email}
          </span>
        </div>
        <span className="reply-state">
          {replySays[reply.state]}
          {reply.sentAt && `, ${sayDay(civilDateIn(product.timeZone, reply.sentAt), today)}`}
          {teller && ` by ${teller}`}
        </span>
      </header>
      {reply.error && (
        <p className={reply.state === 'failed' ? 'reply-error' : 'meta'} dir="auto">
          {reply.error}
        </p>
      )}
      <p className="reply-subject" dir="auto">
        {reply.subject}
      </p>
      <pre className="reply-text" dir="auto">
        {reply.text}
      </pre>
      <footer>
        {feature && (
          <a className="meta" href={at(`features/${feature.short}`)} dir="auto">
            {feature.short} {feature.title}
          </a>
        )}
        {isOpen(reply) && (
          <div className="buttons">
            {!out && <span className="meta">It can go out once what they asked for has shipped.</span>}
            {out && canSend(reply) && (
              <Button kind="ink" onClick={() => void send([reply])}>
                {decides('reply') ? (reply.state === 'waiting' ? 'Send' : 'Send again') : 'Propose to send'}
              </Button>
            )}
            {out && <Button onClick={() => void mark([reply])}>Told by hand</Button>}
            <Menu
              of={`Reply to ${whom}`}
              align="end"
              trigger={<IconButton label={`More for the reply to ${whom}`} icon={<Ellipsis />} />}
              groups={[
                [
                  ...(words
                    ? [{ id: 'reply.edit', says: 'Change the words…', keys: ['e'], run: () => setDoing('edit') }]
                    : []),
                  { id: 'reply.open', says: 'Open in your mail program', run: () => location.assign(mailtoOf(reply)) },
                  { id: 'reply.save', says: 'Save as a mail file (.eml)', run: () => save(reply) },
                ],
                [{ id: 'reply.skip', says: 'Skip…', run: () => setDoing('skip') }],
              ]}
            />
          </div>
        )}
      </footer>
      {doing === 'edit' && <EditReply reply={reply} onClose={() => setDoing(undefined)} />}
      {doing === 'skip' && <SkipReply reply={reply} onClose={() => setDoing(undefined)} />}
    </article>
  );
}
