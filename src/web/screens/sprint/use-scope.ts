import { useMemo } from 'react';
import type { Row } from '#domain/records';
import { useAct } from '../../act/act.tsx';
import { count } from './say-load.ts';

type Story = Pick<Row<'story'>, 'id' | 'short'>;
type Sprint = Pick<Row<'sprint'>, 'id' | 'name'>;

/** Puts stories into a sprint and takes them out; `why` is asked for while it runs. */
export function useScope() {
  const act = useAct();
  return useMemo(() => {
    const guess = (stories: readonly Story[], sprintId: string | null) =>
      stories.map(({ id }) => ({ kind: 'story' as const, id, fields: { sprintId } }));
    const withReason = (why: string | undefined) => (why ? { reason: why, ask: false } : {});
    return {
      add: (sprint: Sprint, stories: readonly Story[], why?: string) =>
        act(
          'sprint.add',
          { sprint: sprint.id, stories: stories.map(({ id }) => id), ...(why ? { why } : {}) },
          { guess: guess(stories, sprint.id), says: `Put ${namesOf(stories)} into ${sprint.name}`, ...withReason(why) },
        ),
      take: (sprint: Sprint, stories: readonly Story[], why?: string) =>
        act(
          'sprint.take',
          { sprint: sprint.id, stories: stories.map(({ id }) => id), ...(why ? { why } : {}) },
          { guess: guess(stories, null), says: `Took ${namesOf(stories)} out of ${sprint.name}`, ...withReason(why) },
        ),
    };
  }, [act]);
}

function namesOf(stories: readonly Story[]): string {
  const [first] = stories;
  return stories.length === 1 && first ? first.short : count(stories.length, 'story', 'stories');
}
