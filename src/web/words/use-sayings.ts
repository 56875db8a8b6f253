import { useMemo } from 'react';
import { type AnyRow, describeKind, type Kind, type Row } from '#domain/records';
import { useWorkspaceClient } from '../client/hooks.ts';
import type { Store } from '../client/store.ts';
import { useHere } from '../here/here.tsx';
import type { Sayings } from './say-value.ts';

const figures = new Intl.NumberFormat('en');

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
    nameOf: (kind, id) => {
      if (!describeKind(kind)?.held) return undefined;
      const proposal = kind === 'proposal' ? store.row('proposal', id) : undefined;
      return (proposal && nameProposal(store, proposal)) ?? nameRow(store.row(kind as Kind, id));
    },
  };
}

/** What it also takes to say what a change about to be decided moves: the rank of a story as it is now. */
export function withPlaces(say: Sayings, store: Store): Sayings {
  return {
    ...say,
    standsAt: (kind, id) => {
      const row = kind === 'story' ? store.row('story', id) : undefined;
      const rank = row?.rank;
      if (!row || !rank) return undefined;
      let place = 1;
      for (const other of store.all('story'))
        if (other.productId === row.productId && other.rank !== null && other.rank < rank) place += 1;
      return `rank ${figures.format(place)}`;
    },
  };
}

/** A proposal is called by what it is about; nothing where it is about no record that is kept. */
function nameProposal(store: Store, { short, subjectKind, subjectId }: Row<'proposal'>): string | undefined {
  if (!subjectKind || !subjectId || !describeKind(subjectKind)?.held) return undefined;
  const about = nameRow(store.row(subjectKind as Kind, subjectId));
  return about && `${short} ${about}`;
}

function nameRow(row: AnyRow | undefined): string | undefined {
  if (!row) return undefined;
  const words = row.title ?? row.name ?? row.toWhom ?? row.quote ?? row.says ?? row.text;
  return [row.short, words].filter(Boolean).join(' ') || undefined;
}
