import { expect, test } from 'vitest';
import { type Meaning, meaningOf, type NoticeLine } from './notice.ts';

const mira = '0198c5f0-0000-7000-8000-000000000002';
const id = '0198c5f0-0000-7000-8000-0000000000aa';
const about = '0198c5f0-0000-7000-8000-0000000000bb';
const onStory = { subjectKind: 'story', subjectId: about };

type Case = {
  line: Partial<NoticeLine> & Pick<NoticeLine, 'kind'>;
  now: Record<string, unknown>;
  /** Each telling as: why, to whom, about what, and what goes with it. */
  tells: readonly (readonly unknown[])[];
  over?: Meaning['over'];
};
const update = (kind: NoticeLine['kind'], after: Record<string, unknown>, before: Record<string, unknown> = {}) => ({
  kind,
  op: 'update' as const,
  before,
  after,
});
const made = (kind: NoticeLine['kind'], after: Record<string, unknown>) => ({ kind, op: 'create' as const, after });
const mention = `[@Mira](member:${mira})`;

const cases: Record<string, Case> = {
  'a comment tells whom it mentions, and who follows the record': {
    line: made('comment', { text: `Hello ${mention}` }),
    now: { ...onStory, text: `Hello ${mention}` },
    tells: [
      ['mentioned', { members: [mira] }, `story ${about}`, 'Hello @Mira', null, null],
      ['commented', { followers: about }, `story ${about}`, 'Hello @Mira', null, null],
    ],
  },
  'an edited comment tells only who is mentioned anew': {
    line: update('comment', { text: `Hello ${mention}` }, { text: 'Hello' }),
    now: { ...onStory, text: `Hello ${mention}` },
    tells: [['mentioned', { members: [mira] }, `story ${about}`, 'Hello @Mira', null, null]],
  },
  'an edited comment tells nobody twice': {
    line: update('comment', { text: `${mention}!` }, { text: mention }),
    now: { ...onStory, text: `${mention}!` },
    tells: [],
  },
  'a story given to somebody': {
    line: update('story', { assigneeId: mira }, { assigneeId: null }),
    now: { assigneeId: mira, title: 'Queue' },
    tells: [['assigned', { members: [mira] }, `story ${id}`, 'Queue', null, null]],
    over: ['assigned'],
  },
  'a story taken from everybody': {
    line: update('story', { assigneeId: null }, { assigneeId: mira }),
    now: { assigneeId: null, title: 'Queue' },
    tells: [],
    over: ['assigned'],
  },
  'a story made for somebody': {
    line: made('story', { assigneeId: mira, blockedWhy: null, rejection: null }),
    now: { assigneeId: mira, title: 'Queue' },
    tells: [['assigned', { members: [mira] }, `story ${id}`, 'Queue', null, null]],
  },
  'a blocked story': {
    line: update('story', { blockedWhy: 'No phone' }, { blockedWhy: null }),
    now: { assigneeId: mira, blockedWhy: 'No phone', state: 'in progress' },
    tells: [['blocked', { members: [mira] }, `story ${id}`, 'No phone', null, null]],
  },
  'a story that may go on': {
    line: { ...update('story', { blockedWhy: null }, { blockedWhy: 'No phone' }), reason: 'It came' },
    now: { assigneeId: mira, blockedWhy: null, state: 'in progress' },
    tells: [['unblocked', { members: [mira] }, `story ${id}`, 'It came', null, null]],
  },
  'a blocked story that is cut is not told to go on': {
    line: update('story', { blockedWhy: null, state: 'cut' }, { blockedWhy: 'No phone' }),
    now: { assigneeId: mira, blockedWhy: null, state: 'cut' },
    tells: [],
  },
  'a rejected story': {
    line: update('story', { state: 'in progress', rejection: 'It times out' }),
    now: { assigneeId: mira, rejection: 'It times out', state: 'in progress' },
    tells: [['rejected', { members: [mira] }, `story ${id}`, 'It times out', null, null]],
  },
  'a claim is about its release': {
    line: made('claim', { keeperId: mira }),
    now: { keeperId: mira, releaseId: about, text: 'Never lose a report' },
    tells: [['assigned', { members: [mira] }, `release ${about}`, 'Never lose a report', null, null]],
  },
  'an action is about what it hangs on': {
    line: made('action', { assigneeId: mira }),
    now: { ...onStory, assigneeId: mira, text: 'Buy phones' },
    tells: [['assigned', { members: [mira] }, `story ${about}`, 'Buy phones', null, null]],
  },
  'an action of the product itself': {
    line: made('action', { assigneeId: mira }),
    now: { subjectKind: null, subjectId: null, productId: about, assigneeId: mira, text: 'Buy phones' },
    tells: [['assigned', { members: [mira] }, `product ${about}`, 'Buy phones', null, null]],
  },
  'a question to a role': {
    line: made('question', { state: 'open', toRole: 'po' }),
    now: { ...onStory, state: 'open', toRole: 'po', toMember: null, text: 'How long?' },
    tells: [['asked', { role: 'po' }, `story ${about}`, 'How long?', null, null]],
    over: ['asked', 'answered'],
  },
  'a question put to somebody else': {
    line: update('question', { toRole: null, toMember: mira }, { toRole: 'po', toMember: null }),
    now: { ...onStory, state: 'open', toRole: null, toMember: mira, text: 'How long?' },
    tells: [['asked', { members: [mira] }, `story ${about}`, 'How long?', null, null]],
    over: ['asked', 'answered'],
  },
  'an answered question': {
    line: update('question', { state: 'answered', answer: 'Thirty days.' }),
    now: { ...onStory, state: 'answered', askedBy: mira, answer: 'Thirty days.', text: 'How long?' },
    tells: [['answered', { members: [mira] }, `story ${about}`, 'Thirty days.', null, null]],
    over: ['asked'],
  },
  'a withdrawn question': {
    line: update('question', { state: 'withdrawn' }),
    now: { ...onStory, state: 'withdrawn', askedBy: mira, text: 'How long?' },
    tells: [],
    over: ['asked'],
  },
  'an import that has ended': {
    line: update('import', { state: 'done', made: 3 }, { state: 'waiting' }),
    now: { state: 'done', startedBy: mira, productId: about, fileName: 'backlog.csv' },
    tells: [['imported', { members: [mira] }, `product ${about}`, 'backlog.csv', null, 'done']],
    over: ['imported'],
  },
  'an import that was taken back': {
    line: update('import', { state: 'undone' }, { state: 'done' }),
    now: { state: 'undone', startedBy: mira, productId: about, fileName: 'backlog.csv' },
    tells: [],
    over: ['imported'],
  },
  'an offered handoff': {
    line: made('handoff', { state: 'offered' }),
    now: { state: 'offered', toRole: 'designer', featureId: about, note: 'Read it' },
    tells: [['offered', { role: 'designer' }, `feature ${about}`, 'Read it', null, null]],
    over: ['returned', 'taken'],
  },
  'a handoff given back': {
    line: update('handoff', { state: 'returned', answer: 'Too large' }),
    now: { state: 'returned', toRole: 'po', featureId: about, offeredBy: mira, answer: 'Too large' },
    tells: [['returned', { members: [mira] }, `feature ${about}`, 'Too large', null, null]],
    over: ['offered'],
  },
  'an accepted proposal about a feature': {
    line: update('proposal', { state: 'accepted', answer: 'Right' }),
    now: {
      state: 'accepted',
      proposerId: mira,
      says: 'Move',
      answer: 'Right',
      subjectKind: 'feature',
      subjectId: about,
    },
    tells: [['decided', { members: [mira] }, `feature ${about}`, 'Right', null, 'accepted']],
    over: ['decided'],
  },
  'a lapsed proposal about a promise': {
    line: update('proposal', { state: 'lapsed' }),
    now: { state: 'lapsed', proposerId: mira, says: 'Move', answer: null, subjectKind: 'promise', subjectId: about },
    tells: [['decided', { members: [mira] }, `proposal ${id}`, 'Move', null, 'lapsed']],
    over: ['decided'],
  },
  'a moved promise': {
    line: { ...update('promise', { dueOn: '2027-01-20' }, { dueOn: '2026-12-12' }), reason: 'Late' },
    now: { state: 'open', featureId: about, madeBy: mira, dueOn: '2027-01-20', note: null },
    tells: [['promise', { members: [mira], maker: about }, `feature ${about}`, 'Late', '2026-12-12', '2027-01-20']],
  },
  'a kept promise': {
    line: update('promise', { state: 'kept' }),
    now: { state: 'kept', featureId: about, madeBy: mira, dueOn: '2027-01-20', note: null },
    tells: [['promise', { members: [mira], maker: about }, `feature ${about}`, null, null, 'kept']],
  },
  'a launched release': {
    line: update('release', { state: 'launched' }),
    now: { state: 'launched', goBy: mira },
    tells: [['release', { members: [mira], maker: id }, `release ${id}`, null, null, 'launched']],
  },
  'a release that was given the go tells nobody yet': {
    line: update('release', { state: 'go', goBy: mira }),
    now: { state: 'go', goBy: mira },
    tells: [],
  },
  'a record of another kind': { line: made('team', { name: 'Crew' }), now: { name: 'Crew' }, tells: [] },
};

test.each(Object.entries(cases))('%s', (_says, { line, now, tells, over = [] }) => {
  const whole: NoticeLine = { id, op: 'update', before: null, after: null, reason: null, ...line };
  const meaning = meaningOf(whole, now);
  expect(
    meaning.tell.map((one) => [
      one.why,
      one.to,
      `${one.about.subjectKind} ${one.about.subjectId}`,
      one.excerpt,
      one.was,
      one.is,
    ]),
  ).toEqual(tells);
  expect(meaning.over).toEqual(over);
});

test('what is deleted ends all that it told', () => {
  const gone: NoticeLine = { kind: 'comment', id, op: 'delete', before: {}, after: null, reason: null };
  expect(meaningOf(gone, {})).toMatchObject({ tell: [], over: expect.arrayContaining(['mentioned', 'commented']) });
});

test('a comment that moves takes its notices along', () => {
  const moved = update('comment', { subjectId: about });
  const line: NoticeLine = { id, reason: null, ...moved };
  expect(meaningOf(line, { subjectKind: 'customer', subjectId: about, text: 'Hi' })).toMatchObject({
    tell: [],
    about: { subjectKind: 'customer', subjectId: about },
  });
});
