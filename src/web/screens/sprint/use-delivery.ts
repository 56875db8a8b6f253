import { useMemo } from 'react';
import type { Row } from '#domain/records';
import { useLaterRows, useRows } from '../../client/hooks.ts';
import { anyWord, useQueryWords } from '../../here/address.ts';
import { useHere } from '../../here/here.tsx';
import { kept } from '../../shell/kept.ts';
import { useLines } from './use-lines.ts';

const address = { team: anyWord };
const lastTeam = kept('throughline.sprint.team');

/** The team that a screen of the sprint station is about, and its sprints. */
export interface Delivery {
  teams: readonly Row<'team'>[];
  team: Row<'team'> | undefined;
  /** Shows another team, and remembers it in this browser. */
  choose: (team: string) => void;
  /** The team's sprints, the earliest first. */
  sprints: readonly Row<'sprint'>[];
  running: Row<'sprint'> | undefined;
  planned: readonly Row<'sprint'>[];
  /** The newest one first. */
  closed: readonly Row<'sprint'>[];
}

/** Reads the team of the address, else the one last looked at, else one that runs a sprint. */
export function useDelivery(): Delivery {
  const { product } = useHere();
  const [{ team: asked }, go] = useQueryWords(address);
  const of = (row: { productId: string }) => row.productId === product.id;
  const teams = useRows({ kind: 'team', key: `by name of ${product.id}`, where: of, compare: byName });
  const all = useRows({ kind: 'sprint', key: `by start of ${product.id}`, where: of, compare: byStart });
  const running = all.find(({ state }) => state === 'running');
  const team =
    teams.find(({ id }) => id === asked) ??
    teams.find(({ id }) => id === lastTeam.read()) ??
    teams.find(({ id }) => id === running?.teamId) ??
    teams[0];
  const id = team?.id;
  return useMemo(() => {
    const sprints = all.filter((row) => row.teamId === id);
    return {
      teams,
      team,
      choose: (next) => {
        lastTeam.write(next);
        go({ team: next });
      },
      sprints,
      running: sprints.find(({ state }) => state === 'running'),
      planned: sprints.filter(({ state }) => state === 'planned'),
      closed: sprints.filter(({ state }) => state === 'closed').reverse(),
    };
  }, [all, teams, team, id, go]);
}

/**
 * The stories of a sprint in the order of the backlog; those that were finished come last. Of a sprint that was closed also
 * those accepted in it which have been taken back since.
 */
export function useSprintStories(sprint: string | undefined): readonly Row<'story'>[] {
  const lines = useLines(sprint);
  const ended = useMemo(
    () => new Set(lines.flatMap(({ change, storyId }) => (change === 'accepted' ? [storyId] : []))),
    [lines],
  );
  return useRows({
    kind: 'story',
    key: `in sprint ${sprint}${ended.size > 0 ? `, ended with ${[...ended].join()}` : ''}`,
    where: (row) => sprint !== undefined && (row.sprintId === sprint || ended.has(row.id)),
    compare: byPlace,
  });
}

/** Every story of the product that has a place in the backlog, in order; what changes in one comes once its row is painted. */
export function useOpenStories(): readonly Row<'story'>[] {
  const { product } = useHere();
  return useLaterRows({
    kind: 'story',
    key: `ranked of ${product.id}`,
    where: (row) => row.productId === product.id && row.rank !== null,
    compare: byPlace,
  });
}

function byPlace(a: Row<'story'>, b: Row<'story'>): number {
  const [one, other] = [a.rank ?? '~', b.rank ?? '~'];
  if (one !== other) return one < other ? -1 : 1;
  return (a.finishedOn ?? '').localeCompare(b.finishedOn ?? '') || a.short.localeCompare(b.short);
}

function byName(a: Row<'team'>, b: Row<'team'>): number {
  return a.name.localeCompare(b.name);
}

function byStart(a: Row<'sprint'>, b: Row<'sprint'>): number {
  return a.startsOn.localeCompare(b.startsOn) || a.id.localeCompare(b.id);
}
