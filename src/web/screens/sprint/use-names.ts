import { useMemo } from 'react';
import { useRows } from '../../client/hooks.ts';

/** What the ids in a story are called: its feature and its people. */
export function useNames(product: string) {
  const features = useRows({ kind: 'feature', key: `of ${product}`, where: (row) => row.productId === product });
  const members = useRows({ kind: 'member', key: 'all' });
  return useMemo(() => {
    const byFeature = new Map(features.map((row) => [row.id, row]));
    const people = new Map(members.map((row) => [row.id, row.name]));
    return { feature: (id: string) => byFeature.get(id), member: (id: string) => people.get(id) };
  }, [features, members]);
}
