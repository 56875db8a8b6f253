import { useMemo } from 'react';
import type { Row } from '#domain/records';
import { useAct } from '../../act/act.tsx';
import { useClient } from '../../client/hooks.ts';

type Sprint = Row<'sprint'>;
type Edited = Partial<Pick<Sprint, 'name' | 'goal' | 'startsOn' | 'endsOn' | 'capacity'>>;

/** What can be done with a sprint as a whole: change it, commit to it, close it, drop its plan. */
export function useSprintActs() {
  const act = useAct();
  const client = useClient();
  return useMemo(
    () => ({
      edit: (sprint: Sprint, set: Edited) =>
        act(
          'sprint.edit',
          {
            sprint: sprint.id,
            ...set,
            was: Object.fromEntries(Object.keys(set).map((name) => [name, sprint[name as keyof Edited]])),
          },
          { guess: { kind: 'sprint', id: sprint.id, fields: set } },
        ),
      start: (sprint: Sprint, stories: readonly Row<'story'>[]) => {
        const seen = client.seeing(
          { kind: 'sprint', id: sprint.id },
          ...stories.map(({ id }) => ({ kind: 'story' as const, id })),
        );
        return act('sprint.start', () => ({ sprint: sprint.id, seen: seen() }), {
          // From here on its scope changes with a reason.
          guess: { kind: 'sprint', id: sprint.id, fields: { state: 'running' } },
          says: `Committed to ${sprint.name}`,
        });
      },
      close: (sprint: Sprint, into: Sprint | undefined, carry: readonly string[]) => {
        const seen = client.seeing(
          { kind: 'sprint', id: sprint.id },
          ...(into ? [{ kind: 'sprint' as const, id: into.id }] : []),
        );
        return act(
          'sprint.close',
          () => ({ sprint: sprint.id, ...(into ? { into: into.id, carry: [...carry] } : {}), seen: seen() }),
          { says: `Closed ${sprint.name}` },
        );
      },
      remove: (sprint: Sprint) => {
        const seen = client.seeing({ kind: 'sprint', id: sprint.id });
        return act('sprint.remove', () => ({ sprint: sprint.id, seen: seen() }), {
          says: `Removed ${sprint.name}`,
        });
      },
    }),
    [act, client],
  );
}
