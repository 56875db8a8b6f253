import { useEffect, useMemo, useRef, useState } from 'react';
import { civilDateIn } from '#domain/clock';
import { useAsk, useWorkspaceClient } from '../../client/hooks.ts';
import { useProducts } from '../../frame/product-gate.tsx';
import { anyWord, oneOfWords, useQueryWords } from '../../here/address.ts';
import { useWorkspaceHere } from '../../here/here.tsx';
import { useToday } from '../../here/today.ts';
import { useActions } from '../../keys/keys-root.tsx';
import { BulkBar } from '../../parts/bulk-bar.tsx';
import { Button } from '../../parts/button.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { Grid } from '../../parts/grid/grid.tsx';
import type { MenuLine } from '../../parts/menu.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { Tabs } from '../../parts/tabs.tsx';
import { useMedia } from '../../shell/kept.ts';
import { goTo } from '../../shell/links.ts';
import { Page } from '../../shell/page.tsx';
import { inboxColumns, type Listed } from './columns.tsx';
import { useNewcomers } from './newcomers.ts';
import { NoNotices } from './no-notices.tsx';
import { noticeAddress } from './notice-address.ts';
import { NoticeBar } from './notice-bar.tsx';
import { sayReasons } from './say-reasons.ts';
import { Snooze } from './snooze.tsx';
import { useInboxPeek } from './use-inbox-peek.tsx';
import { sayAll, threadKey, useMarking } from './use-marking.ts';
import '../tabbed.css';
import './inbox.css';

const address = { tab: oneOfWords('open', 'snoozed', 'done'), after: anyWord };
const topics = ['notice', 'noticeMark'] as const;
const none: ReadonlySet<string> = new Set();
const page = 100;
/** Looked at for so long, it is read. */
const restMs = 600;

