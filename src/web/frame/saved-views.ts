import type { Row } from '#domain/records';
import { useRows } from '../client/hooks.ts';
import { useMaybeHere } from '../here/here.tsx';
import { useActions } from '../keys/keys-root.tsx';
import { addressOfView } from '../screens/views/address-of-view.ts';
import { goTo } from '../shell/links.ts';
import { places } from './places.ts';

/** A saved view as the sidebar lists it. */
export interface ViewLink {
  id: string;
  says: string;
  /** The list it is of. */
  note: string;
  href: string;
}

/** More than these do not stand in the sidebar. */
const most = 8;

/** The saved views of the product, one's own first, then shared ones; each can be gone to from anywhere. */
export function useSavedViewLinks(): readonly ViewLink[] {
  const here = useMaybeHere();
  const product = here?.product.id;
  const views = useRows({
    kind: 'view',
    key: `of ${product}`,
    where: (row) => row.productId === product,
    compare: (a, b) => a.name.localeCompare(b.name),
  });
  const mine = (view: Row<'view'>) => view.memberId === here?.member.id;
  const links = here
    ? [...views.filter(mine), ...views.filter((view) => view.shared && !mine(view))].map((view) => ({
        id: view.id,
        says: view.name,
        note: places[view.place].says,
        href: here.at(addressOfView(view)),
      }))
    : [];
  useActions(
    links.map(({ id, says, note, href }) => ({
      id: `view.to-${id}`,
      says: `Go to the view ${says}`,
      words: [note, 'saved'],
      group: 'Go',
      run: () => goTo(href),
    })),
  );
  return links.slice(0, most);
}
