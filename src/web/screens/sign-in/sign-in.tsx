import { EmptyState } from '../../parts/empty-state.tsx';
import { useSession } from '../../session/session.tsx';
import { Outside } from '../outside.tsx';
import { SignInForm } from './sign-in-form.tsx';

/** Sign in, at whatever address one wanted to open. */
export function SignIn() {
  const { session, begin } = useSession();
  if (session.is === 'awaiting set-up')
    return (
      <Outside title="Not set up yet">
        <EmptyState
          title="This server waits for its first administrator"
          says="Open the link that the program printed when it started. It works once, for 24 hours; a new start prints a new one."
        />
      </Outside>
    );
  return (
    <Outside title="Sign in">
      <SignInForm onDone={begin} />
      <p className="meta">
        No account yet? An administrator of your workspace can send you a link. Password forgotten? They can invite you
        again.
      </p>
    </Outside>
  );
}
