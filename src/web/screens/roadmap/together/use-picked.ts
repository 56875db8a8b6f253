import { useMemo, useState } from 'react';
import type { FeatureFacts } from '../../feature/use-facts.ts';

const none: ReadonlySet<string> = new Set();

/** Which of these features are selected; one that is not seen any more is no longer. */
export interface Picked {
  selected: ReadonlySet<string>;
  picked: readonly FeatureFacts[];
  onSelect: (ids: ReadonlySet<string>) => void;
  clear: () => void;
  /** What acting on this one means: all that are selected if it is one of them, else it alone. */
  with: (facts: FeatureFacts) => readonly FeatureFacts[];
}

/** Keeps which features of a view are selected. */
export function usePicked(rows: readonly FeatureFacts[]): Picked {
  const [chosen, onSelect] = useState(none);
  const picked = useMemo(() => (chosen.size === 0 ? [] : rows.filter(({ id }) => chosen.has(id))), [chosen, rows]);
  const selected = useMemo(() => (picked.length === 0 ? none : new Set(picked.map(({ id }) => id))), [picked]);
  return {
    selected,
    picked,
    onSelect,
    clear: () => onSelect(none),
    with: (facts) => (selected.has(facts.id) ? picked : [facts]),
  };
}
