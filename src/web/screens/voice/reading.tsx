import { useRef, useState } from 'react';
import type { Row } from '#domain/records';
import { useRow, useRows } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { useActions, useEscape } from '../../keys/keys-root.tsx';
import { Button } from '../../parts/button.tsx';
import { sayDay, sayDayInFull } from '../../parts/day.ts';
import { Highlighter } from '../../parts/highlighter.tsx';
import { pointLength, type TextRange } from '../../parts/text-range.ts';
import { HereNow } from '../../presence/here-now.tsx';
import { sayMoney } from '../../words/say-amount.ts';
import { Conversation } from '../conversation/conversation.tsx';
import { ToldLine } from '../portal/told-line.tsx';
import { Complaint } from './complaint.tsx';
import { DetailsDialog } from './details-dialog.tsx';
import type { State } from './feedback-list.ts';
import { sayWho } from './feedback-row.tsx';
import { LinkPanel, LinkSheet } from './link-panel.tsx';
import { Linked } from './linked.tsx';
import { ReadingBar, type ReadingBarProps } from './reading-bar.tsx';
import { Similar } from './similar.tsx';
import type { WaitingLink } from './waiting-links.ts';

interface ReadingProps {
  feedback: Row<'feedback'>;
  onSort: (state: State) => void;
  /** On a phone, where it is a page of its own: the way to the list, and to the pieces around it. */
  phone: (Omit<ReadingBarProps, 'state' | 'onSort' | 'onLink' | 'chosen'> & { onBack: () => void }) | undefined;
  /** Links from it that wait on this device. */
  unsent: readonly WaitingLink[];
  /** How many others are selected in the list, which a link does not take in. */
  besides: number;
  /** Links all that are selected in the list together. */
  onLinkAll: () => void;
  /** A link was made. */
  onLinked: () => void;
}

/** The words in the middle, and beside them what they are linked to. */
export function Reading({ feedback, onSort, phone, unsent, besides, onLinkAll, onLinked }: ReadingProps) {
  const { today, at } = useHere();
  const [changing, setChanging] = useState(false);
  const customer = useRow('customer', feedback.customerId ?? undefined);
  const [chosen, setChosen] = useState<TextRange>();
  const panel = useRef<HTMLElement>(null);
  const insights = useRows({
    kind: 'insight',
    key: `from ${feedback.id}`,
    where: (row) => row.feedbackId === feedback.id,
    compare: (a, b) => a.startAt - b.startAt,
  });
  const features = useRows({ kind: 'feature', key: 'all' });
  const nameOf = (id: string | undefined) => features.find((row) => row.id === id)?.short ?? 'a feature';
  const [linking, setLinking] = useState(false);
  const toPanel = () => (phone ? setLinking(true) : panel.current?.querySelector('input')?.focus());
  const linked = () => {
    setChosen(undefined);
    setLinking(false);
    onLinked();
  };
  const text = pointLength(feedback.text);
  const talk = <Conversation heading="h3" about={{ kind: 'feedback', id: feedback.id, short: feedback.short }} />;
  useActions([
    {
      id: 'voice.link',
      says: 'Link to a feature',
      keys: ['l'],
      group: 'Voice',
      // With others selected the letter means all of them, as every other does.
      run: () => (besides > 0 ? onLinkAll() : toPanel()),
    },
    {
      id: 'voice.details',
      says: 'Change who said it',
      keys: ['shift+e'],
      group: 'Voice',
      run: () => setChanging(true),
    },
  ]);
  useEscape(chosen !== undefined, () => setChosen(undefined));
  const who = sayWho(feedback);
  return (
    <>
      <article className="reading" aria-labelledby="reading-who">
        {phone && (
          <div className="reading-top">
            <Button kind="quiet" onClick={phone.onBack}>
              Back to the list
            </Button>
            <span className="meta">{phone.place}</span>
          </div>
        )}
        <h2 id="reading-who" dir="auto">
          {who}
        </h2>
        <p className="meta">
          <span className="id">{feedback.short}</span> · {feedback.kind} · {feedback.source} ·{' '}
          <time dateTime={feedback.receivedOn} title={sayDayInFull(feedback.receivedOn)}>
            {sayDay(feedback.receivedOn, today)}
          </time>
          {customer && (
            <>
              {' · '}
              <a href={at(`customers/${customer.short}`)} dir="auto">
                {customer.name}
              </a>
              {customer.segment && `, ${customer.segment}`}
              {customer.revenue !== null &&
                customer.currency &&
                `, ${sayMoney(customer.revenue, customer.currency)} a year`}
            </>
          )}
          {feedback.email && ` · ${feedback.email}`} <HereNow kind="feedback" id={feedback.id} />
        </p>
        {feedback.kind === 'complaint' && <Complaint feedback={feedback} />}
        <Highlighter
          key={feedback.id}
          label={`${who}: their words`}
          text={feedback.text}
          chosen={chosen}
          marks={[
            ...insights.map(({ startAt, endAt, featureId }) => ({ startAt, endAt, feature: featureId })),
            ...unsent,
          ].map(({ startAt, endAt, feature }) => ({
            start: startAt,
            end: Math.min(endAt, text),
            says: `Linked to ${nameOf(feature)}`,
          }))}
          onSelect={(start, end) => {
            setChosen({ start, end });
            // On a phone the bar at the foot has the next step, and more words may be wanted first.
            if (!phone) toPanel();
          }}
        />
        <ToldLine feedback={feedback.id} />
        <div className="reading-actions">
          {!phone && feedback.state !== 'processed' && (
            <Button keys="e" onClick={() => onSort('processed')}>
              Done
            </Button>
          )}
          {!phone && feedback.state !== 'archived' && (
            <Button keys="z" onClick={() => onSort('archived')}>
              Archive
            </Button>
          )}
          {feedback.state !== 'unprocessed' && !(phone && feedback.state === 'archived') && (
            <Button onClick={() => onSort('unprocessed')}>Put back into the inbox</Button>
          )}
          <Button kind="quiet" onClick={() => setChanging(true)}>
            Who said it
          </Button>
        </div>
        {!phone && talk}
      </article>
      <aside className="linking" aria-label="Links">
        {!phone && <LinkPanel {...{ feedback, chosen, besides, onLinkAll, panel }} onLinked={linked} />}
        <Linked insights={insights} unsent={unsent} text={feedback.text} />
        <Similar
          feedback={feedback}
          chosen={chosen}
          linkedTo={
            new Set([...insights.map(({ featureId }) => featureId), ...unsent.flatMap(({ feature }) => feature ?? [])])
          }
          onLinked={linked}
        />
      </aside>
      {phone && <div className="reading-talk">{talk}</div>}
      {phone && (
        <ReadingBar {...phone} state={feedback.state} chosen={chosen !== undefined} onSort={onSort} onLink={toPanel} />
      )}
      {linking && (
        <LinkSheet
          feedback={feedback}
          chosen={chosen}
          onLinked={linked}
          onAll={() => setChosen(undefined)}
          onClose={() => setLinking(false)}
        />
      )}
      {changing && <DetailsDialog feedback={feedback} onClose={() => setChanging(false)} />}
    </>
  );
}
