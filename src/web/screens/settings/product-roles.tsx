import { X } from 'lucide-react';
import type { Row } from '#domain/records';
import { roleNames, roles } from '#domain/rights';
import { useAct } from '../../act/act.tsx';
import { useRows } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { IconButton } from '../../parts/icon-button.tsx';
import { Menu } from '../../parts/menu.tsx';
import { Section } from './settings-page.tsx';

/** Who has which role in the product; giving and taking them. */
export function ProductRoles() {
  const { product, roles: mine, admin } = useHere();
  const members = useRows({
    kind: 'member',
    key: 'active',
    where: (row) => row.state === 'active',
    compare: (a, b) => a.name.localeCompare(b.name),
  });
  const given = useRows({ kind: 'role', key: `of ${product.id}`, where: (row) => row.productId === product.id });
  const may = mine.length > 0 || admin;
  return (
    <Section title="Roles" says="Whoever has a role here sees the product; what a role decides is in the table below.">
      <ul className="settings-list">
        {members.map((member) => (
          <RoleLine
            key={member.id}
            {...{ member, may }}
            held={given.filter(({ memberId }) => memberId === member.id)}
          />
        ))}
      </ul>
    </Section>
  );
}

function RoleLine({ member, held, may }: { member: Row<'member'>; held: readonly Row<'role'>[]; may: boolean }) {
  const act = useAct();
  const { product } = useHere();
  const free = roles.filter((role) => !held.some((each) => each.role === role));
  return (
    <li>
      <span>{member.name}</span>
      <span className="chips">
        {held.map(({ id, role }) => (
          <span key={id} className="chip">
            {roleNames[role]}
            {may && (
              <IconButton
                label={`Take ${roleNames[role]} from ${member.name}`}
                icon={<X />}
                onClick={() =>
                  void act('role.take', { role: id }, { says: `Took the role ${roleNames[role]} from ${member.name}` })
                }
              />
            )}
          </span>
        ))}
        {held.length === 0 && <span className="meta">no role</span>}
        {may && (
          <Menu
            of={`Give a role to ${member.name}`}
            align="end"
            trigger={
              <Button kind="quiet" aria-label={`Give a role to ${member.name}`}>
                Give a role
              </Button>
            }
            groups={[
              free.map((role) => ({
                id: `role.${role}`,
                says: roleNames[role],
                run: () =>
                  void act(
                    'role.give',
                    { product: product.id, member: member.id, role },
                    { says: `Gave ${member.name} the role ${roleNames[role]}` },
                  ),
              })),
            ]}
          />
        )}
      </span>
    </li>
  );
}
