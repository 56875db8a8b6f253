import { useAct } from '../../act/act.tsx';
import { useClient } from '../../client/hooks.ts';
import type { Listed, State } from './feedback-list.ts';

const done: Record<State, string> = {
  processed: 'Processed',
  archived: 'Archived',
  unprocessed: 'Put back into the inbox',
};

/** Marks feedback as dealt with; what was sorted away leaves its list at once and comes back if it is refused or taken back. */
export function useSorting(keep: (rows: readonly Listed[]) => void) {
  const act = useAct();
  const client = useClient();
  return (rows: readonly Listed[], to: State) => {
    const looked = rows.map(({ id, version }) => ({ kind: 'feedback' as const, id, version }));
    const seen = client.seeing(...looked);
    const name = rows.length === 1 ? String(rows[0]?.short) : `${rows.length} pieces`;
    keep(rows);
    return act('feedback.sort', () => ({ feedback: rows.map(({ id }) => id), state: to, seen: seen() }), {
      guess: rows.map(({ id, state, productId }) => ({
        kind: 'feedback',
        id,
        fields: { state: to },
        was: { state, productId },
      })),
      says: `${done[to]}: ${name}.`,
    });
  };
}
