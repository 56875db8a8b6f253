import { type ReactNode, useEffect } from 'react';
import type { Row } from '#domain/records';
import { readShortId } from '#domain/short-id';
import { useRows, useWorkspaceClient } from '../client/hooks.ts';
import { usePart } from '../here/address.ts';
import { ProductContext, useWorkspaceHere } from '../here/here.tsx';
import { kept } from '../shell/kept.ts';
import { goTo } from '../shell/links.ts';
import { NotFound } from './not-found.tsx';

const lastProduct = kept('throughline.product');

/** The products one can see, by name. */
export function useProducts(): readonly Row<'product'>[] {
  return useRows({ kind: 'product', key: 'by name', compare: (a, b) => a.name.localeCompare(b.name) });
}

/** Puts the product of the address, else the one that was open last, around the frame and its screen. */
export function ProductProvider({ children }: { children: ReactNode }) {
  const slug = usePart('product');
  const { workspace } = useWorkspaceHere();
  const products = useProducts();
  const last = lastProduct.read();
  const product =
    products.find((each) => each.slug === slug) ??
    products.find((each) => `${workspace.id} ${each.slug}` === last) ??
    products[0];
  useEffect(() => {
    if (product && product.slug === slug) lastProduct.write(`${workspace.id} ${slug}`);
  }, [product, slug, workspace.id]);
  return <ProductContext value={product?.id}>{children}</ProductContext>;
}

/** Lets a screen of a product stand only where the product of its address is in sight. */
export function ProductGate({ children }: { children: ReactNode }) {
  const slug = usePart('product');
  const products = useProducts();
  if (products.some((product) => product.slug === slug)) return children;
  return <Elsewhere />;
}

/** A record's own page: where it is, whatever product the address names. */
export function useRecordAddress(word: string): string | undefined {
  const products = useProducts();
  const { store } = useWorkspaceClient();
  const short = readShortId(word);
  const byShort = { F: 'feature', S: 'story' } as const;
  const kind = short && byShort[short.letter as 'F' | 'S'];
  if (!kind) return undefined;
  const name = `${short.letter}-${short.number}`;
  for (const row of store.all(kind))
    if (row.short === name) {
      const product = products.find(({ id }) => id === row.productId);
      return product && `/${product.slug}/${kind === 'feature' ? 'features' : 'stories'}/${name}`;
    }
  return undefined;
}

/** An address without a product in sight: goes to the record that it ends in, wherever that is, or says what to do. */
export function Elsewhere() {
  const word = location.pathname.split('/').findLast(Boolean) ?? '';
  const address = useRecordAddress(word);
  const elsewhere = address !== undefined && address !== location.pathname ? address : undefined;
  useEffect(() => {
    if (elsewhere) goTo(elsewhere);
  }, [elsewhere]);
  return elsewhere ? null : <NotFound />;
}