/** The inbox: every record on which something was said, asked or given to this person, once, with the reasons. */
export function Screen() {
  const { workspace } = useWorkspaceHere();
  const { store } = useWorkspaceClient();
  const products = useProducts();
  const minute = useToday();
  const [{ tab, after }, go] = useQueryWords(address);
  const [chosen, setChosen] = useState(none);
  const phone = useMedia('(width < 800px)');
  const [putting, setPutting] = useState<{ rows: readonly Listed[]; anchor?: HTMLElement }>();
  const box = useRef<HTMLDivElement>(null);
  const asked = useAsk('notice.list', { state: tab, limit: page, ...(after ? { after } : {}) }, { topics });
  const counts = useAsk('notice.count', {}, { topics, keep: true }).data;
  const marking = useMarking(tab);
  const threads = marking
    .listed(asked.data?.threads ?? [])
    .map((thread): Listed => ({ ...thread, id: threadKey(thread) }));
  const { shown: rows, held, show } = useNewcomers(`${tab} ${after ?? ''}`, threads, marking.back);
  const peek = useInboxPeek(rows);
  const now = workspace.clock ?? minute;
  const todayOf = (row: Listed | undefined) =>
    civilDateIn(products.find(({ id }) => id === row?.productId)?.timeZone ?? 'UTC', now);
  const today = todayOf(rows[0]);
  const many = products.length > 1;
  const columns = useMemo(() => inboxColumns({ today, now: Date.parse(now), many }), [today, now, many]);
  const open = (row: Listed) => {
    void marking.read([row]);
    if (phone && peek.open(row)) return;
    goTo(noticeAddress(row, (kind, id) => store.row(kind, id)?.short));
  };
  const looked = useRef(() => {});
  looked.current = () => void (peek.row && marking.read([peek.row]));
  const lookedAt = peek.row?.unread ? peek.row.id : undefined;
  useEffect(() => {
    // What J or K only passes by is not read.
    const rests = lookedAt === undefined ? undefined : setTimeout(() => looked.current(), restMs);
    return () => clearTimeout(rests);
  }, [lookedAt]);

  const isEmpty = rows.length === 0;
  useEffect(() => {
    // Whoever is on the page at large reads on at once: the first line, or the one that was left, has the focus.
    const { activeElement } = document;
    if (!isEmpty && (activeElement === document.body || activeElement?.id === 'main'))
      box.current?.querySelector<HTMLElement>('[role=grid]')?.focus();
  }, [isEmpty]);
  const leftEmpty = asked.data !== undefined && isEmpty;
  useEffect(() => {
    // The last line took the focus with it: the letters are keys of the page again.
    if (leftEmpty && document.activeElement === document.body) document.getElementById('main')?.focus();
  }, [leftEmpty]);

  const toList = () => box.current?.querySelector<HTMLElement>('[role=grid]')?.focus();
  const showNew = () => {
    show();
    toList();
  };
  useActions([
    {
      id: 'notice.newcomers',
      says: 'Show what is new',
      keys: ['shift+n'],
      group: 'Inbox',
      when: () => held > 0,
      run: showNew,
    },
  ]);
  const mark = (which: readonly Listed[], send: () => Promise<void>) => {
    setChosen(none);
    peek.leave(which);
    void send();
    if (!(phone && peek.row)) toList();
  };
  const linesFor = (which: readonly Listed[]): MenuLine[] => {
    const done = {
      id: 'notice.done',
      says: 'Mark as done',
      keys: ['e'],
      run: () => mark(which, () => marking.done(which)),
    };
    const reopen = {
      id: 'notice.reopen',
      says: 'Put back into the inbox',
      keys: ['u'],
      run: () => mark(which, () => marking.reopen(which)),
    };
    const snooze = {
      id: 'notice.snooze',
      says: 'Snooze…',
      words: ['put off', 'later'],
      keys: ['h', 'z'],
      run: () => {
        const anchor = which.length === 1 ? anchorOf(which[0]) : box.current?.querySelector<HTMLElement>('.bulk');
        if (anchor) setPutting({ rows: which, anchor });
      },
    };
    if (tab === 'done') return [reopen, snooze];
    if (tab === 'snoozed') return [done, reopen, snooze];
    const isUnread = which.every(({ unread }) => unread);
    const unread = {
      id: 'notice.unread',
      says: isUnread ? 'Mark as read' : 'Mark as unread',
      keys: ['u'],
      run: () => void (isUnread ? marking.read(which) : marking.unread(which)),
    };
    return [done, snooze, unread];
  };
  const anchorOf = (row: Listed | undefined) =>
    box.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(row?.id ?? '')}"]`);
  const selected = rows.filter(({ id }) => chosen.has(id));
  const choose = (next: Partial<{ tab: typeof tab; after: string | undefined }>) => {
    setChosen(none);
    go(next, { push: true });
  };
  const bar = phone && peek.row && (
    <NoticeBar rows={rows} row={peek.row} lines={linesFor([peek.row])} onStep={peek.follow} />
  );

  return (
    <Page title="Inbox" trail={[{ says: 'Inbox' }]} kind="list" refreshing={asked.refreshing} peek={peek.panel}>
      <h1 className="unseen">Inbox</h1>
      <div className="tabbed inbox" ref={box}>
        <Tabs
          label="Inbox by state"
          tabs={[
            { id: 'open', says: 'Open', ...(counts ? { count: counts.open } : {}) },
            { id: 'snoozed', says: 'Snoozed', ...(counts ? { count: counts.snoozed } : {}) },
            { id: 'done', says: 'Done' },
          ]}
          value={tab}
          onChange={(id) => choose({ tab: address.tab(id), after: undefined })}
        >
          {asked.error && !asked.data && (
            <ErrorState
              title="The inbox could not be read"
              says={asked.error.message}
              onRetry={asked.again}
              request={asked.error.requestId}
            />
          )}
          {asked.loading && <Skeleton says="the inbox" rows={8} />}
          {held > 0 && (
            <div className="inbox-new" role="status">
              <Button kind="quiet" keys="shift+n" onClick={showNew}>
                {held} new
              </Button>
            </div>
          )}
          {asked.data && (
            <Grid<Listed>
              key={tab}
              label={`Inbox: ${tab}`}
              rows={rows}
              columns={columns}
              sayRow={(row) =>
                [row.unread && 'Unread', row.short, row.title, sayReasons(row.reasons, today)[0]]
                  .filter(Boolean)
                  .join(' ')
              }
              onOpen={open}
              onPeek={(row) => peek.toggle(row) || open(row)}
              onCursor={peek.follow}
              startsAt={peek.startsAt}
              comesTo={rows.find(({ id }) => marking.back.has(id))?.id}
              selected={chosen}
              onSelect={setChosen}
              menu={(row) => linesFor(selected.length > 0 ? selected : [row])}
              empty={<NoNotices state={tab} />}
            />
          )}
          {(asked.data?.next || after) && (
            <div className="inbox-pages">
              {after && (
                <Button kind="quiet" onClick={() => choose({ after: undefined })}>
                  Back to the newest
                </Button>
              )}
              {asked.data?.next && (
                <Button kind="quiet" onClick={() => choose({ after: asked.data?.next ?? undefined })}>
                  Older
                </Button>
              )}
            </div>
          )}
        </Tabs>
        <BulkBar
          count={selected.length}
          says={selected.length === 1 ? 'record' : 'records'}
          onClear={() => setChosen(none)}
          lines={selected.length > 0 ? linesFor(selected) : []}
        />
      </div>
      {bar}
      {putting && (
        <Snooze
          anchor={putting.anchor}
          of={sayAll(putting.rows)}
          today={todayOf(putting.rows[0])}
          onSnooze={(until) => mark(putting.rows, () => marking.snooze(putting.rows, until, todayOf(putting.rows[0])))}
          onOther={() => setPutting({ rows: putting.rows })}
          onClose={() => setPutting(undefined)}
        />
      )}
    </Page>
  );
}
