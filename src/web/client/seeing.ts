import type { Kind } from '#domain/records';
import type { Store } from './store.ts';

/** A record that somebody looks at; its version where no browser keeps rows of that kind. */
export type Looked = { kind: Kind; id: string; version?: number };

/**
 * The versions of records as somebody sees them at this moment, to be asked for when the command that judges them is
 * sent: what one's own writes have made of them meanwhile counts as seen, what others have made of them does not.
 */
export function seeing(
  store: Store,
  isOwn: (command: string) => boolean,
  looked: readonly Looked[],
): () => Record<string, number> {
  const versions = new Map<string, number>();
  for (const { kind, id, version = store.told(kind, id)?.version } of looked)
    if (version !== undefined) versions.set(id, version);
  const stop = store.watchNews((news) => {
    if (!('changes' in news)) return;
    for (const change of news.changes) {
      const next = change.op === 'update' && isOwn(change.command) && versions.get(change.id) === change.version - 1;
      if (next) versions.set(change.id, change.version);
    }
  });
  return () => {
    stop();
    return Object.fromEntries(versions);
  };
}
