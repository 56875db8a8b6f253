import { useMemo } from 'react';
import type { Row } from '#domain/records';
import { useRows } from '../client/hooks.ts';
import { useHere } from './here.tsx';

/** The active members who have a role in the product, by name; with `admins` also the administrators, who need none. */
export function usePeople({ admins = false } = {}): readonly Row<'member'>[] {
  const { product } = useHere();
  const given = useRows({ kind: 'role', key: `of ${product.id}`, where: (row) => row.productId === product.id });
  const members = useRows({
    kind: 'member',
    key: 'active, by name',
    where: (row) => row.state === 'active',
    compare: (a, b) => a.name.localeCompare(b.name),
  });
  return useMemo(() => {
    const ids = new Set(given.map(({ memberId }) => memberId));
    return members.filter(({ id, admin }) => ids.has(id) || (admins && admin));
  }, [given, members, admins]);
}
