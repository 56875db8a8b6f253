import { useState } from 'react';
import { useAct } from '../../act/act.tsx';
import { useClient, useRows } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { byRank, guessRanks } from '../backlog/guess-ranks.ts';
import { MovePromiseDialog } from '../feature/move-promise-dialog.tsx';
import type { FindingLine } from './use-findings.ts';

/** The commands that settle a forecast past its promise; what the reader does not decide becomes a proposal. */
export function Settle({ line: { feature, promise, evidence } }: { line: NonNullable<FindingLine['past']> }) {
  const act = useAct();
  const client = useClient();
  const { product, decides, at } = useHere();
  const [moving, setMoving] = useState(false);
  const ordered = useRows({
    kind: 'story',
    key: `ordered of ${product.id}`,
    where: (row) => row.productId === product.id && row.rank !== null,
    compare: byRank,
  });
  const ids = ordered.filter(({ featureId }) => featureId === feature.id).map(({ id }) => id);
  const isFirst = ordered.slice(0, ids.length).every(({ featureId }) => featureId === feature.id);

  const first = () =>
    void act(
      'story.move',
      { stories: ids, at: 'top' },
      { guess: guessRanks(ordered, ids, { at: 'top' }), says: `Moved the stories of ${feature.short} to the top` },
    );
  const withdraw = () => {
    const seen = client.seeing({ kind: 'promise', id: promise.id });
    void act('promise.withdraw', () => ({ promise: promise.id, seen: seen() }), {
      guess: { kind: 'promise', id: promise.id, fields: { state: 'withdrawn' } },
      says: `Withdrew the promise to ${promise.toWhom}`,
    });
  };
  return (
    <>
      <Button kind={decides('promise') ? 'ink' : 'line'} onClick={() => setMoving(true)}>
        {decides('promise') ? 'Move the promise…' : 'Propose another date…'}
      </Button>
      {!isFirst && ids.length <= 1000 && (
        <Button kind={decides('order') && !decides('promise') ? 'ink' : 'line'} onClick={first}>
          {decides('order') ? 'Put its stories first' : 'Propose to put its stories first'}
        </Button>
      )}
      <a href={at(`backlog?q=${encodeURIComponent(`feature:${feature.short}`)}`)}>Cut or reorder its stories</a>
      <Button kind="quiet" onClick={withdraw}>
        {decides('promise') ? 'Withdraw the promise' : 'Propose to withdraw it'}
      </Button>
      {moving && <MovePromiseDialog promise={promise} likely={evidence.p85} onClose={() => setMoving(false)} />}
    </>
  );
}
