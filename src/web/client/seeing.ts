import type { Kind } from '#domain/records';
import type { News, Store } from './store.ts';

/** A record that somebody looks at; its version where it comes from an answer, which the held rows may not have caught up with. */
export type Looked = { kind: Kind; id: string; version?: number };

/** The versions that somebody sees, and which of them one's own writes have made. */
export class Seeing {
  readonly #store: Store;
  readonly #made = new Set<string>();
  #asked: Looked[] | undefined;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Takes in what has changed; `isOwn` tells one's own commands. */
  hear(news: News, isOwn: (command: string) => boolean): void {
    if (!('changes' in news)) return;
    for (const change of news.changes)
      if (change.op === 'update' && isOwn(change.command)) this.#made.add(`${change.id} ${change.version}`);
  }

  /**
   * The versions of records as somebody sees them at this moment, to be asked for when the command that judges them is
   * sent: what one's own writes have made of them meanwhile counts as seen, what others have made of them does not.
   */
  now(looked: readonly Looked[]): () => Record<string, number> {
    const versions = looked.flatMap(({ kind, id, version = 0 }) => {
      const newest = Math.max(version, this.#store.told(kind, id)?.version ?? 0);
      return newest === 0 ? [] : [[id, newest] as const];
    });
    return () => {
      this.#asked?.push(...looked);
      return this.since(Object.fromEntries(versions));
    };
  }

  /** What one's own writes have made of these versions by now. */
  since(seen: Readonly<Record<string, number>>): Record<string, number> {
    return Object.fromEntries(Object.entries(seen).map(([id, version]) => [id, this.#since(id, version)]));
  }

  /** The records whose versions an input asks for while it is made. */
  askedBy(input: unknown | (() => unknown)): readonly Looked[] {
    const asked: Looked[] = [];
    this.#asked = asked;
    try {
      made(input);
    } finally {
      this.#asked = undefined;
    }
    return asked;
  }

  /** What one's own writes have made of a version by now, as long as nobody else's came between. */
  #since(id: string, version: number): number {
    let now = version;
    while (this.#made.has(`${id} ${now + 1}`)) now += 1;
    return now;
  }
}

/** An input, made now where it is given as a function. */
export function made(input: unknown | (() => unknown)): unknown {
  return typeof input === 'function' ? input() : input;
}
