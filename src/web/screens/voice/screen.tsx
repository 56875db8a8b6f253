import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { useAsk } from '../../client/hooks.ts';
import { anyWord, oneOfWords, useQueryWords } from '../../here/address.ts';
import { useHere } from '../../here/here.tsx';
import { sayDay } from '../../parts/day.ts';
import { ErrorState } from '../../parts/error-state.tsx';
import { Grid } from '../../parts/grid/grid.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { Tabs } from '../../parts/tabs.tsx';
import { useMedia } from '../../shell/kept.ts';
import { Page } from '../../shell/page.tsx';
import { useNoComment } from '../conversation/use-no-comment.ts';
import { CaptureButton } from './capture-button.tsx';
import { FeedbackFilter } from './feedback-filter.tsx';
import type { Listed, State } from './feedback-list.ts';
import { FeedbackRow, sayWho } from './feedback-row.tsx';
import { LinkSeveral } from './link-several.tsx';
import { NoFeedback } from './no-feedback.tsx';
import { OlderFeedback } from './older-feedback.tsx';
import { Reading } from './reading.tsx';
import { SelectedBar } from './selected-bar.tsx';
import { useFeedbackPages } from './use-feedback-pages.ts';
import { useFirst } from './use-first.ts';
import { mostAtOnce, useMoreSelected } from './use-more-selected.ts';
import { useReadNow } from './use-read-now.ts';
import { useSorting } from './use-sorting.ts';
import { sayPlace, useSteps } from './use-steps.ts';
import { useTakenBack } from './use-taken-back.ts';
import { useVoiceKeys } from './use-voice-keys.ts';
import { useWaitingLinks, withWaiting } from './waiting-links.ts';
import './voice.css';
import { NotSent } from '../not-sent.tsx';

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

