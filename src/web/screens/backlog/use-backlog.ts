import { useMemo } from 'react';
import type { Missing } from '#domain/readiness';
import type { Row } from '#domain/records';
import { useLaterRows, useRows } from '../../client/hooks.ts';
import { type Filter, type FilterBy, readFilter } from '../../filter/read-filter.ts';
import { type Sifted, sift } from '../../filter/sift.ts';
import { useHere } from '../../here/here.tsx';
import { madeOnce } from '../../parts/made-once.ts';
import { sameOrder, useSame } from '../../parts/use-same.ts';
import { useReadiness } from '../story/use-readiness.ts';
import { byRank } from './guess-ranks.ts';
import { asksForEnded, type StoryFacts, storyFilter } from './story-fields.ts';

type Story = Row<'story'>;

/** The backlog of the product: all of it in its order, what the filter leaves, and how everything in it is called. */
export interface Backlog {
  /** Every story that has a place, in order. */
  ordered: readonly Story[];
  by: FilterBy<Story>;
  filter: Filter<Story>;
  sifted: Sifted<Story>;
  /** The place of each story, counted from 1. */
  places: ReadonlyMap<string, number>;
  names: StoryNames;
  teams: readonly Row<'team'>[];
  sprints: readonly Row<'sprint'>[];
  features: ReadonlyMap<string, Row<'feature'>>;
  missing: (story: Story) => readonly Missing[];
  facts: StoryFacts;
}

/** How the ids in a story are called. */
export interface StoryNames {
  member: (id: string) => string | undefined;
  team: (id: string) => string | undefined;
  feature: (id: string) => Row<'feature'> | undefined;
  sprint: (id: string) => string | undefined;
}

const withPlace = madeOnce((all: readonly Story[]) => {
  const end = all.findIndex((row) => row.rank === null);
  return end < 0 ? all : all.slice(0, end);
});
const placesIn = madeOnce((order: readonly Story[]) => new Map(order.map((row, at) => [row.id, at + 1])));
const featuresById = madeOnce((rows: readonly Row<'feature'>[]) => new Map(rows.map((row) => [row.id, row])));

/** Reads the backlog, sifted by a filter in words; `atOnce` for cards, which do not follow their stories by themselves. */
export function useBacklog(text: string, atOnce: boolean): Backlog {
  const { product } = useHere();
  const of = (row: { productId: string }) => row.productId === product.id;
  const all = useLaterRows({ kind: 'story', key: `all of ${product.id}`, where: of, compare: byRank }, atOnce);
  const teams = useRows({ kind: 'team', key: `of ${product.id}`, where: of });
  const featureRows = useRows({ kind: 'feature', key: `of ${product.id}`, where: of });
  const members = useRows({ kind: 'member', key: 'all' });
  const sprints = useRows({ kind: 'sprint', key: `of ${product.id}`, where: of });

  const ordered = withPlace(all);
  const order = useSame(ordered, sameOrder);
  const places = placesIn(order);
  const features = featuresById(featureRows);
  const names = useMemo<StoryNames>(() => {
    const people = new Map(members.map((row) => [row.id, row.name]));
    const crews = new Map(teams.map((row) => [row.id, row.name]));
    const stretches = new Map(sprints.map((row) => [row.id, row.name]));
    return {
      member: (id) => people.get(id),
      team: (id) => crews.get(id),
      feature: (id) => features.get(id),
      sprint: (id) => stretches.get(id),
    };
  }, [members, teams, features, sprints]);
  const facts = useStoryFacts({ features, members, teams, sprints });
  const by = useMemo(() => storyFilter(facts), [facts]);
  const filter = useMemo(() => readFilter(text, by), [text, by]);
  const sifted = useMemo(() => sift(asksForEnded(filter) ? all : ordered, filter), [filter, all, ordered]);
  return { ordered, by, filter, sifted, places, names, teams, sprints, features, missing: facts.missing, facts };
}

interface Known {
  features: ReadonlyMap<string, Row<'feature'>>;
  members: readonly Row<'member'>[];
  teams: readonly Row<'team'>[];
  sprints: readonly Row<'sprint'>[];
}

/** What stories are filtered by besides what stands in them, kept fresh. */
function useStoryFacts({ features, members, teams, sprints }: Known): StoryFacts {
  const { product, member, today } = useHere();
  const of = (row: { productId: string }) => row.productId === product.id;
  const key = `of ${product.id}`;
  const objectives = useRows({ kind: 'objective', key, where: of });
  const releases = useRows({ kind: 'release', key, where: of });
  const insights = useRows({ kind: 'insight', key, where: of });
  const promises = useRows({ kind: 'promise', key, where: of });
  const missing = useReadiness();
  const voices = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { featureId } of insights) counts.set(featureId, (counts.get(featureId) ?? 0) + 1);
    return counts;
  }, [insights]);
  const promised = useMemo(() => {
    const days = new Map<string, string>();
    for (const { featureId, dueOn, state } of promises)
      if (state === 'open' && dueOn < (days.get(featureId) ?? '9999')) days.set(featureId, dueOn);
    return days;
  }, [promises]);
  return useMemo(
    () => ({
      me: member.id,
      today,
      people: members.filter(({ state }) => state === 'active'),
      teams,
      features,
      sprints,
      objectives,
      releases,
      missing,
      asked: ({ featureId }) => (featureId === null ? 0 : (voices.get(featureId) ?? 0)),
      due: ({ featureId }) => (featureId === null ? null : (promised.get(featureId) ?? null)),
    }),
    [member.id, today, members, teams, features, sprints, objectives, releases, missing, voices, promised],
  );
}
