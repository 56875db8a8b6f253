import { aboutKinds } from './about.ts';
import { excerptOf, mentionsIn } from './mentions.ts';
import type { Kind } from './records.ts';

/** Why somebody is told of something. */
export const whys = [
  'mentioned',
  'commented',
  'assigned',
  'blocked',
  'unblocked',
  'rejected',
  'asked',
  'answered',
  'offered',
  'returned',
  'taken',
  'decided',
  'promise',
  'release',
  'imported',
] as const;
export type Why = (typeof whys)[number];

/** What wakes a snoozed thread before its day: somebody waits for this very person. */
export const callingWhys = ['mentioned', 'asked'] as const satisfies readonly Why[];

/** The records that a thread of the inbox is about: one thread each. */
export const threadKinds = [...aboutKinds, 'proposal'] as const;
export type ThreadKind = (typeof threadKinds)[number];
type Thread = { subjectKind: ThreadKind; subjectId: string };

/** A line of the diary as far as it says whom to tell; `reason` is what its sender wrote with it. */
export type NoticeLine = {
  kind: Kind;
  id: string;
  op: 'create' | 'update' | 'delete';
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  reason: string | null;
};

/** Members by id, those of a role, those who have to do with a record, or whoever made one: as it was at that moment. */
export type Addressed = {
  members?: readonly (string | null)[];
  role?: string;
  followers?: string;
  maker?: string;
};

/** Something to be told. */
export type Telling = {
  why: Why;
  to: Addressed;
  about: Thread;
  excerpt: string | null;
  was: string | null;
  is: string | null;
  /** Told even to whoever did it: it ended while they were elsewhere. */
  own?: true;
};

/** What a line means to the inboxes: what is told, which earlier notices of the same record are over, and what they say or are about now. */
export type Meaning = { tell: Telling[]; over: readonly Why[]; excerpt?: string | null; about?: Thread };

type State = Record<string, unknown>;
type Rule = (line: NoticeLine, now: State) => Meaning;

const nothing: Meaning = { tell: [], over: [] };
const word = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const set = (line: NoticeLine, field: string): boolean => line.after !== null && Object.hasOwn(line.after, field);

function aboutIn(now: State): Thread {
  const subjectKind = aboutKinds.find((one) => one === now.subjectKind);
  const subjectId = word(now.subjectId);
  if (subjectKind && subjectId) return { subjectKind, subjectId };
  return { subjectKind: 'product', subjectId: word(now.productId) ?? '' };
}

function telling(why: Why, to: Addressed, about: Thread, rest: Partial<Telling> = {}): Telling {
  return { why, to, about, excerpt: null, was: null, is: null, ...rest };
}

/** Somebody was made the one who holds a record; whoever was told so before is told no longer. */
const given =
  (field: string, about: (now: State, line: NoticeLine) => Thread, words: (now: State) => unknown): Rule =>
  (line, now) => {
    if (!set(line, field)) return nothing;
    const holder = word(now[field]);
    const excerpt = excerptOf(word(words(now)));
    return {
      tell: holder === null ? [] : [telling('assigned', { members: [holder] }, about(now, line), { excerpt })],
      over: line.op === 'update' ? ['assigned'] : [],
    };
  };
const itself =
  (subjectKind: ThreadKind) =>
  (_now: State, { id }: NoticeLine): Thread => ({ subjectKind, subjectId: id });

const storyGiven = given('assigneeId', itself('story'), ({ title }) => title);

