import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { useAsk } from '../../client/hooks.ts';
import { anyWord, oneOfWords, useQueryWords } from '../../here/address.ts';
import { useHere } from '../../here/here.tsx';
import { useActions } from '../../keys/keys-root.tsx';
import { BulkBar } from '../../parts/bulk-bar.tsx';
import { Button } from '../../parts/button.tsx';
import { sayDay } from '../../parts/day.ts';
import { ErrorState } from '../../parts/error-state.tsx';
import { Grid } from '../../parts/grid/grid.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { Tabs } from '../../parts/tabs.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useMedia } from '../../shell/kept.ts';
import { Page } from '../../shell/page.tsx';
import { useNoComment } from '../conversation/use-no-comment.ts';
import { CaptureButton } from './capture-button.tsx';
import { FeedbackRow, sayWho } from './feedback-row.tsx';
import { NoFeedback } from './no-feedback.tsx';
import { Reading } from './reading.tsx';
import { type Listed, useFeedbackPages } from './use-feedback-pages.ts';
import { useSorting } from './use-sorting.ts';
import './voice.css';

const address = {
  tab: oneOfWords('unprocessed', 'processed', 'archived'),
  words: anyWord,
  open: anyWord,
};
const tabs = [
  { id: 'unprocessed', says: 'Inbox' },
  { id: 'processed', says: 'Processed' },
  { id: 'archived', says: 'Archived' },
] as const;
const none: ReadonlySet<string> = new Set();
const group = 'Voice';

