import { useMemo } from 'react';
import { type AnyRow, describeKind, type Kind } from '#domain/records';
import { useWorkspaceClient } from '../client/hooks.ts';
import type { Store } from '../client/store.ts';
import { useHere } from '../here/here.tsx';
import type { Sayings } from './say-value.ts';

/** What it takes to say values on a screen of a product: its today, and the names of the records that every browser keeps. */
export function useSayings(): Sayings {
  const { store } = useWorkspaceClient();
  const { today } = useHere();
  return useMemo(() => sayingsFrom(store, today), [store, today]);
}

/** The same from a store and a day, where no screen of a product stands around. */
export function sayingsFrom(store: Store, today: string): Sayings {
  return {
    today,
    nameOf: (kind, id) => (describeKind(kind)?.held ? nameRow(store.row(kind as Kind, id)) : undefined),
  };
}

function nameRow(row: AnyRow | undefined): string | undefined {
  if (!row) return undefined;
  const words = row.title ?? row.name ?? row.toWhom ?? row.quote ?? row.says ?? row.text;
  return [row.short, words].filter(Boolean).join(' ') || undefined;
}
