import { useAct } from '../../act/act.tsx';
import { useClient } from '../../client/hooks.ts';
import type { WholeObjective } from './use-strategy.ts';

/** Closes, opens again or removes an objective. */
export function useObjectiveActs({ objective, results }: WholeObjective) {
  const act = useAct();
  const client = useClient();
  const looked = { kind: 'objective', id: objective.id } as const;
  return {
    close: (as: 'reached' | 'missed' | 'dropped') => {
      const seen = client.seeing(looked);
      return act('objective.close', () => ({ objective: objective.id, as, seen: seen() }), {
        guess: { ...looked, fields: { state: as } },
        says: `${objective.short} is ${as}.`,
      });
    },
    reopen: () => {
      const seen = client.seeing(looked);
      return act('objective.reopen', () => ({ objective: objective.id, seen: seen() }), {
        guess: { ...looked, fields: { state: 'open' } },
        says: `${objective.short} is open again.`,
      });
    },
    remove: () => {
      const seen = client.seeing(looked, ...results.map(({ result: { id } }) => ({ kind: 'keyResult' as const, id })));
      return act('objective.remove', () => ({ objective: objective.id, seen: seen() }), {
        says: `Removed ${objective.short}.`,
      });
    },
  };
}
