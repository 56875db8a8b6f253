import { useMemo } from 'react';
import type { Row } from '#domain/records';
import { useRows } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import type { Pick } from '../../parts/pick-field.tsx';

/** The members who have a role in the product, and so can have its stories. */
export function useWorkers(): Pick[] {
  const { product } = useHere();
  const roles = useRows({ kind: 'role', key: `of ${product.id}`, where: (row) => row.productId === product.id });
  const members = useRows({ kind: 'member', key: 'active', where: (row) => row.state === 'active' });
  return useMemo(() => {
    const ids = new Set(roles.map(({ memberId }) => memberId));
    return members.filter(({ id }) => ids.has(id)).map(({ id, name }) => ({ id, says: name }));
  }, [roles, members]);
}

/** A feature as it is picked from many. */
export function pickOf({ id, short, title }: Row<'feature'>): Pick {
  return { id, says: `${short} ${title}` };
}
