import type { Row } from '#domain/records';
import { useRows } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';

/** The customers of the product, by name. */
export function useCustomers(): readonly Row<'customer'>[] {
  const { product } = useHere();
  return useRows({
    kind: 'customer',
    key: `of ${product.id}, by name`,
    where: (row) => row.productId === product.id,
    compare: (a, b) => a.name.localeCompare(b.name),
  });
}
