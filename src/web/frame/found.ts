import { useMemo } from 'react';
import { asksSomething, readAsked } from '#analysis/search/ask';
import type { Kind } from '#domain/records';
import { searched } from '#domain/searched';
import { foldLetters } from '#lib/words';
import { useRows, useWorkspaceClient } from '../client/hooks.ts';
import { useMaybeHere, useWorkspaceHere } from '../here/here.tsx';
import type { Found } from '../shell/command-palette.tsx';
import { sayKind } from '../words/kind-words.ts';
import { foundAddress } from './found-address.ts';
import { type FoundHere, foundIn } from './found-here.ts';
import { useProducts } from './product-gate.tsx';

/** A record that was found, as a line of a list. */
export interface FoundRecord extends Found {
  kind: string;
  short: string | null;
  title: string;
  /** The record on whose page it stands: `F-112 Offline field reports`. */
  on: string | null;
  /** Its product's name, where that is not the one on the page. */
  elsewhere: string | null;
}

const most = 8;
const none: readonly FoundRecord[] = [];

/** The same for the palette, whose actions switch to every product already. */
export function useFoundBesideActions(words: string): readonly FoundRecord[] {
  return useFound(words, 'product');
}

/** The records in this browser that the typed words, ids and filters find, the best first; none of the kind to `leaveOut`. */
export function useFound(words: string, leaveOut?: Kind): readonly FoundRecord[] {
  const { store } = useWorkspaceClient();
  const { member } = useWorkspaceHere();
  const here = useMaybeHere()?.product;
  const products = useProducts();
  return useMemo(() => {
    const asked = readAsked(words);
    if (!asksSomething(asked)) return none;
    const narrowed =
      asked.product.length === 0
        ? null
        : new Set(
            products
              .filter(({ slug, name }) =>
                asked.product.some((word) => slug === word || foldLetters(name).startsWith(foldLetters(word))),
              )
              .map(({ id }) => id),
          );
    return foundIn(store, asked, narrowed, { me: member.id, here: here?.id }, most).flatMap(({ kind, row, on }) => {
      if (kind === leaveOut) return [];
      const product = products.find(({ id }) => id === (kind === 'product' ? row.id : row.productId));
      if (!product && kind !== 'member') return [];
      const title = titleOf({ kind, row });
      const short = row.short ?? null;
      const elsewhere = product && product.id !== here?.id && kind !== 'product' ? product.name : null;
      const located = {
        kind,
        id: row.id,
        short,
        title,
        on: on && { ...on, id: on.row.id, short: on.row.short ?? null },
      };
      return [
        {
          kind,
          id: row.id,
          short,
          title,
          says: [short, title].filter(Boolean).join(' '),
          note: sayNote(kind, stateOf(kind, row)),
          on: on && [on.row.short, titleOf(on)].filter(Boolean).join(' '),
          elsewhere,
          href: foundAddress(product?.slug ?? here?.slug ?? '', located),
        },
      ];
    });
  }, [words, store, products, member.id, here, leaveOut]);
}

/** What it is and where it stands: `story · in review`. */
export function sayNote(kind: string, state: string | null): string {
  return [sayKind(kind), state].filter(Boolean).join(' · ');
}

function stateOf(kind: FoundHere['kind'], row: FoundHere['row']): string | null {
  const field = searched.get(kind)?.state;
  return field && row[field] ? String(row[field]) : null;
}

function titleOf({ kind, row }: Pick<FoundHere, 'kind' | 'row'>): string {
  const field = searched.get(kind)?.title[0];
  return String((field ? row[field] : (row.name ?? row.title)) ?? '');
}

/** The id of a feature of a product. */
export function useExampleId(product: string | undefined): string | undefined {
  const [feature] = useRows({ kind: 'feature', key: `of ${product}`, where: (row) => row.productId === product });
  return feature?.short;
}
