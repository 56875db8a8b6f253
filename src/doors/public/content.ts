import type { Db } from '#store/database';
import { type PublicContent, publicContent } from '#store/public-pages';
import type { PublicProduct } from '#store/public-products';

const mostKept = 50;

/** Reads what is public of a product, and keeps it while its workspace's diary has not moved. */
export function keptContent(db: Db): (product: PublicProduct) => Promise<PublicContent> {
  const kept = new Map<string, { seq: number; content: Promise<PublicContent> }>();
  return async ({ workspace, product, seq }) => {
    const key = `${workspace} ${product}`;
    const known = kept.get(key);
    if (known?.seq === seq) return known.content;
    const content = publicContent(db, workspace, product);
    kept.delete(key);
    kept.set(key, { seq, content });
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    content.catch(() => kept.delete(key));
    return content;
  };
}
