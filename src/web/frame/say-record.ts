import { useCallback } from 'react';
import { useWorkspaceClient } from '../client/hooks.ts';
import { useMaybeHere } from '../here/here.tsx';
import type { Found } from '../shell/command-palette.tsx';
import { useProducts } from './product-gate.tsx';

/** How a record that the palette keeps by its id is named now; nothing where it is gone or out of sight. */
export function useSayRecord(): (kind: string, id: string) => Found | undefined {
  const { store } = useWorkspaceClient();
  const products = useProducts();
  const here = useMaybeHere()?.product.id;
  return useCallback(
    (kind, id) => {
      const found = (row: { productId: string; short: string }, says: string, path: string, note: string) => {
        const product = products.find(({ id }) => id === row.productId);
        const elsewhere = product?.id === here ? undefined : product?.name;
        return product
          ? {
              id,
              says: `${row.short} ${says}`,
              note,
              elsewhere,
              href: `/${product.slug}/${path}/${row.short}`,
            }
          : undefined;
      };
      if (kind === 'feature') {
        const row = store.row('feature', id);
        return row && found(row, row.title, 'features', `feature · ${row.stage}`);
      }
      if (kind === 'story') {
        const row = store.row('story', id);
        return row && found(row, row.title, 'stories', `${row.kind} · ${row.state}`);
      }
      if (kind !== 'release' && kind !== 'customer') return undefined;
      const row = store.row(kind, id);
      const note = row && 'state' in row ? `release · ${row.state}` : 'customer';
      return row && found(row, row.name, `${kind}s`, note);
    },
    [store, products, here],
  );
}
