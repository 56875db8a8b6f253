import { expect, test } from 'vitest';
import { lookAt, partNewcomers } from './newcomers.ts';
import { noticeAddress } from './notice-address.ts';
import { type Notice, type NoticeThread, sayReasons } from './say-reasons.ts';
import { snoozeDays } from './snooze-days.ts';

const notice = (change: Partial<Notice> = {}): Notice => ({
  seq: 1,
  why: 'commented',
  actor: 'm1',
  actorName: 'Jonas Brandt',
  at: '2026-11-16T09:00:00Z',
  excerpt: null,
  was: null,
  is: null,
  sourceKind: 'comment',
  sourceId: 'c1',
  fresh: true,
  ...change,
});
const thread = (reasons: Notice[], change: Partial<NoticeThread> = {}): NoticeThread => ({
  subjectKind: 'feature',
  subjectId: 'f1',
  short: 'F-1',
  title: 'Offline',
  productId: 'p1',
  product: 'harbour',
  productName: 'Harbour',
  state: 'open',
  upTo: 1,
  at: '2026-11-16T09:00:00Z',
  untilOn: null,
  unread: true,
  reasons,
  more: 0,
  ...change,
});
const mira = { actor: 'm2', actorName: 'Mira Stein' };
const say = (...reasons: Notice[]) => sayReasons(reasons, '2026-11-16');

test('what several did is told once, with the newest first', () => {
  expect(say(notice(), notice(mira), notice({ why: 'mentioned' }), notice())).toEqual([
    'Mira and Jonas commented',
    'Jonas mentioned you',
  ]);
});

test('what is marked as done is told only where nothing is new', () => {
  expect(say(notice({ ...mira, fresh: false }), notice())).toEqual(['Jonas commented']);
  expect(say(notice({ ...mira, fresh: false }))).toEqual(['Mira commented']);
});

test.each<[Partial<Notice>, string]>([
  [{ why: 'promise', was: '2026-12-12', is: '2027-01-16' }, 'Jonas moved the promise from 12 Dec to 16 Jan'],
  [{ why: 'promise', is: 'withdrawn' }, 'Jonas withdrew the promise'],
  [{ why: 'decided', is: 'lapsed', actorName: 'Throughline' }, 'Your proposal lapsed'],
  [{ why: 'decided', is: 'declined' }, 'Jonas declined your proposal'],
  [{ why: 'assigned', sourceKind: 'customer' }, 'Jonas made you its keeper'],
  [{ why: 'release', is: 'launched' }, 'Jonas launched the release'],
  [{ why: 'imported', is: 'done', sourceKind: 'import' }, 'Your import is done'],
])('%o reads “%s”', (change, says) => {
  expect(say(notice(change))).toEqual([says]);
});

test('of more than two the others are counted', () => {
  const names = ['Jonas Brandt', 'Mira Stein', 'Ada Holm', 'Bo Lind'];
  expect(say(...names.map((actorName) => notice({ actorName })))).toEqual(['Jonas, Mira, and 2 more commented']);
});

const shortOf = (_kind: string, id: string) => (id === 'q1' ? 'Q-7' : undefined);
test.each<[NoticeThread, string]>([
  [thread([notice()]), '/harbour/features/F-1#comment-c1'],
  [
    thread([notice({ fresh: false }), notice({ sourceId: 'c2' }), notice({ sourceId: 'c3' })]),
    '/harbour/features/F-1#comment-c2',
  ],
  [thread([notice(), notice({ why: 'mentioned', sourceId: 'c9' })]), '/harbour/features/F-1#comment-c9'],
  [thread([notice({ why: 'asked', sourceKind: 'question', sourceId: 'q1' })]), '/harbour/features/F-1#Q-7'],
  [
    thread([notice({ why: 'blocked', sourceKind: 'story', sourceId: 's1' })], { subjectKind: 'story', short: 'S-4' }),
    '/harbour/stories/S-4',
  ],
  [
    thread([notice({ why: 'imported', sourceKind: 'import', sourceId: 'i1' })], {
      subjectKind: 'product',
      short: null,
    }),
    '/harbour/import/i1',
  ],
  [thread([notice()], { subjectKind: 'objective', short: 'O-2' }), '/harbour/strategy?talk=O-2#comment-c1'],
  [thread([notice()], { subjectKind: 'feedback', short: 'V-2' }), '/harbour/voice?open=V-2#comment-c1'],
  [
    thread([notice()], { subjectKind: 'sprint', subjectId: 'sp1', short: null }),
    '/harbour/sprint?sprint=sp1#comment-c1',
  ],
  [thread([notice()], { subjectKind: 'product', short: null }), '/settings/product/harbour#comment-c1'],
])('a thread leads to where it is read on (%#)', (each, address) => {
  expect(noticeAddress(each, shortOf)).toBe(address);
});

test('a thread can be snoozed until tomorrow or the Monday after', () => {
  expect(snoozeDays('2026-11-18').map(({ until }) => until)).toEqual(['2026-11-19', '2026-11-23']);
  expect(snoozeDays('2026-11-22').map(({ says }) => says)).toEqual(['Tomorrow, 23 Nov']);
});

test('what comes in while a list is looked at is counted, and moves no line of it', () => {
  const line = (id: string, at: string) => ({ ...thread([notice()], { at }), id });
  const none = new Set<string>();
  const looked = lookAt('open', [line('b', '2'), line('a', '1')]);
  const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).join('');
  const later = partNewcomers(looked, [line('c', '4'), line('a', '3'), line('b', '2'), line('z', '0')], none);
  expect([ids(later.shown), later.held]).toEqual(['baz', 1]);
  const undone = partNewcomers(looked, [line('c', '4'), line('b', '2')], new Set(['c']));
  expect([ids(undone.shown), undone.held]).toEqual(['cb', 0]);
});