/** Voice: what customers said, read one by one, linked to features and sorted away. */
export function Screen() {
  const { product, today, at } = useHere();
  const [{ tab, words, open }, go] = useQueryWords(address);
  const [typed, setTyped] = useState(words ?? '');
  const [selected, setSelected] = useState(none);
  const phone = useMedia('(width < 800px)');
  const list = useRef<HTMLDivElement>(null);
  const pages = useFeedbackPages({ product: product.id, state: tab, ...(words ? { text: words } : {}) });
  const { stays, sort } = useSorting(tab);
  const rows = pages.rows.filter(stays);
  const listed = rows.find((row) => row.short === open || row.id === open) ?? (open || phone ? undefined : rows[0]);
  const asked = useAsk('feedback.get', open && !listed ? { feedback: open } : undefined, { topics: ['feedback'] });
  const reading = listed ?? asked.data?.feedback;
  // The cursor moves at once; the words follow where J is held down.
  const shown = useDeferredValue(reading);

  useEffect(() => {
    const timer = setTimeout(() => typed !== (words ?? '') && go({ words: typed, open: undefined }), 250);
    return () => clearTimeout(timer);
  }, [typed, words, go]);

  const read = (row: Listed | undefined) => go({ open: row?.short });
  const toCursor = () => {
    list.current?.querySelector<HTMLElement>('[data-cursor]')?.focus();
  };
  const toList = () => {
    if (phone) go({ open: undefined });
    toCursor();
  };
  const sortAway = (to: 'unprocessed' | 'processed' | 'archived') => {
    const chosen = rows.filter((row) => selected.has(row.id));
    const which = chosen.length > 0 ? chosen : reading ? [{ links: 0, ...reading }] : [];
    if (which.length === 0 || which.every(({ state }) => state === to)) return;
    const away = new Set(which.map(({ id }) => id));
    const at = rows.findIndex((row) => away.has(row.id));
    const next =
      rows.slice(Math.max(at, 0)).find((row) => !away.has(row.id)) ?? rows.findLast((row) => !away.has(row.id));
    setSelected(none);
    void sort(which, to);
    read(phone ? undefined : next);
    list.current?.querySelector<HTMLElement>('[role=grid]')?.focus();
  };
  useActions([
    { id: 'voice.done', says: 'Mark as processed', keys: ['e'], group, run: () => sortAway('processed') },
    { id: 'voice.archive', says: 'Archive', keys: ['z'], group, run: () => sortAway('archived') },
    {
      id: 'voice.back',
      says: 'Put back into the inbox',
      group,
      when: () => reading !== undefined && reading.state !== 'unprocessed',
      run: () => sortAway('unprocessed'),
    },
    {
      id: 'voice.filter',
      says: 'Filter the feedback',
      keys: ['f'],
      group,
      run: () => list.current?.querySelector('input')?.focus(),
    },
  ]);

  useNoComment('There is no feedback open to comment on.', !shown || (phone && !open));

  return (
    <Page
      title="Voice"
      trail={[{ says: 'Voice' }]}
      kind="list"
      refreshing={pages.refreshing}
      actions={
        <>
          <a className="button button-quiet" href={at('customers')}>
            Customers
          </a>
          <CaptureButton creates />
        </>
      }
    >
      <h1 className="unseen">Voice</h1>
      <div className="voice" data-reading={phone && reading ? true : undefined}>
        <Tabs
          label="Feedback by state"
          tabs={tabs.map((each) => ({ ...each, ...(pages.counts ? { count: pages.counts[each.id] ?? 0 } : {}) }))}
          value={tab}
          onChange={(id) => {
            setSelected(none);
            go({ tab: tabs.find((each) => each.id === id)?.id ?? 'unprocessed', open: undefined });
          }}
        >
          <div className="triage">
            <div
              className="triage-list"
              ref={list}
              onScrollCapture={({ target }) => {
                const { scrollTop, clientHeight, scrollHeight } = target as HTMLElement;
                if (!pages.refreshing && scrollTop + 2 * clientHeight > scrollHeight) pages.more?.();
              }}
            >
              <div className="triage-filter">
                <TextField
                  bare
                  label="Filter the feedback"
                  placeholder="Words, a name, a company"
                  value={typed}
                  onChange={setTyped}
                />
              </div>
              {pages.error && (
                <ErrorState
                  title="The feedback could not be read"
                  says={pages.error.message}
                  onRetry={pages.again}
                  request={pages.error.requestId}
                />
              )}
              {pages.loading && <Skeleton says="feedback" rows={10} />}
              {!pages.loading && !pages.error && (
                <Grid
                  label="Feedback, newest first"
                  rows={rows}
                  sayRow={(row) => `${row.short} ${sayWho(row)}`}
                  onOpen={read}
                  onCursor={(row) => !phone && read(row)}
                  selected={selected}
                  onSelect={setSelected}
                  beyond={pages.more && `Finds in the newest ${rows.length}; the filter finds older feedback too.`}
                  empty={
                    <NoFeedback
                      state={tab}
                      words={words}
                      without={pages.counts?.[tab] ?? 0}
                      onClear={() => setTyped('')}
                    />
                  }
                  columns={[
                    {
                      id: 'words',
                      says: 'Feedback',
                      width: 'minmax(0, 1fr)',
                      narrow: 'first',
                      opens: true,
                      text: (row) => `${sayWho(row)} ${row.kind} ${sayDay(row.receivedOn, today)} ${row.text}`,
                      cell: (row) => <FeedbackRow row={row} today={today} read={row.id === reading?.id} />,
                    },
                  ]}
                />
              )}
              {pages.more && (
                <div className="triage-more">
                  <Button kind="quiet" onClick={pages.more}>
                    Read older feedback
                  </Button>
                </div>
              )}
            </div>
            {reading && shown && (!phone || open) && (
              <Reading key={shown.id} feedback={shown} onSort={sortAway} onBack={toList} onLinked={toCursor} />
            )}
          </div>
        </Tabs>
      </div>
      <BulkBar
        count={selected.size}
        says={selected.size === 1 ? 'piece of feedback' : 'pieces of feedback'}
        onClear={() => setSelected(none)}
        lines={[
          { id: 'voice.done', says: 'Done', keys: ['e'], run: () => sortAway('processed') },
          { id: 'voice.archive', says: 'Archive', keys: ['z'], run: () => sortAway('archived') },
        ]}
      />
    </Page>
  );
}
