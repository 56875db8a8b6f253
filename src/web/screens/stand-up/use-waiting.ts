import { useMemo } from 'react';
import { waitingStories } from '#domain/worth';
import { useRows } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';

/** The stories of the product that wait for another one, which is not finished. */
export function useWaiting(): ReadonlySet<string> {
  const { product } = useHere();
  const needs = useRows({
    kind: 'dependency',
    key: `needs of ${product.id}`,
    where: (row) => row.productId === product.id && row.nature === 'needs',
  });
  const ids = useMemo(() => new Set(needs.map(({ otherId }) => otherId)), [needs]);
  const needed = useRows({ kind: 'story', key: `needed: ${[...ids].join()}`, where: (row) => ids.has(row.id) });
  return useMemo(() => waitingStories(needs, needed), [needs, needed]);
}
