import { use, useMemo } from 'react';
import { useWorkspaceClient } from '../client/hooks.ts';
import type { Unsettled } from '../client/outbox.ts';
import type { CommandName } from '../client/shapes.ts';
import { useAct } from './act.tsx';
import { Ask, askConflict } from './asking.ts';
import { guessChosen, withChosen } from './chosen.ts';

/** What can be done with a command that was refused or met another's change. */
export function useUnsettledActs() {
  const act = useAct();
  const ask = use(Ask);
  const { client } = useWorkspaceClient();
  return useMemo(() => {
    const again = (entry: Unsettled, input: unknown, guess: Unsettled['guesses']) => {
      client.outbox.dismiss(entry.id);
      // What was given once by this name is given again.
      void act(entry.name as CommandName, () => input as never, {
        guess,
        keep: true,
        ...(entry.reason ? { reason: entry.reason } : {}),
        ...(entry.says ? { says: entry.says } : {}),
      });
    };
    return {
      /** True where the versions of two people can be shown side by side. */
      isClash: ({ answer }: Unsettled) => answer.is === 'conflict' && Object.keys(answer.fields).length > 0,
      /** Shows the versions side by side and sends what is chosen. */
      compare: async (entry: Unsettled) => {
        if (entry.answer.is !== 'conflict') return;
        const { fields } = entry.answer;
        const chosen = await askConflict(ask, entry.answer);
        if (!chosen) return;
        if (Object.keys(chosen).length === 0) client.outbox.dismiss(entry.id);
        else again(entry, withChosen(entry.input, fields, chosen), guessChosen(entry.guesses, fields, chosen));
      },
      /** Sends it again, judged by what stands there now where that has changed. */
      retry: (entry: Unsettled) => {
        if (entry.answer.reason.code === 'broken') client.outbox.again(entry.id);
        else again(entry, seenNow(entry), entry.guesses);
      },
    };
  }, [act, ask, client]);
}

function seenNow({ input, answer }: Unsettled): unknown {
  const { current } = answer.reason.details;
  const { seen } = (input ?? {}) as { seen?: object };
  if (answer.is !== 'conflict' || !seen || typeof current !== 'object') return input;
  return { ...(input as object), seen: { ...seen, ...current } };
}
