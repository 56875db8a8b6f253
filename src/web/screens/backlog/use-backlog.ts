import { useMemo } from 'react';
import type { Row } from '#domain/records';
import { useRows } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { asksForFinished, type Names, parseFilter, type Sifted, sift } from './filter.ts';
import { byRank } from './guess-ranks.ts';

/** The backlog of the product: all of it in its order, what the filter leaves, and how everything in it is called. */
export interface Backlog {
  /** Every story that has a place, in order. */
  ordered: readonly Row<'story'>[];
  sifted: Sifted;
  /** The place of each story, counted from 1. */
  places: ReadonlyMap<string, number>;
  names: Names;
  teams: readonly Row<'team'>[];
  /** True where the product has sprints that stories can be in. */
  inSprints: boolean;
  features: ReadonlyMap<string, Row<'feature'>>;
}

/** Reads the backlog, sifted by a filter in words. */
export function useBacklog(filter: string): Backlog {
  const { product, member } = useHere();
  const of = (row: { productId: string }) => row.productId === product.id;
  const all = useRows({ kind: 'story', key: `all of ${product.id}`, where: of, compare: byRank });
  const teams = useRows({ kind: 'team', key: `of ${product.id}`, where: of });
  const featureRows = useRows({ kind: 'feature', key: `of ${product.id}`, where: of });
  const members = useRows({ kind: 'member', key: 'all' });
  const sprints = useRows({ kind: 'sprint', key: `of ${product.id}`, where: of });

  const ordered = useMemo(() => {
    const end = all.findIndex((row) => row.rank === null);
    return end < 0 ? all : all.slice(0, end);
  }, [all]);
  const places = useMemo(() => new Map(ordered.map((row, at) => [row.id, at + 1])), [ordered]);
  const features = useMemo(() => new Map(featureRows.map((row) => [row.id, row])), [featureRows]);
  const names = useMemo<Names>(() => {
    const people = new Map(members.map((row) => [row.id, row.name]));
    const crews = new Map(teams.map((row) => [row.id, row.name]));
    const stretches = new Map(sprints.map((row) => [row.id, row.name]));
    return {
      me: member.id,
      member: (id) => people.get(id),
      team: (id) => crews.get(id),
      feature: (id) => features.get(id),
      sprint: (id) => stretches.get(id),
    };
  }, [member.id, members, teams, features, sprints]);
  const sifted = useMemo(() => {
    const terms = parseFilter(filter);
    return sift(asksForFinished(terms) ? all : ordered, terms, names);
  }, [filter, all, ordered, names]);
  return { ordered, sifted, places, names, teams, features, inSprints: sprints.length > 0 };
}
