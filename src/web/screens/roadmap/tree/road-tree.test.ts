import { describe, expect, it } from 'vitest';
import type { Row } from '#domain/records';
import { readFilter } from '../../../filter/read-filter.ts';
import { type Forest, linesOfTree, sieve } from '../../../parts/tree/lines-of-tree.ts';
import type { FeatureFacts } from '../../feature/use-facts.ts';
import { featureFilter } from '../feature-fields.ts';
import { fitsThing } from './fits-thing.ts';
import { landingOf } from './landing.ts';
import { roadForest } from './road-forest.ts';
import { type RoadThing, sayThing, thingOf, underNoFeature, underNoObjective } from './road-thing.ts';
import { whyNotUnder } from './why-not-under.ts';

const objective = (short: string, title: string, state = 'open') =>
  ({ id: short, short, title, state }) as Row<'objective'>;
const feature = (short: string, title: string, objectiveId: string | null, stage = 'committed') =>
  ({
    id: short,
    voices: 2,
    promise: undefined,
    feature: { id: short, short, title, objectiveId, stage },
  }) as FeatureFacts;
const story = (short: string, title: string, featureId: string | null, state = 'ready', estimate: number | null = 3) =>
  ({ id: short, short, title, featureId, state, estimate }) as Row<'story'>;

const objectives = [
  objective('O-2', 'A second product'),
  objective('O-1', 'Finished on site'),
  objective('O-3', 'Ten pilots', 'missed'),
  objective('O-4', 'Half a day saved', 'reached'),
];
const facts = [
  feature('F-1', 'Offline reports', 'O-1', 'delivering'),
  feature('F-2', 'A link for tenants', 'O-4'),
  feature('F-3', 'Notes by voice', null, 'idea'),
];
const stories = [
  story('S-1', 'Queue a report', 'F-1', 'accepted'),
  story('S-2', 'Show what waits', 'F-1'),
  story('S-3', 'Fax it', 'F-1', 'cut'),
  story('S-4', 'Update the library', null, 'draft', null),
];
const forest = roadForest({ objectives, facts, stories });
const shown = (from: Forest<RoadThing> = forest) =>
  linesOfTree(from, () => true).map(
    ({ thing, level, quiet }) => `${'  '.repeat(level - 1)}${sayThing(thing)}${quiet ? ' (quiet)' : ''}`,
  );
const find = (id: string): RoadThing => {
  const line = linesOfTree(forest, () => true).find((each) => each.id === id);
  if (!line) throw new Error(`${id} is not in the tree.`);
  return line.thing;
};

it('has each objective with its features and their stories, ended ones only while something serves them, what is loose last', () => {
  expect(shown()).toEqual([
    'O-1 Finished on site',
    '  F-1 Offline reports',
    '    S-1 Queue a report',
    '    S-2 Show what waits',
    'O-2 A second product',
    'O-4 Half a day saved',
    '  F-2 A link for tenants',
    'Features under no objective',
    '  F-3 Notes by voice',
    'Stories under no feature',
    '  S-4 Update the library',
  ]);
});

it('adds up what lies in a branch, and never what was cut', () => {
  const { sums } = forest;
  expect(sums(find('O-1'))).toEqual({ count: 3, stories: 2, done: 1, points: 6, voices: 2 });
  expect(sums(underNoFeature)).toEqual({ count: 1, stories: 1, done: 0, points: 0, voices: 0 });
});

describe('a filter of features in the tree', () => {
  const by = featureFilter({
    me: '',
    today: '2026-11-16',
    people: [],
    objectives,
    releases: [],
    worth: new Map(),
    deciders: new Map(),
  });
  const left = (text: string) => {
    const { fits, mayHold } = fitsThing(text, readFilter(text, by), (id) => facts.find((each) => each.id === id));
    const shownThings = shown(sieve(forest, fits, mayHold));
    expect(shownThings).toEqual(shown(sieve(forest, fits)));
    return shownThings;
  };

  it('leaves features that fit with their stories, under quiet objectives', () => {
    expect(left('stage:delivering')).toEqual([
      'O-1 Finished on site (quiet)',
      '  F-1 Offline reports',
      '    S-1 Queue a report',
      '    S-2 Show what waits',
    ]);
  });

  it('finds stories by their words where their feature meets the rest, and objectives by words alone', () => {
    const queue = ['O-1 Finished on site (quiet)', '  F-1 Offline reports (quiet)', '    S-1 Queue a report'];
    expect(left('queue')).toEqual(queue);
    expect(left('queue stage:delivering')).toEqual(queue);
    expect(left('queue stage:idea')).toEqual([]);
    expect(left('s-4')).toEqual(['Stories under no feature (quiet)', '  S-4 Update the library']);
    expect(left('second product')).toEqual(['O-2 A second product']);
  });
});

it('stories go under features, features under open objectives, and whatever else is refused with its reason', () => {
  const why = (ids: string[], under: RoadThing) => whyNotUnder(ids.map(find), under);
  expect(why(['S-1', 'S-4'], find('F-2'))).toBeUndefined();
  expect(why(['S-1'], underNoFeature)).toBeUndefined();
  expect(why(['F-1'], find('O-2'))).toBeUndefined();
  expect(why(['F-1'], underNoObjective)).toBeUndefined();
  expect(why(['S-1'], find('O-2'))).toBe('A story goes under a feature.');
  expect(why(['F-1'], find('F-2'))).toBe('A feature goes under an objective.');
  expect(why(['S-1', 'F-1'], find('F-2'))).toBe('Stories and features are moved apart from each other.');
  expect(why(['O-1'], find('O-2'))).toBe('Only features and stories are moved.');
  expect(why(['F-1'], thingOf.objective(objective('O-4', 'Half a day saved', 'reached')))).toBe(
    'O-4 is reached; nothing new serves it.',
  );
  expect(why(['S-1', 'S-2'], find('F-1'))).toBe('They are there already.');
  expect(why(['S-1'], find('F-1'))).toBe('S-1 is there already.');
});

it('says after which one something would stand, whether it comes from elsewhere or stands there', () => {
  const row = (id: string) => ({ id });
  const order = (all: readonly { id: string }[]) => all.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  expect(landingOf([row('a'), row('c')], [row('b')], order)).toEqual({ after: row('a'), place: 2, of: 3 });
  expect(landingOf([row('b'), row('c')], [row('a')], order)).toEqual({ after: undefined, place: 1, of: 3 });
  expect(landingOf([row('a'), row('b')], [row('b')], order)).toEqual({ after: row('a'), place: 2, of: 2 });
});
