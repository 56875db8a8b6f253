import type { Change } from '#domain/change';
import { freshCustomer } from '#domain/customer';
import { freshFeedback, freshStory } from '#domain/fresh';
import type { FieldsOf } from '#domain/records';
import { isOpen } from '#domain/story';
import { foldText } from '#domain/text';
import type { BacklogValues } from './csv/kind-backlog.ts';
import type { FeedbackValues } from './csv/kind-feedback.ts';
import type { HistoryValues } from './csv/kind-history.ts';
import type { PlannedRow } from './csv/plan.ts';

/** What the records of an import are made with: where they belong, the day, and ids already drawn. */
export type Making = {
  import: string;
  product: string;
  team: string;
  today: string;
  id: () => string;
  short: (letter: string) => number;
  /** How many short numbers of a letter are left. */
  left: (letter: string) => number;
  /** The features of the product, for stories that name one. */
  features: readonly { id: string; title: string; short: number }[];
  /** The customers of the product, by the names that feedback gives. */
  customers: ReadonlyMap<string, { id: string; name: string }>;
};

/** Names of features that no feature has, and on how many rows. */
export type Unlinked = { first: { feature: string; rows: number }[]; rows: number };
type StoryCreate = Extract<Change, { op: 'create'; kind: 'story' }>;

const named = 200;
/** Words for where feedback came from when its file does not say. */
const unsaidSource = 'import';

/** The stories of a backlog: open ones at the end of the list in the order of the file, then those that have ended, then all acceptance criteria. */
export function backlogRecords(
  rows: readonly PlannedRow<BacklogValues>[],
  making: Making,
): { changes: Change[]; unlinked: Unlinked } {
  const features = byName(making.features);
  const missing = new Map<string, number>();
  const open: Change[] = [];
  const ended: Change[] = [];
  const criteria: Change[] = [];
  for (const { externalId, values } of rows) {
    const featureId = values.feature === null ? null : (features.get(foldText(values.feature)) ?? null);
    if (values.feature !== null && featureId === null)
      missing.set(values.feature, (missing.get(values.feature) ?? 0) + 1);
    const state = values.state ?? 'draft';
    const story = storyOf(making, {
      title: values.title,
      description: values.description ?? '',
      kind: values.kind ?? 'story',
      state,
      estimate: values.estimate,
      featureId,
      criteria: values.criteria.length,
      createdOn: values.createdOn ?? making.today,
      startedOn: values.startedOn,
      finishedOn: values.finishedOn,
      flags: values.flags,
      externalId,
    });
    if (isOpen(state)) open.push({ ...story, place: { at: 'end' } });
    else ended.push(story);
    for (const [index, text] of values.criteria.entries()) {
      const row = { storyId: story.id, position: index + 1, text, met: null, evidence: null };
      criteria.push({ op: 'create', kind: 'criterion', id: making.id(), product: making.product, row });
    }
  }
  return { changes: [...open, ...ended, ...criteria], unlinked: countMissing(missing) };
}

/** The accepted stories of a team's history. */
export function historyRecords(rows: readonly PlannedRow<HistoryValues>[], making: Making): Change[] {
  return rows.map(({ externalId, values }) =>
    storyOf(making, {
      title: values.title,
      description: '',
      kind: 'story',
      state: 'accepted',
      estimate: values.estimate,
      featureId: null,
      criteria: 0,
      createdOn: values.createdOn ?? values.startedOn ?? values.finishedOn,
      startedOn: values.startedOn,
      finishedOn: values.finishedOn,
      flags:
        values.createdOn === null && values.startedOn === null ? [...values.flags, 'created-unknown'] : values.flags,
      externalId,
    }),
  );
}

/** The feedback of a file, before it the customers it names that were not there. */
export function feedbackRecords(rows: readonly PlannedRow<FeedbackValues>[], making: Making): Change[] {
  const { changes, customers } = customersOf(rows, making);
  return [
    ...changes,
    ...rows.map(({ externalId, values }): Change => {
      const customer = values.customer === null ? undefined : customers.get(foldText(values.customer));
      return {
        op: 'create',
        kind: 'feedback',
        id: making.id(),
        product: making.product,
        short: making.short('V'),
        row: {
          ...freshFeedback,
          text: values.text,
          kind: values.kind ?? 'request',
          who: values.who,
          email: values.email,
          customer: customer?.name ?? values.customer,
          customerId: customer?.id ?? null,
          source: values.source ?? unsaidSource,
          receivedOn: values.receivedOn ?? making.today,
          externalId,
          importId: making.import,
        },
      };
    }),
  ];
}

/** The names of companies in the rows, each once however it is written. */
export function companiesIn(rows: readonly PlannedRow<FeedbackValues>[]): string[] {
  const names = new Map<string, string>();
  for (const { values } of rows)
    if (values.customer && !names.has(foldText(values.customer))) names.set(foldText(values.customer), values.customer);
  return [...names.values()];
}

function customersOf(rows: readonly PlannedRow<FeedbackValues>[], making: Making) {
  const customers = new Map<string, { id: string; name: string }>();
  const changes: Change[] = [];
  for (const name of companiesIn(rows)) {
    const known = making.customers.get(name);
    if (!known && making.left('C') < 1) continue;
    const customer = known ?? { id: making.id(), name };
    customers.set(foldText(name), customer);
    if (known) continue;
    const row = { ...freshCustomer, name };
    changes.push({
      op: 'create',
      kind: 'customer',
      id: customer.id,
      product: making.product,
      short: making.short('C'),
      row,
    });
  }
  return { customers, changes };
}

type FromFile = Omit<FieldsOf<'story'>, 'teamId' | keyof typeof freshStory> & Partial<FieldsOf<'story'>>;

function storyOf(making: Making, values: FromFile): StoryCreate {
  const rest = { teamId: making.team, importId: making.import };
  return {
    op: 'create',
    kind: 'story',
    id: making.id(),
    product: making.product,
    short: making.short('S'),
    row: { ...freshStory, ...values, ...rest },
  };
}

/** Features by title and by short id; of two with one title neither is meant for sure, so none is. */
function byName(features: Making['features']): Map<string, string> {
  const found = new Map<string, string>();
  const twice = new Set<string>();
  for (const { id, title, short } of features) {
    const name = foldText(title);
    if (found.has(name)) twice.add(name);
    found.set(name, id).set(foldText(`F-${short}`), id);
  }
  for (const name of twice) found.delete(name);
  return found;
}

function countMissing(missing: ReadonlyMap<string, number>): Unlinked {
  const all = [...missing].map(([feature, rows]) => ({ feature: feature.slice(0, named).toWellFormed(), rows }));
  return { first: all.slice(0, named), rows: all.reduce((sum, { rows }) => sum + rows, 0) };
}
