import type { Row } from '#domain/records';
import { type Role, roleNames } from '#domain/rights';
import { useRows } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';

const list = new Intl.ListFormat('en');

/** Says whose Home it is and in which role, and leads to the one of the manager's or owner's partner. */
export function Partners({ whose }: { whose: Row<'member'> }) {
  const { product, member, at } = useHere();
  const roles = useRows({ kind: 'role', key: `of ${product.id}`, where: (row) => row.productId === product.id });
  const members = useRows({ kind: 'member', key: 'all' });
  const held = roles.filter(({ memberId }) => memberId === whose.id).map(({ role }) => role);
  const partners = members.filter(
    ({ id, state }) =>
      id !== whose.id &&
      state === 'active' &&
      (id === member.id || roles.some((given) => given.memberId === id && leads(given.role))),
  );
  return (
    <span className="home-partners">
      <span>as {held.length > 0 ? list.format(held.map((role) => roleNames[role])) : 'a guest'}</span>
      {partners.slice(0, 3).map((partner) => (
        <a key={partner.id} href={partner.id === member.id ? at() : at(`?as=${partner.id}`).replace('/?', '?')}>
          {partner.id === member.id ? 'see yours' : `see ${partner.name.split(' ')[0]}’s`}
        </a>
      ))}
    </span>
  );
}

function leads(role: Role): boolean {
  return role === 'pm' || role === 'po';
}
