import { type ReactNode, useEffect, useRef, useState } from 'react';
import { ClientContext, useConnection, useRow } from '../client/hooks.ts';
import type { AppShapes } from '../client/shapes.ts';
import type { WorkspaceClient } from '../client/workspace-client.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { ErrorState } from '../parts/error-state.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import type { Membership } from '../session/accounts.ts';
import { MembershipContext } from './here.tsx';
import { openWorkspace } from './open-workspace.ts';

interface WorkspaceProviderProps {
  membership: Membership;
  /** The server says that this member is signed in; else only this device remembers it. */
  sure: boolean;
  children: ReactNode;
}

/** Keeps one workspace's records in this page, for as long as the page is in that workspace; another one, or another member, has a key of its own. */
export function WorkspaceProvider({ membership, sure, children }: WorkspaceProviderProps) {
  const [client, setClient] = useState<WorkspaceClient<AppShapes>>();
  const first = useRef({ membership, sure });
  useEffect(() => {
    const made = openWorkspace(first.current.membership, first.current.sure);
    setClient(made);
    return () => made.close();
  }, []);
  if (!client) return null;
  return (
    <ClientContext value={client}>
      <MembershipContext value={membership}>
        <WhenRead membership={membership} again={() => client.resume()}>
          {children}
        </WhenRead>
      </MembershipContext>
    </ClientContext>
  );
}

/** Waits for the first reading; once it is there the screens stay, whatever becomes of the connection. */
function WhenRead({ membership, again, children }: { membership: Membership; again: () => void; children: ReactNode }) {
  const { state, kept } = useConnection();
  const isRead = useRow('member', membership.member) !== undefined;
  if (isRead) return children;
  return (
    <main id="main" className="page-main page-sheet">
      {state === 'offline' && (
        <ErrorState
          title="The server cannot be reached"
          says={`Nothing is lost. ${sayKept(kept)}The page goes on by itself as soon as the server answers.`}
          onRetry={again}
        />
      )}
      {state === 'not allowed' && (
        <EmptyState
          title={`You are no longer a member of ${membership.workspaceName}`}
          says="An administrator of the workspace can invite you again."
          action={<a href="/settings/account">Your account</a>}
        />
      )}
      {state !== 'offline' && state !== 'not allowed' && <Skeleton says="the workspace" rows={8} />}
    </main>
  );
}

function sayKept(kept: number): string {
  if (kept === 0) return '';
  return kept === 1
    ? '1 change is kept on this device and is sent then. '
    : `${kept} changes are kept on this device and are sent then. `;
}
