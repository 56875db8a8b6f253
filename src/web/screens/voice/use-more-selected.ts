import { useEffect, useState } from 'react';
import type { Listed } from './feedback-list.ts';

/** The most that one command takes. */
export const mostAtOnce = 1000;

interface MoreSelected {
  /** What the list shows: another one is another selection. */
  list: string;
  rows: readonly Listed[];
  /** Reads older ones, where there are any. */
  more: (() => void) | undefined;
  reading: boolean;
  /** Older ones could not be read. */
  failed: boolean;
  select: (ids: ReadonlySet<string>) => void;
}

/** Reads on until so many rows are there as one command takes, or all there are, and selects them. */
export function useMoreSelected({ list, rows, more, reading, failed, select }: MoreSelected) {
  const [wanted, want] = useState<string>();
  const isWanted = wanted === list;
  useEffect(() => {
    if (!isWanted || reading) return;
    if (more && !failed && rows.length < mostAtOnce) return more();
    want(undefined);
    select(new Set(rows.slice(0, mostAtOnce).map(({ id }) => id)));
  });
  return { busy: isWanted, start: () => want(list), stop: () => want(undefined) };
}
