import { useState } from 'react';
import type { FieldsOf } from '#domain/records';
import { useAct } from '../../act/act.tsx';
import { useClient, useWorkspaceClient } from '../../client/hooks.ts';
import type { Listed } from './use-feedback-pages.ts';

type State = FieldsOf<'feedback'>['state'];

const done: Record<State, string> = {
  processed: 'Processed',
  archived: 'Archived',
  unprocessed: 'Put back into the inbox',
};

/** Marks feedback as dealt with; what was sorted away leaves its list at once and comes back if it is refused. */
export function useSorting(state: State) {
  const act = useAct();
  const client = useClient();
  const { store } = useWorkspaceClient();
  const [, drawn] = useState(0);

  return {
    /** False for a row that was just sorted elsewhere. */
    stays: (row: Listed) => (store.waiting('feedback', row.id)?.state ?? row.state) === state,
    sort: async (rows: readonly Listed[], to: State) => {
      const looked = rows.map(({ id, version }) => ({ kind: 'feedback' as const, id, version }));
      const seen = client.seeing(...looked);
      const name = rows.length === 1 ? String(rows[0]?.short) : `${rows.length} pieces`;
      const sent = act('feedback.sort', () => ({ feedback: rows.map(({ id }) => id), state: to, seen: seen() }), {
        guess: rows.map(({ id }) => ({ kind: 'feedback', id, fields: { state: to } })),
        says: `${done[to]}: ${name}.`,
      });
      drawn((count) => count + 1);
      await sent;
      drawn((count) => count + 1);
    },
  };
}
