import { useEffect, useState } from 'react';
import { useConnection, useWorkspaceClient } from '../client/hooks.ts';
import { useWorkspaceHere } from '../here/here.tsx';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { SignInForm } from '../screens/sign-in/sign-in-form.tsx';
import { account, type CurrentSession } from '../session/accounts.ts';
import { useSession } from '../session/session.tsx';

/** Asks for the password in place when the session has ended; what was being written stays where it is. */
export function SignInAgain() {
  const workspaceClient = useWorkspaceClient();
  const { session, begin, end } = useSession();
  const ended = useEnded();
  if (!ended || session.is !== 'signed in') return null;
  return (
    <Dialog
      open
      onClose={() => undefined}
      title="Your session has ended"
      says="Sign in to go on. What you were writing is still here, and changes that were not sent will be sent."
      actions={
        <Button kind="quiet" onClick={end}>
          Sign in as somebody else
        </Button>
      }
    >
      <SignInForm
        email={session.account.email}
        onDone={(answer) => {
          begin(answer);
          workspaceClient.resume();
        }}
      />
    </Dialog>
  );
}

/** Whether the session is over. The stream also ends for whoever was removed from the workspace, who needs no password. */
function useEnded(): boolean {
  const { state } = useConnection();
  const { member } = useWorkspaceHere();
  const workspaceClient = useWorkspaceClient();
  const { begin } = useSession();
  const [ended, setEnded] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once each time the connection says so.
  useEffect(() => {
    setEnded(false);
    if (state !== 'signed out') return;
    let left = false;
    account<CurrentSession>('GET', 'session').then(
      (answer) => {
        if (left) return;
        if (!answer.account) setEnded(true);
        else if (answer.memberships.some((membership) => membership.member === member.id)) workspaceClient.resume();
        else begin(answer);
      },
      () => left || setEnded(true),
    );
    return () => {
      left = true;
    };
  }, [state, member.id]);
  return ended;
}
