import { useCallback, useMemo, useState } from 'react';
import { anyWord, useQueryWords } from '../../here/address.ts';
import type { GridSort } from '../../parts/grid/types.ts';
import { kept } from '../../shell/kept.ts';
import { printSort, readSort } from './arrange.ts';

/** The lists that have views. */
export type ViewPlace = 'backlog' | 'roadmap';

/** How a list is seen: its filter, shape, order, groups and columns. None of it changes any record. */
export interface ViewState {
  q: string;
  /** The shape: `list`, `board`, `table`, `timeline`, `tree`. */
  as: string | undefined;
  sort: GridSort | undefined;
  group: string | undefined;
  /** The columns that were chosen; nothing means the usual ones. */
  columns: readonly string[] | undefined;
  /** The saved view that was opened. */
  saved: string | undefined;
}

/** `view` and `place` are what earlier addresses said. */
const address = {
  q: anyWord,
  as: anyWord,
  sort: anyWord,
  group: anyWord,
  cols: anyWord,
  saved: anyWord,
  view: anyWord,
  place: anyWord,
};

/**
 * The view of a list as it stands in the address, so that it can be reloaded, gone back to and sent to others; `filterOf`
 * gives the filter that an earlier address meant by its place.
 */
export function useView(
  place: ViewPlace,
  filterOf?: (place: string) => string | undefined,
): [ViewState, (change: Partial<ViewState>) => void] {
  const [words, go] = useQueryWords(address);
  const view = useMemo<ViewState>(
    () => ({
      q: words.q ?? (words.place && filterOf?.(words.place)) ?? '',
      as: words.as ?? words.view ?? (words.place && 'list'),
      sort: readSort(words.sort),
      group: words.group,
      columns: words.cols?.split(',').filter(Boolean),
      saved: words.saved,
    }),
    [words, filterOf],
  );
  const [own, chooseOwn] = useOwnColumns(place, view.as ?? 'usual');
  const change = useCallback(
    (next: Partial<ViewState>) => {
      // Columns belong to the device, but to the address where it names them.
      const named = 'columns' in next && (words.cols !== undefined || 'q' in next);
      if ('columns' in next && !named) chooseOwn(next.columns);
      go({
        ...(words.view || words.place ? { view: undefined, place: undefined, as: view.as, q: view.q } : {}),
        ...('q' in next ? { q: next.q } : {}),
        ...('as' in next ? { as: next.as } : {}),
        ...('sort' in next ? { sort: printSort(next.sort) } : {}),
        ...('group' in next ? { group: next.group } : {}),
        ...(named ? { cols: next.columns?.join(',') } : {}),
        ...('saved' in next ? { saved: next.saved } : {}),
      });
    },
    [go, chooseOwn, words, view],
  );
  return [useMemo(() => (view.columns ? view : { ...view, columns: own }), [view, own]), change];
}

/** The columns that this person chose on this device, for a shape of a place. */
function useOwnColumns(place: ViewPlace, shape: string) {
  const store = useMemo(() => kept(`throughline.columns.${place}.${shape}`), [place, shape]);
  const [, again] = useState(0);
  const text = store.read();
  const columns = useMemo(() => (text ? text.split(',') : undefined), [text]);
  const choose = useCallback(
    (ids: readonly string[] | undefined) => {
      store.write(ids?.join(',') ?? '');
      again((times) => times + 1);
    },
    [store],
  );
  return [columns, choose] as const;
}
