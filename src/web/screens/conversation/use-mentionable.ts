import { useMemo } from 'react';
import { useHere } from '../../here/here.tsx';
import { usePeople } from '../../here/use-people.ts';
import type { Person } from './mention-text.ts';

/** Whom a comment in the product can mention: its people and the administrators, without the reader. */
export function useMentionable(): readonly Person[] {
  const { member } = useHere();
  const people = usePeople({ admins: true });
  return useMemo(() => people.filter(({ id }) => id !== member.id), [people, member.id]);
}
