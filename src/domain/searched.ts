import type { Kind, Kinds } from './records.ts';

type FieldOf<K extends Kind> = keyof Kinds[K]['fields'] & string;
type Described<K extends Kind> = {
  /** The words that may follow `kind:` besides the kind's own name. */
  called: readonly string[];
  /** How much a hit counts beside one of another kind. */
  weight: number;
  /** What it is called or says first of all: words found here come first. */
  title: readonly FieldOf<K>[];
  /** What else it says. */
  body?: readonly FieldOf<K>[];
  /** Who outside said it or is meant by it, by name. */
  from?: readonly FieldOf<K>[];
  /** The same, as the id of a customer. */
  customer?: FieldOf<K>;
  /** The members who made it, keep it or are asked. */
  by?: readonly FieldOf<K>[];
  /** The record on whose page it stands, where it has no page of its own. */
  on?: FieldOf<K>;
  /** Where it stands, in one word. */
  state?: FieldOf<K>;
};
const described: { [K in Kind]?: Described<K> } = {
  feature: {
    called: ['features'],
    weight: 5,
    title: ['title'],
    body: ['problem', 'outcome', 'scopeIn', 'scopeOut', 'stageReason', 'publicTitle', 'publicText'],
    state: 'stage',
  },
  product: { called: ['products'], weight: 5, title: ['name'], body: ['slug', 'vision', 'positioning'] },
  objective: {
    called: ['objectives', 'goal', 'goals'],
    weight: 4,
    title: ['title'],
    body: ['why'],
    by: ['keeperId'],
    state: 'state',
  },
  release: {
    called: ['releases'],
    weight: 4,
    title: ['name'],
    body: ['goal', 'deadlineWhy'],
    by: ['goBy'],
    state: 'state',
  },
  customer: {
    called: ['customers', 'company', 'companies'],
    weight: 4,
    title: ['name'],
    body: ['segment'],
    from: ['name'],
    by: ['keeperId'],
    state: 'segment',
  },
  member: { called: ['members', 'person', 'people'], weight: 4, title: ['name'], body: ['email'] },
  team: { called: ['teams'], weight: 3, title: ['name'] },
  sprint: { called: ['sprints'], weight: 3, title: ['name'], body: ['goal'], state: 'state' },
  story: {
    called: ['stories'],
    weight: 3,
    title: ['title'],
    body: ['description', 'asA', 'iWant', 'soThat', 'rejection', 'blockedWhy', 'externalId'],
    by: ['assigneeId'],
    state: 'state',
  },
  keyResult: { called: ['results'], weight: 2, title: ['title'], body: ['unit'], on: 'objectiveId' },
  feedback: {
    called: ['voice', 'voices'],
    weight: 2,
    title: ['text'],
    body: ['source', 'resolution'],
    from: ['customer', 'who'],
    customer: 'customerId',
    by: ['keeperId'],
    state: 'state',
  },
  question: {
    called: ['questions'],
    weight: 2,
    title: ['text'],
    body: ['answer'],
    by: ['askedBy', 'toMember', 'answeredBy'],
    on: 'subjectId',
    state: 'state',
  },
  action: {
    called: ['actions', 'task', 'tasks'],
    weight: 2,
    title: ['text'],
    body: ['audience'],
    by: ['assigneeId', 'addedBy'],
    on: 'subjectId',
    state: 'state',
  },
  promise: {
    called: ['promises'],
    weight: 2,
    title: ['toWhom'],
    body: ['note'],
    from: ['toWhom'],
    by: ['madeBy'],
    on: 'featureId',
    state: 'state',
  },
  claim: {
    called: ['claims'],
    weight: 2,
    title: ['text'],
    by: ['keeperId', 'approvedBy'],
    on: 'releaseId',
    state: 'state',
  },
  announcement: {
    called: ['announcements', 'changelog'],
    weight: 2,
    title: ['title'],
    body: ['text'],
    by: ['writtenBy', 'approvedBy'],
    on: 'releaseId',
    state: 'state',
  },
  spec: {
    called: ['specs'],
    weight: 2,
    title: ['note'],
    body: ['text'],
    by: ['writtenBy'],
    on: 'featureId',
    state: 'state',
  },
  decision: {
    called: ['decisions'],
    weight: 2,
    title: ['reason'],
    body: ['choice', 'alternatives'],
    by: ['decidedBy'],
    on: 'featureId',
    state: 'choice',
  },
  proposal: {
    called: ['proposals'],
    weight: 2,
    title: ['says'],
    body: ['reason', 'answer'],
    by: ['proposerId', 'decidedById'],
    on: 'subjectId',
    state: 'state',
  },
  comment: { called: ['comments'], weight: 1, title: ['text'], by: ['writtenBy'], on: 'subjectId' },
  criterion: { called: ['criteria'], weight: 1, title: ['text'], body: ['evidence'], on: 'storyId' },
  demo: {
    called: ['demos'],
    weight: 1,
    title: ['audience'],
    body: ['notes'],
    by: ['presenterId'],
    on: 'sprintId',
    state: 'state',
  },
  retroNote: { called: ['retro'], weight: 1, title: ['text'], by: ['writtenBy'], on: 'sprintId' },
  changeNote: {
    called: [],
    weight: 1,
    title: ['text'],
    body: ['answer'],
    by: ['writtenBy', 'mendedBy'],
    on: 'releaseId',
    state: 'state',
  },
  feasibility: {
    called: [],
    weight: 1,
    title: ['question'],
    body: ['answer'],
    by: ['askedBy', 'answeredBy'],
    on: 'featureId',
    state: 'state',
  },
  position: {
    called: ['positions', 'stakeholder', 'stakeholders'],
    weight: 1,
    title: ['name'],
    body: ['note'],
    by: ['memberId'],
    on: 'featureId',
    state: 'stance',
  },
  outcome: { called: ['outcomes'], weight: 1, title: ['text'], by: ['measuredBy'], on: 'featureId', state: 'met' },
  handoff: {
    called: ['handoffs'],
    weight: 1,
    title: ['note'],
    body: ['answer'],
    by: ['offeredBy', 'answeredBy'],
    on: 'featureId',
    state: 'state',
  },
};

/** What can be searched of one kind of record: names of its fields. */
export type Searched = {
  called: readonly string[];
  weight: number;
  title: readonly string[];
  body: readonly string[];
  from: readonly string[];
  customer: string | null;
  by: readonly string[];
  on: string | null;
  state: string | null;
};

/** What can be searched, by kind; a kind that is missing here is not found. */
export const searched: ReadonlyMap<Kind, Searched> = new Map(
  Object.entries(described).map(([kind, what]) => [
    kind as Kind,
    { body: [], from: [], customer: null, by: [], on: null, state: null, ...what },
  ]),
);

export const searchedKinds = [...searched.keys()] as [Kind, ...Kind[]];

/** The kind that a person means by a word; undefined where it means none. */
export function kindCalled(word: string): Kind | undefined {
  const wanted = word.toLowerCase();
  return searchedKinds.find(
    (kind) => kind.toLowerCase() === wanted || searched.get(kind)?.called.some((name) => name === wanted),
  );
}
