import type { Db } from '#store/database';
import { type PublicContent, type PublicPart, publicContent, type Touched } from '#store/public-pages';
import type { PublicProduct } from '#store/public-products';

const mostKept = 100;
/** A stretch of the diary longer than this costs more to go through than the pages cost to read. */
const longestStretch = 2_000;

/**
 * Reads what is public of a product, and keeps it. Where the diary has moved, only what its new lines touched is read: the
 * same array is answered for as long as nothing on a page has changed, and the same object for what has not changed in it.
 */
export function keptContent(db: Db) {
  return { features: keeping(db, publicContent.features), news: keeping(db, publicContent.news) };
}

type Of<T> = (product: PublicProduct) => Promise<readonly T[]>;

function keeping<T extends PublicContent[keyof PublicContent][number]>(db: Db, part: PublicPart<T>): Of<T> {
  const kept = new Map<string, { seq: number; content: Promise<readonly T[]> }>();
  return ({ workspace, product, seq }) => {
    const key = `${workspace} ${product}`;
    const known = kept.get(key);
    if (known?.seq === seq) return known.content;
    const whole = () => part.read(db, workspace, product);
    // A request that was overtaken keeps nothing.
    if (known && known.seq > seq) return whole();
    const since = known && seq - known.seq <= longestStretch ? known : undefined;
    const content = since ? since.content.then((had) => goOn(had, since.seq), whole) : whole();
    kept.delete(key);
    kept.set(key, { seq, content });
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    content.catch(() => kept.get(key)?.content === content && kept.delete(key));
    return content;

    async function goOn(had: readonly T[], from: number): Promise<readonly T[]> {
      const touched = await part.touched(db, workspace, product, from);
      return (touched && patched(had, touched, part)) ?? whole();
    }
  };
}

/** The content with what was touched put in its place; undefined where more may be public than is kept. */
function patched<T extends { id: string }>(
  had: readonly T[],
  { ids, rows }: Touched<T>,
  { order, most }: Pick<PublicPart<T>, 'order' | 'most'>,
): readonly T[] | undefined {
  const others = had.filter(({ id }) => !ids.has(id));
  if (others.length === had.length && rows.length === 0) return had;
  if (had.length >= most || others.length + rows.length > most) return undefined;
  return [...others, ...rows].sort(order);
}
