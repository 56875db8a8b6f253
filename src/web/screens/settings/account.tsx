import { faultsOf, useAct } from '../../act/act.tsx';
import { useWorkspaceHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { Switch } from '../../parts/switch.tsx';
import { setShown, useShown } from '../../presence/shown.ts';
import { useSession } from '../../session/session.tsx';
import { useSignOut } from '../../session/sign-out.ts';
import { LookSwitch } from '../../shell/look-switch.tsx';
import { ChangePassword } from './change-password.tsx';
import { DailyMail } from './daily-mail.tsx';
import { SavedText } from './saved-text.tsx';
import { Sessions } from './sessions.tsx';
import { Section, SettingsPage } from './settings-page.tsx';

/** One's own account: name, password, sessions, and how the program looks in this browser. */
export function Screen() {
  const act = useAct();
  const { member } = useWorkspaceHere();
  const { session } = useSession();
  const signOut = useSignOut();
  return (
    <SettingsPage part="account" title="Account">
      <Section title="You" says={session.is === 'signed in' ? `You sign in as ${session.account.email}.` : undefined}>
        <SavedText
          label="Name"
          hint="As others see you in this workspace."
          value={member.name}
          onSave={async (name, was) => {
            const outcome = await act(
              'member.rename',
              { member: member.id, name, was: { name: was } },
              { says: 'Name changed.', quiet: true, guess: { kind: 'member', id: member.id, fields: { name } } },
            );
            return Object.values(faultsOf(outcome))[0];
          }}
        />
        <Button onClick={() => void signOut()}>Sign out</Button>
      </Section>
      <Section title="In this browser" says="These are kept in this browser and apply at once.">
        <LookSwitch />
        <Switch label="Show others where I am" checked={useShown()} onChange={setShown} />
      </Section>
      <Section title="Password">
        <ChangePassword />
      </Section>
      <Section
        title="Mail"
        says="What it tells stands in your inbox as well. It comes where this server can send mail."
      >
        <DailyMail />
      </Section>
      <Section title="Where you are signed in">
        <Sessions />
      </Section>
    </SettingsPage>
  );
}
