import type { FieldsOf } from '#domain/records';
import type { StoryState } from '#domain/story';
import { problemList } from '../csv/problem-list.ts';
import { finishedBeforeCreated } from '../csv/story-fields.ts';
import type { Problems, RowProblem } from '../csv/table.ts';
import type { Existing } from './existing.ts';
import type { DroppedPart, Item, Items, LeftOut, Tool } from './item.ts';
import { itemIndex } from './item-index.ts';
import { type ChosenMeanings, type Meanings, meaningsOf } from './meanings.ts';
import { peopleFinder } from './people.ts';
import { type Outside, type PlannedLink, planLinks } from './plan-links.ts';
import { type FeatureRef, parentFinder } from './plan-parents.ts';
import { type PlannedSprint, sprintPlanner } from './plan-sprints.ts';

/** A feature to be made of an epic, a project, or of a parent that the file only names. */
export type PlannedFeature = { key: string; title: string; item: Item | null; state: StoryState };

/** A story to be made of an item. */
export type PlannedStory = {
  item: Item;
  kind: FieldsOf<'story'>['kind'];
  state: StoryState;
  feature: FeatureRef | null;
  /** The key of a planned sprint, or the id of one that is here. */
  sprint: string | null;
  member: string | null;
  /** True where its parent is neither in the file nor here, so that words alone keep it. */
  orphan: boolean;
  flags: string[];
};

/** Exactly what an import of issues would do. */
export type IssuesPlan = {
  tool: Tool;
  meanings: Meanings;
  features: readonly PlannedFeature[];
  stories: readonly PlannedStory[];
  sprints: readonly PlannedSprint[];
  links: readonly PlannedLink[];
  /** Items that become records; what else comes with them is counted in `features`, `sprints` and `links`. */
  make: number;
  same: number;
  refused: number;
  drop: readonly DroppedPart[];
  left: readonly LeftOut[];
  people: readonly { name: string; rows: number }[];
  outside: Outside;
  problems: Problems;
};

/** Plans what becomes of items, given what is here already. */
export function planIssues(
  read: Items & { unread?: Problems | undefined },
  chosen: ChosenMeanings,
  existing: Existing,
): IssuesPlan {
  const problems = problemList(read.unread);
  for (const problem of read.problems) problems.add(problem);
  const items = withoutTwins(read.items, (problem) => problems.add(problem));
  const meanings = meaningsOf(items, chosen);
  const states = new Map(meanings.states.map(({ word, to }) => [word, to]));
  const kinds = new Map(meanings.kinds.map(({ word, to }) => [word, to]));
  const kindOf = (item: Item) => kinds.get(item.type) ?? 'story';
  const stateOf = (item: Item): StoryState => {
    const state = states.get(item.status) ?? 'draft';
    return state === 'accepted' && item.dropped ? 'cut' : state;
  };
  const taken = items.filter((item) => kindOf(item) !== 'leave out');
  const index = itemIndex(taken, kindOf, existing);
  const features: PlannedFeature[] = [];
  const stories: PlannedStory[] = [];
  const parents = parentFinder(read.tool, index, (feature) => features.push(feature));
  const sprints = sprintPlanner(existing);
  const people = peopleFinder(existing);
  let same = 0;
  let nested = 0;
  for (const item of taken) {
    const isFeature = kindOf(item) === 'feature';
    if (isFeature ? index.madeFeature(item) : index.storyHere(item.key)) same++;
    else if (isFeature) {
      if (item.parents.length > 0) nested++;
      features.push({ key: item.key, title: item.title, item, state: stateOf(item) });
    }
  }
  for (const item of taken) {
    const kind = kindOf(item);
    if (kind === 'feature' || kind === 'leave out' || index.storyHere(item.key)) continue;
    const state = stateOf(item);
    const { flags, notes } = finishedBeforeCreated(item.createdOn, state === 'accepted' ? item.finishedOn : null);
    for (const { field, says } of notes)
      problems.add({ row: item.row, line: item.line, field, message: says, kept: true });
    const sprint = sprints.of(item, state);
    const feature = parents.featureOf(item);
    const orphan = feature === null && item.parents.length > 0 && !item.parents.some(index.isKnown);
    stories.push({ item, kind, state, feature, sprint, member: people.of(item), orphan, flags });
  }
  const { links, outside, nested: linkedFeatures } = planLinks(taken, index, parents.unknown);
  const counted = problems.done();
  const left: LeftOut[] = [
    ...read.left,
    {
      what: 'issues of a type that is left out',
      count: items.length - taken.length,
      why: 'Their type was chosen to be left out.',
    },
    {
      what: 'parents of epics',
      count: nested,
      why: 'A feature stands under no other; its parent is named in its words.',
    },
    {
      what: 'links with an epic',
      count: linkedFeatures,
      why: 'Only stories hang on one another; they stand in the words of the feature.',
    },
  ];
  return {
    tool: read.tool,
    meanings,
    features,
    stories,
    sprints: sprints.planned(),
    links,
    make: stories.length + features.filter((feature) => feature.item !== null).length,
    same,
    refused: counted.refusedRows,
    drop: read.drop,
    left: left.filter(({ count }) => count > 0),
    people: people.unknown(),
    outside,
    problems: counted,
  };
}

function withoutTwins(items: readonly Item[], report: (problem: RowProblem) => void): Item[] {
  const first = new Map<string, number>();
  return items.filter(({ key, row, line }) => {
    const twin = first.get(key);
    if (twin === undefined) first.set(key, row);
    else
      report({
        row,
        line,
        field: 'externalId',
        message: `The id “${key}” is that of row ${twin} as well; the first one counts.`,
        kept: false,
      });
    return twin === undefined;
  });
}
