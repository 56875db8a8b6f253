import { useMemo } from 'react';
import { useRows } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';

/** The names of the product's customers, in order. */
export function useCustomerNames(): readonly string[] {
  const { product } = useHere();
  const customers = useRows({
    kind: 'customer',
    key: `of ${product.id}, by name`,
    where: (row) => row.productId === product.id,
    compare: (a, b) => a.name.localeCompare(b.name),
  });
  return useMemo(() => customers.map(({ name }) => name), [customers]);
}
