import { useMemo } from 'react';
import type { Row } from '#domain/records';
import { type Role, roleNames, roles } from '#domain/rights';
import { useRow } from '../../client/hooks.ts';
import type { Here } from '../../here/here.tsx';
import { usePeople } from '../../here/use-people.ts';
import type { Pick } from '../../parts/pick-field.tsx';

/** Whom a question can be put to, for a field to pick from: the roles first, then the people. */
export function useAddressees(): readonly Pick[] {
  const people = usePeople();
  return useMemo(
    () => [
      ...roles.map((role) => ({ id: role, says: roleNames[role] })),
      ...people.map(({ id, name }) => ({ id, says: name })),
    ],
    [people],
  );
}

/** The part of an input that says whom a picked addressee stands for. */
export function addressed(picked: Pick): { toRole: Role } | { toMember: string } {
  const role = roles.find((name) => name === picked.id);
  return role ? { toRole: role } : { toMember: picked.id };
}

/** Who is to answer a question, in words. */
export function useAddresseeName({ toRole, toMember }: Addressed): string {
  const member = useRow('member', toMember ?? undefined);
  const role = roles.find((name) => name === toRole);
  return member?.name ?? (role ? `the ${roleNames[role].toLowerCase()}` : 'nobody');
}

type Addressed = { toRole: string | null; toMember: string | null };

/** True where an open question waits for this reader. */
export function asksMe({ member, roles: held, decides }: Here, question: Row<'question'>): boolean {
  if (question.state !== 'open') return false;
  if (question.toMember !== null) return question.toMember === member.id;
  if (question.toRole === 'po') return decides('handoff');
  return held.some((role) => role === question.toRole);
}

/** True where this reader may answer the question: what the owner was asked, the owner answers. */
export function mayAnswer({ decides, roles: held }: Here, question: Row<'question'>): boolean {
  return held.length > 0 && (question.toRole !== 'po' || decides('handoff'));
}
