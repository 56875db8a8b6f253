import { useConnection, useWorkspaceClient } from '../client/hooks.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { SignInForm } from '../screens/sign-in/sign-in-form.tsx';
import { useSession } from '../session/session.tsx';

/** Asks for the password in place when the session has ended; what was being written stays where it is. */
export function SignInAgain() {
  const { state } = useConnection();
  const workspaceClient = useWorkspaceClient();
  const { session, begin, end } = useSession();
  if (state !== 'signed out' || session.is !== 'signed in') return null;
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
