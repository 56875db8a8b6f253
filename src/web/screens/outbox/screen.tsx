import { useRef } from 'react';
import type { Row } from '#domain/records';
import { useAsk } from '../../client/hooks.ts';
import { oneOfWords, useQueryWords } from '../../here/address.ts';
import { useHere } from '../../here/here.tsx';
import { useActions } from '../../keys/keys-root.tsx';
import { Button } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { Tabs } from '../../parts/tabs.tsx';
import { Page } from '../../shell/page.tsx';
import { ReplyCard } from './reply-card.tsx';
import { outboxTabs } from './reply-words.ts';
import { canSend, useIsOut, useReplyActs } from './use-reply-acts.ts';
import './outbox.css';

const address = { of: oneOfWords('open', 'leaving', 'told', 'skipped') };

/** Every reply to those who asked, in full: what is to be sent, what is leaving, who was told. */
export function Screen() {
  const { product, at, decides } = useHere();
  const [{ of }, go] = useQueryWords(address);
  const asked = useAsk('reply.outbox', { product: product.id, limit: 1000 }, { topics: ['reply'] });
  const { send } = useReplyActs();
  const isOut = useIsOut();
  const list = useRef<HTMLDivElement>(null);
  const all = asked.data?.replies ?? [];
  const within = (states: readonly string[]) => all.filter(({ state }) => states.includes(state));
  const tab = outboxTabs.find(({ id }) => id === of) ?? outboxTabs[0];
  const replies = within(tab.states);
  const sendable = replies.filter((reply) => canSend(reply) && reply.state === 'waiting' && isOut(reply));
  const move = (by: number) => {
    const cards = [...(list.current?.querySelectorAll<HTMLElement>('.reply') ?? [])];
    const here = cards.findIndex((card) => card.contains(document.activeElement));
    cards[Math.max(0, Math.min(cards.length - 1, here + by))]?.focus();
  };
  useActions([
    { id: 'outbox.next', says: 'Next reply', keys: ['j'], group: 'Outbox', run: () => move(1) },
    { id: 'outbox.previous', says: 'Previous reply', keys: ['k'], group: 'Outbox', run: () => move(-1) },
  ]);
  return (
    <Page
      title="Replies"
      trail={[{ says: 'Releases', href: at('releases') }, { says: 'Replies' }]}
      refreshing={asked.refreshing}
    >
      <div className="outbox">
        <div className="outbox-top">
          <h1>Replies</h1>
          {of === 'open' && sendable.length > 1 && (
            <Button kind="ink" onClick={() => void send(sendable)}>
              {decides('reply') ? `Send all ${sendable.length}` : `Propose to send all ${sendable.length}`}
            </Button>
          )}
        </div>
        {asked.error && (
          <ErrorState title="The replies could not be read" says={asked.error.message} onRetry={asked.again} />
        )}
        {asked.loading && <Skeleton says="the replies" />}
        {asked.data && (
          <Tabs
            label="Replies"
            tabs={outboxTabs.map(({ id, says, states }) => ({ id, says, count: within(states).length }))}
            value={of}
            onChange={(id) => go({ of: address.of(id) })}
          >
            <div className="outbox-list" ref={list}>
              {of === 'leaving' && replies.length > 0 && (
                <p className="meta">
                  These leave within a minute where the server has a mail server to hand them to (SMTP_URL). Where it
                  has none, copy each into your own mail, and mark it as told by hand.
                </p>
              )}
              {replies.map((reply: Row<'reply'>) => (
                <ReplyCard key={reply.id} reply={reply} />
              ))}
              {replies.length === 0 && <Nothing of={of} releases={at('releases?of=launched')} />}
            </div>
          </Tabs>
        )}
      </div>
    </Page>
  );
}

function Nothing({ of, releases }: { of: string; releases: string }) {
  if (of !== 'open')
    return (
      <EmptyState
        title={
          of === 'leaving' ? 'Nothing is on its way' : of === 'told' ? 'Nobody was told yet' : 'Nobody was skipped'
        }
        says={
          of === 'skipped'
            ? 'Whoever is told nothing stands here with the reason.'
            : 'Replies come here as they are sent.'
        }
      />
    );
  return (
    <EmptyState
      title="Nothing waits to be sent"
      says="When something ships, everybody who asked for it is on its release's list; what they will be told waits here to be read once more."
      action={<a href={releases}>See what has shipped</a>}
    />
  );
}