/** Voice: what customers said, read one by one, linked to features and sorted away. */
export function Screen() {
  const { product, today, at } = useHere();
  const [{ tab, words, open: told }, go] = useQueryWords(address);
  const now = useReadNow(told, (short, how) => go({ open: short }, how));
  const open = now.short;
  const [typed, setTyped] = useState(words ?? '');
  const [selected, setSelected] = useState(none);
  const [cameTo, setCameTo] = useState<string>();
  const [linking, setLinking] = useState(false);
  const phone = useMedia('(width < 800px)');
  const list = useRef<HTMLDivElement>(null);
  /** All that were read have gone: the cursor is on the first of what is read next. */
  const leftNone = useRef(false);
  const pages = useFeedbackPages({ product: product.id, state: tab, ...(words ? { text: words } : {}) });
  const sort = useSorting(pages.keep);
  const unsent = useWaitingLinks();
  const rows = withWaiting(pages.rows, unsent);
  const first = useFirst(`${tab} ${words ?? ''}`, rows, pages.isFresh);
  const listed = rows.find((row) => row.short === open || row.id === open) ?? (open || phone ? undefined : first);
  const asked = useAsk('feedback.get', open && !listed ? { feedback: open } : undefined, { topics: ['feedback'] });
  const reading = listed ?? asked.data?.feedback;
  // The cursor moves at once; the words follow where J is held down.
  const shown = useDeferredValue(reading);

  useEffect(() => {
    const timer = setTimeout(() => typed !== (words ?? '') && elsewhere.current({ words: typed }), 250);
    return () => clearTimeout(timer);
  }, [typed, words]);
  /** To other feedback, where nothing is chosen yet. */
  const elsewhere = useRef((_change: { words?: string; tab?: State }) => {});
  elsewhere.current = (change) => {
    setSelected(none);
    setCameTo(undefined);
    now.go(undefined);
    go({ ...change, open: undefined });
  };

  /** What is read stays so among all the others. */
  const clear = () => {
    setTyped('');
    go({ words: '' });
    if (!phone && reading) comeTo({ ...reading, links: 0 });
  };

  /** The cursor and what is read go to a row as soon as it is drawn; the list of a phone stays where nothing was open. */
  const comeTo = (row: Listed | undefined) => {
    setCameTo(row?.id);
    if (phone && !(open && row)) now.close();
    else now.go(row?.short);
  };
  useEffect(() => {
    const grid = list.current?.querySelector('[role=grid]');
    if (open || !first || !(leftNone.current || grid?.contains(document.activeElement))) return;
    leftNone.current = false;
    setCameTo(first.id);
  }, [open, first]);
  const toCursor = () => {
    list.current?.querySelector<HTMLElement>('[data-cursor]')?.focus();
  };
  const toList = () => {
    if (phone) now.close();
    toCursor();
  };
  const leave = (away: ReadonlySet<string>) => {
    const at = rows.findIndex((row) => away.has(row.id));
    const stays = (row: Listed) => !away.has(row.id);
    const next = rows.slice(Math.max(at, 0)).find(stays) ?? rows.findLast(stays);
    leftNone.current = next === undefined;
    comeTo(next);
  };
  const isOneAlone = phone && open !== undefined;
  const read = reading ? [{ links: 0, ...reading }] : [];
  const chosen = isOneAlone ? [] : rows.filter((row) => selected.has(row.id));
  const all = `${tab} ${words ?? ''}`;
  const gather = useMoreSelected({
    ...{ list: all, rows, more: pages.more, select: setSelected },
    reading: pages.refreshing,
    failed: pages.olderProblem !== undefined,
  });
  const total = words ? undefined : pages.counts?.[tab];
  const steps = useSteps({
    ...{ rows, list, comeTo, isAlone: isOneAlone, reading: reading?.id },
    more: pages.refreshing ? undefined : pages.more,
  });
  const sortAway = (to: State, which: readonly Listed[]) => {
    if (which.length === 0 || which.every(({ state }) => state === to)) return;
    const away = new Set(which.map(({ id }) => id));
    setSelected((now) => new Set([...now].filter((id) => !away.has(id))));
    void sort(which, to);
    leave(away);
    list.current?.querySelector<HTMLElement>('[role=grid]')?.focus();
  };
  /** What is read is linked beside its words, where a passage can be chosen; several by a dialog. */
  const link = () => {
    const panel = list.current?.parentElement?.querySelector<HTMLElement>('.link-panel input');
    if (panel && chosen.length === 1 && chosen[0]?.id === reading?.id) panel.focus();
    else setLinking(true);
  };
  useTakenBack({
    tab,
    rows,
    rowsNow: pages.rowsNow,
    reading: reading?.id,
    open,
    comeTo: (row) => {
      if (!isOneAlone) setSelected(none);
      comeTo(row);
    },
    leave,
  });
  /** One command takes so many: the newest of what was meant. */
  const select = (ids: ReadonlySet<string>) =>
    setSelected(
      ids.size <= mostAtOnce ? ids : new Set(rows.flatMap(({ id }) => (ids.has(id) ? id : [])).slice(0, mostAtOnce)),
    );
  useVoiceKeys({
    sort: (to) => sortAway(to, chosen.length > 0 ? chosen : read),
    canPutBack: reading !== undefined && reading.state !== 'unprocessed',
    toFilter: () => list.current?.querySelector('input')?.focus(),
    isFiltered: typed !== '',
    clear,
  });

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
          onChange={(id) => elsewhere.current({ tab: tabs.find((each) => each.id === id)?.id ?? 'unprocessed' })}
        >
          <div className="triage">
            <div
              className="triage-list"
              ref={list}
              onScrollCapture={({ target }) => {
                const { scrollTop, clientHeight, scrollHeight } = target as HTMLElement;
                if (!pages.refreshing && scrollTop + 6 * clientHeight > scrollHeight) pages.more?.();
              }}
            >
              <FeedbackFilter
                typed={typed}
                onType={setTyped}
                onDone={() => {
                  if (typed !== (words ?? '')) elsewhere.current({ words: typed });
                  toCursor();
                }}
              />
              {tab === 'unprocessed' && (
                <NotSent
                  command="feedback.capture"
                  nameOf={({ product: of, text }) => (of === product.id ? text : undefined)}
                />
              )}
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
                  onOpen={(row) => (phone ? now.open(row.short) : now.go(row.short))}
                  onPeek={(row) => (phone ? now.open(row.short) : steps.readOn())}
                  onCursor={(row) => {
                    if (row.id !== cameTo) setCameTo(undefined);
                    if (!phone) now.go(row.short);
                  }}
                  comesTo={cameTo}
                  arranged={all}
                  startsAt={phone ? undefined : reading?.id}
                  selected={selected}
                  onSelect={select}
                  allOf={() => rows.slice(0, mostAtOnce)}
                  beyond={pages.more && `Finds in the newest ${rows.length}; the filter finds older feedback too.`}
                  empty={<NoFeedback state={tab} words={words} without={pages.counts?.[tab] ?? 0} onClear={clear} />}
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
              <OlderFeedback problem={pages.olderProblem} onRetry={pages.again} />
            </div>
            {reading && shown && (!phone || open) && (
              <Reading
                key={shown.id}
                feedback={shown}
                onSort={(to) => sortAway(to, read)}
                phone={
                  isOneAlone
                    ? {
                        onBack: toList,
                        place: sayPlace(steps.place, total ?? rows.length),
                        onBefore: steps.before,
                        onNext: steps.next,
                      }
                    : undefined
                }
                onLinkAll={() => setLinking(true)}
                unsent={unsent.filter(({ feedback }) => feedback === shown.id)}
                besides={selected.size - (selected.has(shown.id) ? 1 : 0)}
                onLinked={() => phone || toCursor()}
              />
            )}
          </div>
        </Tabs>
      </div>
      <SelectedBar
        {...{ chosen, total, gather }}
        count={isOneAlone ? 0 : selected.size}
        read={rows.length}
        isPart={pages.more !== undefined || pages.refreshing}
        onSort={sortAway}
        onLink={link}
        onClear={() => setSelected(none)}
      />
      {linking && <LinkSeveral rows={chosen} onClose={() => setLinking(false)} onLinked={toCursor} />}
    </Page>
  );
}
