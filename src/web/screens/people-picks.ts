import { useMemo } from 'react';
import { roleNames } from '#domain/rights';
import { useRows } from '../client/hooks.ts';
import { useHere } from '../here/here.tsx';
import { usePeople } from '../here/use-people.ts';
import type { Pick } from '../parts/pick-field.tsx';

/** The members who have a role in the product, to pick one from; who shares a name is told apart by it. */
export function usePeoplePicks(): readonly Pick[] {
  const { product, member } = useHere();
  const people = usePeople();
  const given = useRows({ kind: 'role', key: `of ${product.id}`, where: (row) => row.productId === product.id });
  return useMemo(() => {
    const namesakes = Map.groupBy(people, ({ name }) => name);
    const rolesOf = (id: string) =>
      given
        .filter(({ memberId }) => memberId === id)
        .map(({ role }) => roleNames[role])
        .join(', ');
    return people.map(({ id, name }): Pick => {
      if (id === member.id) return { id, says: name, note: 'you' };
      return { id, says: name, note: (namesakes.get(name)?.length ?? 0) > 1 ? rolesOf(id) : undefined };
    });
  }, [people, given, member.id]);
}
