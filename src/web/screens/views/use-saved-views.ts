import { useMemo } from 'react';
import type { Row } from '#domain/records';
import { useAct } from '../../act/act.tsx';
import { useClient, useRows } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { printSort } from './arrange.ts';
import type { ViewPlace, ViewState } from './use-view.ts';

export type SavedView = Row<'view'>;

/** The saved views of a place: one's own, and those that others share; by name. */
export function useSavedViews(place: ViewPlace): { mine: readonly SavedView[]; shared: readonly SavedView[] } {
  const { product, member } = useHere();
  const views = useRows({
    kind: 'view',
    key: `of ${product.id}`,
    where: (row) => row.productId === product.id,
    compare: (a, b) => a.name.localeCompare(b.name),
  });
  return useMemo(() => {
    const here = views.filter((view) => view.place === place);
    return {
      mine: here.filter(({ memberId }) => memberId === member.id),
      // Administrators see what others keep for themselves; it is no business of their lists.
      shared: here.filter(({ memberId, shared }) => shared && memberId !== member.id),
    };
  }, [views, place, member.id]);
}

/** What a view says of a list, as it is kept. */
function keptOf({ q, as, sort, group, columns }: ViewState) {
  return {
    filter: q.replace(/\s+/g, ' ').trim(),
    shape: as ?? null,
    sort: printSort(sort) ?? null,
    grouping: group ?? null,
    columns: columns ? [...columns] : null,
  };
}

/** True where the list is not seen as the view was kept. */
export function isChanged(view: SavedView, state: ViewState): boolean {
  const now = keptOf(state);
  const { filter, shape, sort, grouping, columns } = view;
  return JSON.stringify(now) !== JSON.stringify({ filter, shape, sort, grouping, columns });
}

/** Saves, renames, shares, replaces and removes views. */
export function useViewActs() {
  const act = useAct();
  const client = useClient();
  const { product } = useHere();
  return {
    save: (place: ViewPlace, name: string, shared: boolean, state: ViewState) =>
      act(
        'view.save',
        { product: product.id, place, name, shared, ...keptOf(state) },
        { quiet: true, says: `Saved the view “${name.trim()}”.` },
      ),
    replace: (view: SavedView, state: ViewState) => {
      const { filter, shape, sort, grouping, columns } = view;
      const set = keptOf(state);
      return act(
        'view.edit',
        { view: view.id, ...set, was: { filter, shape, sort, grouping, columns } },
        { guess: { kind: 'view', id: view.id, fields: set }, says: `Saved the view “${view.name}” as it is seen now.` },
      );
    },
    rename: (view: SavedView, name: string) =>
      act(
        'view.edit',
        { view: view.id, name, was: { name: view.name } },
        { guess: { kind: 'view', id: view.id, fields: { name } }, quiet: true, says: `Renamed the view to “${name}”.` },
      ),
    share: (view: SavedView, shared: boolean) =>
      act(
        'view.edit',
        { view: view.id, shared, was: { shared: view.shared } },
        {
          guess: { kind: 'view', id: view.id, fields: { shared } },
          says: shared ? `Everybody sees “${view.name}” now.` : `“${view.name}” is yours alone now.`,
        },
      ),
    remove: (view: SavedView) => {
      const seen = client.seeing({ kind: 'view', id: view.id });
      return act('view.remove', () => ({ view: view.id, seen: seen() }), { says: `Removed the view “${view.name}”.` });
    },
  };
}