const story: Rule = (line, now) => {
  const about: Thread = { subjectKind: 'story', subjectId: line.id };
  const to: Addressed = { members: [word(now.assigneeId)] };
  const { tell, over } = storyGiven(line, now);
  const told = [...tell];
  if (line.op === 'update' && set(line, 'blockedWhy')) {
    const why = word(now.blockedWhy);
    if (why !== null) told.push(telling('blocked', to, about, { excerpt: excerptOf(why) }));
    // A story that has ended is not told to go on.
    else if (now.state !== 'accepted' && now.state !== 'cut')
      told.push(telling('unblocked', to, about, { excerpt: excerptOf(line.reason) }));
  }
  const rejection = line.op === 'update' && set(line, 'rejection') ? word(now.rejection) : null;
  if (rejection !== null) told.push(telling('rejected', to, about, { excerpt: excerptOf(rejection) }));
  return { tell: told, over };
};

const comment: Rule = (line, now) => {
  const text = word(now.text) ?? '';
  const about = aboutIn(now);
  const excerpt = excerptOf(text);
  const before = line.op === 'update' ? mentionsIn(word(line.before?.text) ?? text) : [];
  const mentioned = mentionsIn(text).filter((id) => !before.includes(id));
  const tell = mentioned.length > 0 ? [telling('mentioned', { members: mentioned }, about, { excerpt })] : [];
  if (line.op === 'create') tell.push(telling('commented', { followers: about.subjectId }, about, { excerpt }));
  return {
    tell,
    over: [],
    ...(line.op === 'update' && set(line, 'text') ? { excerpt } : {}),
    ...(line.op === 'update' && set(line, 'subjectId') ? { about } : {}),
  };
};

const question: Rule = (line, now) => {
  const about = aboutIn(now);
  const moved = line.op === 'update' && set(line, 'subjectId') ? { about } : {};
  if (now.state === 'answered' && set(line, 'state') && line.op === 'update') {
    const told = telling('answered', { members: [word(now.askedBy)] }, about, { excerpt: excerptOf(word(now.answer)) });
    return { tell: [told], over: ['asked'], ...moved };
  }
  if (now.state !== 'open') return { tell: [], over: ['asked'], ...moved };
  const asks = line.op === 'create' || ['state', 'toRole', 'toMember'].some((field) => set(line, field));
  if (!asks) return { ...nothing, ...moved };
  const toRole = word(now.toRole);
  const to: Addressed = toRole === null ? { members: [word(now.toMember)] } : { role: toRole };
  const told = telling('asked', to, about, { excerpt: excerptOf(word(now.text)) });
  return { tell: [told], over: ['asked', 'answered'], ...moved };
};

const handoff: Rule = (line, now) => {
  if (!set(line, 'state')) return nothing;
  const about: Thread = { subjectKind: 'feature', subjectId: word(now.featureId) ?? '' };
  const answer = { excerpt: excerptOf(word(now.answer)) };
  const offerer: Addressed = { members: [word(now.offeredBy)] };
  if (now.state === 'offered') {
    const told = telling('offered', { role: word(now.toRole) ?? '' }, about, { excerpt: excerptOf(word(now.note)) });
    return { tell: [told], over: ['returned', 'taken'] };
  }
  if (now.state === 'returned') return { tell: [telling('returned', offerer, about, answer)], over: ['offered'] };
  if (now.state === 'accepted') return { tell: [telling('taken', offerer, about, answer)], over: ['offered'] };
  return { tell: [], over: ['offered'] };
};

const proposal: Rule = (line, now) => {
  if (line.op !== 'update' || !set(line, 'state')) return nothing;
  const is = word(now.state);
  const over: Why[] = ['decided'];
  if (is !== 'accepted' && is !== 'declined' && is !== 'lapsed') return { tell: [], over };
  const named = aboutKinds.some((one) => one === now.subjectKind) && word(now.subjectId) !== null;
  const about: Thread = named ? aboutIn(now) : { subjectKind: 'proposal', subjectId: line.id };
  const excerpt = excerptOf(word(now.answer)) ?? excerptOf(word(now.says));
  return { tell: [telling('decided', { members: [word(now.proposerId)] }, about, { excerpt, is })], over };
};

