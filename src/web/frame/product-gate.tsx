import { useRouter, useRouterState } from '@tanstack/react-router';
import { Fragment, type ReactNode, useEffect, useMemo } from 'react';
import type { Row } from '#domain/records';
import { readShortId } from '#domain/short-id';
import { useRows, useWorkspaceClient } from '../client/hooks.ts';
import type { Store } from '../client/store.ts';
import { usePart } from '../here/address.ts';
import { InProduct, useWorkspaceHere } from '../here/here.tsx';
import { kept } from '../shell/kept.ts';
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
  return <InProduct id={product?.id}>{children}</InProduct>;
}

/** Lets a screen of a product stand only where the product of its address is in sight, and begins it anew with another. */
export function ProductGate({ children }: { children: ReactNode }) {
  const slug = usePart('product');
  const products = useProducts();
  const short = usePart('short');
  const address = useRecordAddress(short);
  const path = usePath();
  if (address && path !== address) return <Elsewhere />;
  return products.some((product) => product.slug === slug) ? <Fragment key={slug}>{children}</Fragment> : <Elsewhere />;
}

/** The path of the screen on show: the browser's own runs ahead while the next screen is read. */
function usePath(): string {
  return useRouterState({ select: (state) => String(state.matches.at(-1)?.pathname ?? '') });
}

/** A record's own page, by its id or short id, whatever product the address names; nothing where it is out of sight. */
function useRecordAddress(word: string): string | undefined {
  const products = useProducts();
  const { store } = useWorkspaceClient();
  const found = useMemo(() => findRecord(store, word), [store, word]);
  const product = products.find(({ id }) => id === found?.row.productId);
  return found && product && `/${product.slug}/${found.folder}/${found.row.short}`;
}

function findRecord(
  store: Store,
  word: string,
): { row: { short: string; productId: string }; folder: string } | undefined {
  const short = readShortId(word);
  const name = short && `${short.letter}-${short.number}`;
  for (const { kind, folder, letter } of pages) {
    if (short && short.letter !== letter) continue;
    const known = store.row(kind, word);
    if (known) return { row: known, folder };
    if (name) for (const row of store.all(kind)) if (row.short === name) return { row, folder };
  }
  return undefined;
}

const pages = [
  { kind: 'feature', folder: 'features', letter: 'F' },
  { kind: 'story', folder: 'stories', letter: 'S' },
] as const;

/** An address without a product in sight: goes to the record that it ends in, wherever that is, or says what to do. */
export function Elsewhere() {
  const router = useRouter();
  const address = useRecordAddress(usePath().split('/').findLast(Boolean) ?? '');
  useEffect(() => {
    if (address) router.history.replace(address + location.search);
  }, [address, router]);
  return address ? null : <NotFound />;
}
