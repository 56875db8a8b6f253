import { type ReactNode, useEffect, useRef } from 'react';
import { useWorkspaceClient } from '../../client/hooks.ts';
import { InProduct, useMaybeHere } from '../../here/here.tsx';
import { usePeek } from '../peek/use-peek.tsx';
import { bringIntoSight } from './bring-into-sight.ts';
import type { Listed } from './columns.tsx';
import { noticePart } from './notice-address.ts';

/** The records that can be looked at beside a list, by the letter of their ids. */
const peekable = /^[FSRC]-/;

/** Whether the record of a line can be looked at without leaving the list. */
export const canPeek = ({ short }: Pick<Listed, 'short'>): boolean => short !== null && peekable.test(short);

/** Looks at the record of a line beside the inbox, in its own product, at what was said there. */
export function useInboxPeek(rows: readonly Listed[]) {
  const { store } = useWorkspaceClient();
  const peek = usePeek();
  const around = useMaybeHere()?.product.id;
  const product = useRef(around);
  const row = rows.find(({ short }) => short !== null && short === peek.short);
  // A line that was marked leaves the list while its record is still looked at.
  if (row) product.current = row.productId;
  const part = row && noticePart(row, (kind, id) => store.row(kind, id)?.short);
  const { short } = peek;
  useEffect(() => (short && part ? bringIntoSight(part) : undefined), [short, part]);

  const shortOf = (one: Listed | undefined) => (one?.short && canPeek(one) ? one.short : undefined);
  const panel: ReactNode = peek.panel && <InProduct id={product.current}>{peek.panel}</InProduct>;
  return {
    panel,
    /** The line that is looked at. */
    row,
    startsAt: row?.id,
    /** False where the record has only a page. */
    toggle: (one: Listed): boolean => {
      const wanted = shortOf(one);
      if (wanted) peek.toggle(wanted);
      return wanted !== undefined;
    },
    /** The same on a phone, as a page of its own. */
    open: (one: Listed): boolean => {
      const wanted = shortOf(one);
      if (wanted) peek.open(wanted);
      return wanted !== undefined;
    },
    follow: (one: Listed) => {
      const wanted = shortOf(one);
      if (wanted) peek.follow(wanted);
    },
    /** The lines are going: what was looked at gives way to the next one that stays. */
    leave: (going: readonly Listed[]) => {
      if (!peek.short || !going.some((one) => one.short === peek.short)) return;
      const ids = new Set(going.map(({ id }) => id));
      const at = rows.findIndex(({ short }) => short === peek.short);
      const next =
        rows.slice(at).find(({ id }) => !ids.has(id)) ?? rows.slice(0, at).findLast(({ id }) => !ids.has(id));
      const wanted = shortOf(next);
      if (wanted) peek.follow(wanted);
      else peek.toggle(peek.short);
    },
  };
}
