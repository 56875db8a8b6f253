import { useCallback, useEffect, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { account, type OwnSession } from '../../session/accounts.ts';
import { useSession } from '../../session/session.tsx';
import { useSignOut } from '../../session/sign-out.ts';
import { showToast } from '../../shell/toast-list.ts';
import { sayDevice } from './say-device.ts';
import { sayMoment } from './say-moment.ts';

/** The sessions of one's account, each to be ended by itself, or all at once. */
export function Sessions() {
  const { session } = useSession();
  const signOut = useSignOut();
  const [sessions, setSessions] = useState<readonly OwnSession[]>();
  const [fault, setFault] = useState<string>();
  const read = useCallback(
    () =>
      account<{ sessions: OwnSession[] }>('GET', 'sessions').then(
        (answer) => {
          setFault(undefined);
          setSessions(answer.sessions);
        },
        (cause: unknown) => setFault(cause instanceof Error ? cause.message : String(cause)),
      ),
    [],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed password or a new sign-in changes the list.
  useEffect(() => void read(), [read, session]);
  if (!sessions && fault)
    return <ErrorState title="Your sessions cannot be read" says={fault} onRetry={() => void read()} />;
  if (!sessions) return <Skeleton says="your sessions" rows={2} />;
  const end = async (one: OwnSession) => {
    if (one.current) return signOut();
    await account('DELETE', `sessions/${one.id}`).catch((cause: Error) => showToast(cause.message));
    await read();
  };
  return (
    <>
      <ul className="settings-list">
        {sessions.map((one) => (
          <li key={one.id}>
            <span>
              {sayDevice(one.userAgent ?? '')}
              {one.current && ' · this one'}
              <span className="meta">
                since {sayMoment(one.createdAt)}
                {one.address && ` · from ${one.address}`}
              </span>
            </span>
            <Button
              kind="quiet"
              onClick={() => void end(one)}
              aria-label={
                one.current
                  ? undefined
                  : `End the session on ${sayDevice(one.userAgent ?? '')} of ${sayMoment(one.createdAt)}`
              }
            >
              {one.current ? 'Sign out' : 'End'}
            </Button>
          </li>
        ))}
      </ul>
      <Button onClick={() => void signOut('everywhere')}>Sign out everywhere</Button>
    </>
  );
}
