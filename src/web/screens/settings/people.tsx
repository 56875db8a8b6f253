import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import type { Row } from '#domain/records';
import { roleNames } from '#domain/rights';
import { useAct } from '../../act/act.tsx';
import { useRows, useWorkspaceClient } from '../../client/hooks.ts';
import { useProducts } from '../../frame/product-gate.tsx';
import { useWorkspaceHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { IconButton } from '../../parts/icon-button.tsx';
import { Menu } from '../../parts/menu.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { goTo } from '../../shell/links.ts';
import { Invitations } from './invitations.tsx';
import { Section, SettingsPage } from './settings-page.tsx';

/** Who is in the workspace, as what, and who is invited. */
export function Screen() {
  const { admin } = useWorkspaceHere();
  const members = useRows({
    kind: 'member',
    key: 'active',
    where: (row) => row.state === 'active',
    compare: (a, b) => a.name.localeCompare(b.name),
  });
  return (
    <SettingsPage part="people" title="People">
      {admin && <Invitations />}
      <Section
        title={members.length === 1 ? 'One member' : `${members.length} members`}
        says={
          admin ? undefined : 'Administrators invite and remove people; roles are given in the settings of a product.'
        }
      >
        <ul className="settings-list">
          {members.map((member) => (
            <MemberLine key={member.id} of={member} />
          ))}
        </ul>
      </Section>
    </SettingsPage>
  );
}

const list = new Intl.ListFormat('en');

function MemberLine({ of }: { of: Row<'member'> }) {
  const act = useAct();
  const { client } = useWorkspaceClient();
  const { admin, member } = useWorkspaceHere();
  const products = useProducts();
  const held = useRows({ kind: 'role', key: `held by ${of.id}`, where: (row) => row.memberId === of.id });
  const [removing, setRemoving] = useState(false);
  const by = products.flatMap((product) => {
    const names = held.filter(({ productId }) => productId === product.id).map(({ role }) => roleNames[role]);
    return names.length > 0 ? [`${list.format(names)} of ${product.name}`] : [];
  });
  const seen = client.seeing({ kind: 'member', id: of.id });
  const appoint = () =>
    act('member.appoint', () => ({ member: of.id, admin: !of.admin, seen: seen() }), {
      says: of.admin ? `${of.name} is an ordinary member again.` : `${of.name} is an administrator now.`,
    });
  return (
    <li>
      <span>
        {of.name}
        {of.id === member.id && ' (you)'}
        <span className="meta">
          {[of.email, of.admin ? 'administrator' : '', ...by].filter(Boolean).join(' · ')}
          {by.length === 0 && !of.admin && ' · no role yet'}
        </span>
      </span>
      {admin && (
        <Menu
          of={of.name}
          align="end"
          trigger={<IconButton label={`What to do with ${of.name}`} icon={<Ellipsis />} />}
          groups={[
            products.map((product) => ({
              id: `member.roles-${product.id}`,
              says: `Roles in ${product.name}…`,
              run: () => goTo(`/settings/product/${product.slug}`),
            })),
            [
              {
                id: 'member.appoint',
                says: of.admin ? 'Take back the administration' : 'Make an administrator',
                run: () => void appoint(),
              },
              { id: 'member.remove', says: 'Remove from the workspace…', danger: true, run: () => setRemoving(true) },
            ],
          ]}
        />
      )}
      {removing && <RemoveDialog of={of} onClose={() => setRemoving(false)} />}
    </li>
  );
}

/** Others are told by losing their access, so the name is typed first. */
function RemoveDialog({ of, onClose }: { of: Row<'member'>; onClose: () => void }) {
  const act = useAct();
  const { client } = useWorkspaceClient();
  const [typed, setTyped] = useState('');
  const [seen] = useState(() => client.seeing({ kind: 'member', id: of.id }));
  const sure = typed.trim().toLowerCase() === of.name.toLowerCase();
  const remove = async () => {
    await act('member.remove', () => ({ member: of.id, seen: seen() }), { says: `${of.name} has left the workspace.` });
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Remove ${of.name}?`}
      says="Their roles and API keys end at once. What they wrote stays. To come back they need a new invitation."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="danger" aria-disabled={!sure} onClick={() => void remove()}>
            Remove
          </Button>
        </>
      }
    >
      <TextField label={`Type ${of.name} to be sure`} value={typed} onChange={setTyped} autoComplete="off" autoFocus />
    </Dialog>
  );
}
