import { useMemo } from 'react';
import { describeKind, type Kind, kindNames } from '#domain/records';
import { useAsk, useRow, useWorkspaceClient } from '../client/hooks.ts';
import type { Store } from '../client/store.ts';
import { useHere } from './here.tsx';
import { addressOf } from './subject.ts';

/** The kinds that have a page of their own, by the letter of their short ids. */
const pages = new Map<string, Kind>(
  kindNames
    .filter((kind) => ['feature', 'story', 'release', 'feedback', 'customer', 'objective'].includes(kind))
    .map((kind) => [describeKind(kind)?.short ?? '', kind]),
);

/** A record named in a text by its short id: a link with its title to see, or plain text where it is not there for this reader. */
export function RecordLink({ short }: { short: string }) {
  const { store } = useWorkspaceClient();
  const here = useHere();
  const kind = pages.get(short.slice(0, 1));
  const id = useMemo(() => kind && heldId(store, kind, short), [store, kind, short]);
  const held = useRow(kind ?? 'feature', id);
  // What this browser does not hold may still be there: old stories, and kinds that no browser holds.
  const asked = useAsk('record.get', kind && !id ? { id: short } : undefined);
  const read = asked.data?.kind === kind ? asked.data?.row : undefined;
  const row: Readonly<Record<string, unknown>> | undefined = held ? { ...held } : read;
  const product = useRow('product', typeof row?.productId === 'string' ? row.productId : undefined);
  if (!kind || asked.error?.code === 'not-found') return <>#{short}</>;
  const at = product ? (path = '') => `/${product.slug}${path && `/${path}`}` : here.at;
  const title = row?.title ?? row?.name;
  return (
    <a href={addressOf(at, kind, short, short)} title={typeof title === 'string' ? title : undefined}>
      {short}
    </a>
  );
}

function heldId(store: Store, kind: Kind, short: string): string | undefined {
  for (const row of store.all(kind)) if ('short' in row && row.short === short) return row.id;
  return undefined;
}
