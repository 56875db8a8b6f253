import { UserRound } from 'lucide-react';
import { useMaybeHere, useWorkspaceHere } from '../here/here.tsx';
import { useAction } from '../keys/keys-root.tsx';
import { Menu } from '../parts/menu.tsx';
import { useSignOut } from '../session/sign-out.ts';
import { goTo } from '../shell/links.ts';
import './frame-extra.css';

/** Who is signed in, and what is about them: their settings, the keys, the way out. */
export function Me() {
  const { member } = useWorkspaceHere();
  const here = useMaybeHere();
  const signOut = useSignOut();
  const sheet = useAction('sheet.open');
  return (
    <Menu
      of="Settings"
      trigger={
        <button type="button" className="side-me" aria-label={member.name}>
          <UserRound aria-hidden />
          <span>{member.name}</span>
        </button>
      }
      groups={[
        [
          { id: 'settings.account', says: 'Account', words: ['password'], run: () => goTo('/settings/account') },
          { id: 'settings.people', says: 'People', words: ['invite'], run: () => goTo('/settings/people') },
          ...(here
            ? [
                {
                  id: 'settings.product',
                  says: `Settings of ${here.product.name}`,
                  words: ['roles', 'teams', 'portal'],
                  run: () => goTo(`/settings/product/${here.product.slug}`),
                },
              ]
            : []),
        ],
        sheet ? [{ id: 'sheet.open', says: sheet.says, keys: sheet.keys, elsewhere: true, run: sheet.run }] : [],
        [{ id: 'sign-out', says: 'Sign out', run: () => void signOut() }],
      ]}
    />
  );
}
