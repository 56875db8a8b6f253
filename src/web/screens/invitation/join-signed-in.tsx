import { Button } from '../../parts/button.tsx';
import { StatusMessage } from '../../parts/status-message.tsx';
import { type Account, account, type CurrentSession, type Invitation } from '../../session/accounts.ts';
import { useSending } from '../../session/form.ts';
import { useSession } from '../../session/session.tsx';

interface JoinProps {
  token: string;
  invitation: Invitation;
  session: { account: Account };
  onJoined: (answer: CurrentSession) => void;
}

/** Accepting with the account that is signed in already. */
export function JoinSignedIn({ token, invitation, session, onJoined }: JoinProps) {
  const { end } = useSession();
  const { faults, busy, send } = useSending();
  const other = invitation.email !== null && invitation.email.toLowerCase() !== session.account.email.toLowerCase();
  const signOut = async () => {
    await account('POST', 'sign-out', {});
    end();
  };
  return (
    <div className="form">
      <p>
        You are signed in as {session.account.name} ({session.account.email}).
        {other && ` The invitation is for ${invitation.email}.`}
      </p>
      <StatusMessage kind="bad">{faults['']}</StatusMessage>
      <div className="buttons">
        {!other && (
          <Button
            kind="ink"
            busy={busy}
            onClick={() => void send([], async () => onJoined(await account('POST', 'invitation/accept', { token })))}
          >
            Join as {session.account.name}
          </Button>
        )}
        <Button onClick={() => void send([], signOut)}>Sign out and use another account</Button>
      </div>
    </div>
  );
}
