import type { Db } from '#store/database';
import type { Derived } from '#store/derived';
import { productsOf } from '#store/products';
import { type Reader, type Told, toldOf } from './stream.ts';
import { inSight } from './visible.ts';

/** A reader that can be told things beside the diary. */
export type Listener = { reader: Reader; say: (told: readonly Told[]) => Promise<void> };

/** What may have been computed while nothing was heard. */
const missed: readonly Derived['topic'][] = ['forecast', 'finding', 'notice'];

/** Tells who sees the product that something computed is new; of every product in sight where notices may have been missed. */
export async function passOn(db: Db, listeners: ReadonlySet<Listener>, derived: Derived | null): Promise<void> {
  const all = new Map<string, string[]>();
  for (const { reader, say } of [...listeners]) {
    if (derived) {
      const mine = derived.workspace === reader.workspace && derived.members?.includes(reader.member) !== false;
      // One that takes slowly must not keep the others waiting.
      if (mine && inSight({ product: derived.product, audience: 'all' }, reader.sight))
        void say([derivedTold(derived.topic, derived.product)]).catch(() => undefined);
      continue;
    }
    const known = reader.sight.products ?? all.get(reader.workspace);
    const products = known ?? (await productsOf(db, reader.workspace).catch(() => []));
    if (!known) all.set(reader.workspace, [...products]);
    const told = products.flatMap((product) => missed.map((topic) => derivedTold(topic, product)));
    void say(told).catch(() => undefined);
  }
}

function derivedTold(topic: Derived['topic'], product: string): Told {
  return toldOf({ event: 'derived', topic, product }, null);
}