const promise: Rule = (line, now) => {
  if (line.op !== 'update') return nothing;
  const featureId = word(now.featureId) ?? '';
  const about: Thread = { subjectKind: 'feature', subjectId: featureId };
  const to: Addressed = { members: [word(now.madeBy)], maker: featureId };
  const excerpt = excerptOf(line.reason) ?? excerptOf(word(now.note));
  if (set(line, 'state') && now.state !== 'open')
    return { tell: [telling('promise', to, about, { excerpt, is: word(now.state) })], over: [] };
  if (!set(line, 'dueOn')) return nothing;
  return {
    tell: [telling('promise', to, about, { excerpt, was: word(line.before?.dueOn), is: word(now.dueOn) })],
    over: [],
  };
};

const release: Rule = (line, now) => {
  const is = word(now.state);
  if (line.op !== 'update' || !set(line, 'state') || (is !== 'launched' && is !== 'cancelled')) return nothing;
  const to: Addressed = { members: [word(now.goBy)], maker: line.id };
  const about: Thread = { subjectKind: 'release', subjectId: line.id };
  return { tell: [telling('release', to, about, { excerpt: excerptOf(line.reason), is })], over: [] };
};

/** An import ends long after whoever began it went elsewhere, so that its end is news even to them. */
const importOf: Rule = (line, now) => {
  if (line.op !== 'update' || !set(line, 'state')) return nothing;
  const is = word(now.state);
  const over: Why[] = ['imported'];
  if (is !== 'done' && is !== 'refused') return { tell: [], over };
  const about: Thread = { subjectKind: 'product', subjectId: word(now.productId) ?? '' };
  const excerpt = excerptOf(word(now.fileName));
  return { tell: [telling('imported', { members: [word(now.startedBy)] }, about, { excerpt, is, own: true })], over };
};

/** The kinds of records that inboxes tell of, each with the fields whose change says something. */
export const tellingKinds = {
  comment: { fields: ['text', 'subjectId'], rule: comment },
  story: { fields: ['assigneeId', 'blockedWhy', 'rejection'], rule: story },
  action: { fields: ['assigneeId', 'subjectId'], rule: movable(given('assigneeId', aboutIn, ({ text }) => text)) },
  feedback: { fields: ['keeperId'], rule: given('keeperId', itself('feedback'), ({ text }) => text) },
  objective: { fields: ['keeperId'], rule: given('keeperId', itself('objective'), ({ title }) => title) },
  customer: { fields: ['keeperId'], rule: given('keeperId', itself('customer'), ({ name }) => name) },
  claim: {
    fields: ['keeperId'],
    rule: given(
      'keeperId',
      ({ releaseId }) => ({ subjectKind: 'release', subjectId: word(releaseId) ?? '' }),
      ({ text }) => text,
    ),
  },
  question: { fields: ['state', 'toRole', 'toMember', 'subjectId'], rule: question },
  handoff: { fields: ['state'], rule: handoff },
  proposal: { fields: ['state'], rule: proposal },
  promise: { fields: ['state', 'dueOn'], rule: promise },
  release: { fields: ['state'], rule: release },
  import: { fields: ['state'], rule: importOf },
} as const satisfies Partial<Record<Kind, { fields: readonly string[]; rule: Rule }>>;

/** The fields that say who holds a record, and with it follows what is said about it. */
export const holdingFields = ['assigneeId', 'keeperId', 'goBy'] as const;

/** What a line means to the inboxes; `now` is the record as it is after the line. */
export function meaningOf(line: NoticeLine, now: State): Meaning {
  if (line.op === 'delete') return { tell: [], over: whys };
  if (!Object.hasOwn(tellingKinds, line.kind)) return nothing;
  return tellingKinds[line.kind as keyof typeof tellingKinds].rule(line, now);
}

function movable(rule: Rule): Rule {
  return (line, now) => ({
    ...rule(line, now),
    ...(line.op === 'update' && set(line, 'subjectId') ? { about: aboutIn(now) } : {}),
  });
}
