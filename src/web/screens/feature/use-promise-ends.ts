import type { Row } from '#domain/records';
import { useAct } from '../../act/act.tsx';
import { useClient } from '../../client/hooks.ts';

/** The two ways in which a promise ends. */
export function usePromiseEnds({ id, toWhom }: Row<'promise'>) {
  const act = useAct();
  const client = useClient();
  const end = (name: 'promise.keep' | 'promise.withdraw', state: string, says: string) => () => {
    const seen = client.seeing({ kind: 'promise', id });
    void act(name, () => ({ promise: id, seen: seen() }), { guess: { kind: 'promise', id, fields: { state } }, says });
  };
  return {
    keep: end('promise.keep', 'kept', `The promise to ${toWhom} was kept.`),
    withdraw: end('promise.withdraw', 'withdrawn', `Withdrew the promise to ${toWhom}.`),
  };
}
