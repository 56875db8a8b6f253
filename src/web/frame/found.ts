import { useMemo } from 'react';
import type { Row } from '#domain/records';
import { useRows, useWorkspaceClient } from '../client/hooks.ts';
import type { Found } from '../shell/command-palette.tsx';
import { useProducts } from './product-gate.tsx';

const most = 8;

/** The features, releases and stories in this browser whose id or title has all the words. */
export function useFound(words: string): readonly Found[] {
  const { store } = useWorkspaceClient();
  const products = useProducts();
  return useMemo(() => {
    const parts = words.toLowerCase().split(/\s+/).filter(Boolean);
    if (parts.length === 0 || words.trim().length < 2) return [];
    const slugs = new Map(products.map(({ id, slug }) => [id, slug]));
    const fits = (row: { short: string; title: string }) => {
      const text = `${row.short} ${row.title}`.toLowerCase();
      return parts.every((part) => text.includes(part));
    };
    const found: Found[] = [];
    const take = (row: Row<'feature'> | Row<'story'>, place: string, note: string) => {
      const slug = slugs.get(row.productId);
      if (slug)
        found.push({ id: row.id, says: `${row.short} ${row.title}`, note, href: `/${slug}/${place}/${row.short}` });
    };
    for (const row of store.all('feature'))
      if (found.length < most && fits(row)) take(row, 'features', `feature · ${row.stage}`);
    for (const { id, short, name, productId, state } of store.all('release')) {
      const slug = slugs.get(productId);
      if (slug && found.length < most && fits({ short, title: name }))
        found.push({ id, says: `${short} ${name}`, note: `release · ${state}`, href: `/${slug}/releases/${short}` });
    }
    for (const row of store.all('story'))
      if (found.length < most && fits(row)) take(row, 'stories', `${row.kind} · ${row.state}`);
    return found;
  }, [words, store, products]);
}

/** The id of a feature of a product. */
export function useExampleId(product: string | undefined): string | undefined {
  const [feature] = useRows({ kind: 'feature', key: `of ${product}`, where: (row) => row.productId === product });
  return feature?.short;
}
