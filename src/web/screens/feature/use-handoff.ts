import { useCallback } from 'react';
import type { Row } from '#domain/records';
import type { Decision } from '#domain/rights';
import { useAct } from '../../act/act.tsx';
import { useClient } from '../../client/hooks.ts';
import type { Here } from '../../here/here.tsx';

/** The decision that takes a handoff or gives it back. */
export function rightOf({ toRole }: Row<'handoff'>): Decision {
  return toRole === 'po' ? 'handoff' : 'design';
}

/** The people to whom a handoff went, in words: `you`, `Jonas`, or the role while nobody holds it. */
export function sayTo({ decides, whoDecides }: Here, handoff: Row<'handoff'>): string {
  const right = rightOf(handoff);
  return decides(right) ? 'you' : whoDecides(right);
}

/** What can be done with a handoff that waits. */
export function useHandoff(handoff: Row<'handoff'>) {
  const act = useAct();
  const client = useClient();
  const owner = handoff.toRole === 'po';
  const looked = useCallback(() => client.seeing({ kind: 'handoff', id: handoff.id }), [client, handoff.id]);
  const accept = () => {
    const seen = looked();
    const input = () => ({ handoff: handoff.id, seen: seen() });
    const guess = { kind: 'handoff' as const, id: handoff.id, fields: { state: 'accepted' } };
    return act(owner ? 'handoff.accept' : 'handoff.take', input, { guess, says: 'Accepted the handoff' });
  };
  const giveBack = (questions: string[], note: string) => {
    const seen = looked();
    const input = () => ({ handoff: handoff.id, questions, ...(note ? { note } : {}), seen: seen() });
    const options = { says: 'Gave it back with questions', quiet: true, keep: true };
    return act(owner ? 'handoff.return' : 'handoff.giveback', input, options);
  };
  const withdraw = () => {
    const seen = looked();
    return act('handoff.withdraw', () => ({ handoff: handoff.id, seen: seen() }), {
      guess: { kind: 'handoff', id: handoff.id, fields: { state: 'withdrawn' } },
      says: 'Withdrew the handoff',
    });
  };
  return { accept, giveBack, withdraw };
}
