import { Outlet } from '@tanstack/react-router';
import { ActRoot } from '../act/act.tsx';
import { WorkspaceProvider } from '../here/workspace.tsx';
import { Button } from '../parts/button.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { Outside } from '../screens/outside.tsx';
import { SignIn } from '../screens/sign-in/sign-in.tsx';
import { useSession } from '../session/session.tsx';
import { useSignOut } from '../session/sign-out.ts';
import { AppShell } from './app-shell.tsx';
import { ProductProvider } from './product-gate.tsx';

/** Everything behind the sign-in: the workspace's records, the product, the frame and the screen in it. */
export function SignedIn() {
  const { session, again } = useSession();
  if (session.is === 'asking')
    return (
      <main id="main" className="page-main page-sheet">
        <Skeleton says="who is signed in" />
      </main>
    );
  if (session.is === 'unreachable')
    return (
      <Outside title="No connection">
        <ErrorState title="The server does not answer" says={session.why} onRetry={again} />
      </Outside>
    );
  if (session.is !== 'signed in') return <SignIn />;
  if (!session.here) return <NoWorkspace />;
  return (
    <WorkspaceProvider
      key={`${session.here.workspace} ${session.here.member}`}
      membership={session.here}
      sure={session.sure}
    >
      <ProductProvider>
        <ActRoot>
          <AppShell>
            <Outlet />
          </AppShell>
        </ActRoot>
      </ProductProvider>
    </WorkspaceProvider>
  );
}

function NoWorkspace() {
  const signOut = useSignOut();
  return (
    <Outside
      title="You are in no workspace"
      says="Your account is there, but no workspace has you as a member now. Ask an administrator for an invitation link and open it here."
    >
      <div>
        <Button onClick={() => void signOut()}>Sign out</Button>
      </div>
    </Outside>
  );
}
