import type { Db } from '#store/database';
import { type PublicContent, publicContent } from '#store/public-pages';
import type { PublicProduct } from '#store/public-products';

const mostKept = 100;

/** Reads what is public of a product, and keeps it while its workspace's diary has not moved. */
export function keptContent(db: Db) {
  return { features: keeping(db, 'features'), news: keeping(db, 'news') };
}

function keeping<K extends keyof PublicContent>(db: Db, part: K) {
  const kept = new Map<string, { seq: number; content: Promise<PublicContent[K]> }>();
  return ({ workspace, product, seq }: PublicProduct): Promise<PublicContent[K]> => {
    const key = `${workspace} ${product}`;
    const known = kept.get(key);
    if (known?.seq === seq) return known.content;
    const content = publicContent[part](db, workspace, product);
    kept.delete(key);
    kept.set(key, { seq, content });
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    content.catch(() => kept.delete(key));
    return content;
  };
}
