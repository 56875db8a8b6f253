import { useMemo } from 'react';
import { useRows } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import type { Person } from './mention-text.ts';

/** Whom a comment in the product can mention: its people and the administrators, without the reader. */
export function useMentionable(): readonly Person[] {
  const { product, member } = useHere();
  const given = useRows({ kind: 'role', key: `of ${product.id}`, where: (row) => row.productId === product.id });
  const members = useRows({
    kind: 'member',
    key: 'active, by name',
    where: (row) => row.state === 'active',
    compare: (a, b) => a.name.localeCompare(b.name),
  });
  return useMemo(() => {
    const ids = new Set(given.map(({ memberId }) => memberId));
    return members.filter(({ id, admin }) => id !== member.id && (admin || ids.has(id)));
  }, [given, members, member.id]);
}
