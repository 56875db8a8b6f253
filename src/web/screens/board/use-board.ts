import { useMemo } from 'react';
import { ageingOf, ageingStates, type StateAgeing } from '#domain/ageing';
import type { Row } from '#domain/records';
import type { StoryState } from '#domain/story';
import { addDays } from '#lib/civil-date';
import { useAsk, useRows } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { type BoardState, boardStates } from './board-states.ts';

type Story = Row<'story'>;

/** One column of the board, with what stands in it. */
export interface BoardColumn {
  state: BoardState;
  says: string;
  stories: readonly Story[];
  /** How many are wanted at once; nothing where the team set no limit. */
  limit: number | undefined;
  over: boolean;
  ageing: StateAgeing | undefined;
}

const says: Record<BoardState, string> = {
  // Drafts of a sprint stand in it too.
  ready: 'Not started',
  'in progress': 'In progress',
  'in review': 'In review',
  accepted: 'Accepted',
};
/** Of a whole team's flow, what was accepted in so many days. */
const acceptedDays = 14;

/** The columns of a team's board: of its sprint, or of all its work. */
export function useBoard(team: Row<'team'>, sprint: Row<'sprint'> | undefined, mine: boolean): BoardColumn[] {
  const { today, member } = useHere();
  const id = sprint?.id;
  const stories = useRows({
    kind: 'story',
    key: `on the board of ${team.id} ${id ?? 'flow'} ${today}`,
    where: (row) => row.teamId === team.id && row.state !== 'cut' && (id ? row.sprintId === id : flows(row, today)),
    compare: byRank,
  });
  const ageing = useAgeing(team.id);
  return useMemo(
    () =>
      boardStates.map((state) => {
        const all = stories.filter((row) => columnOf(row.state) === state);
        const shown = mine ? all.filter(({ assigneeId }) => assigneeId === member.id) : all;
        const limit = team.limits[state];
        return {
          state,
          says: says[state],
          stories: shown,
          limit,
          over: limit !== undefined && all.length > limit,
          ageing: ageing.get(state),
        };
      }),
    [stories, mine, member.id, team.limits, ageing],
  );
}

/** How long this team's stories usually stand in each state; nothing before it was read. */
export function useAgeing(team: string): ReadonlyMap<string, StateAgeing> {
  const { data } = useAsk('board.ageing', { team }, { keep: true });
  return useMemo(() => {
    const read: readonly StateAgeing[] = data?.states ?? ageingStates.map((state) => ageingOf(state, []));
    return new Map(data ? read.map((each) => [each.state, each]) : []);
  }, [data]);
}

/** A draft in the sprint stands among what is ready, marked as what it is. */
export function columnOf(state: StoryState): BoardState | undefined {
  if (state === 'draft') return 'ready';
  return state === 'cut' ? undefined : state;
}

function flows(row: Story, today: string): boolean {
  if (row.state === 'draft') return false;
  return row.state !== 'accepted' || (row.finishedOn ?? '') > addDays(today, -acceptedDays);
}

function byRank(a: Story, b: Story): number {
  if (a.state === 'accepted' && b.state === 'accepted') return (b.finishedOn ?? '').localeCompare(a.finishedOn ?? '');
  const [one, other] = [a.rank ?? '~', b.rank ?? '~'];
  return one < other ? -1 : Number(one > other);
}
