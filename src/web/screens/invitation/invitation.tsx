import { useEffect, useState } from 'react';
import { type Role, roleNames } from '#domain/rights';
import { ErrorState } from '../../parts/error-state.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { account, type CurrentSession, type Invitation } from '../../session/accounts.ts';
import { useSession } from '../../session/session.tsx';
import { goTo } from '../../shell/links.ts';
import { hashToken } from '../hash-token.ts';
import { Outside } from '../outside.tsx';
import { JoinAsNew } from './join-as-new.tsx';
import { JoinSignedIn } from './join-signed-in.tsx';

const list = new Intl.ListFormat('en');

/** An invitation by link: what it is to, and the ways to accept it. */
export function Screen() {
  const { session, begin, enter } = useSession();
  const [token] = useState(hashToken);
  const [looked, setLooked] = useState<{ invitation: Invitation } | { fault: string }>();
  const [times, setTimes] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again when a person asks for it.
  useEffect(() => {
    let left = false;
    account<{ invitation: Invitation }>('POST', 'invitation', { token }).then(
      (answer) => left || setLooked(answer),
      (cause: unknown) => left || setLooked({ fault: cause instanceof Error ? cause.message : String(cause) }),
    );
    return () => {
      left = true;
    };
  }, [token, times]);

  if (!looked || session.is === 'asking')
    return (
      <Outside title="Invitation">
        <Skeleton says="the invitation" rows={4} />
      </Outside>
    );
  if ('fault' in looked)
    return (
      <Outside title="Invitation">
        <ErrorState
          title="This invitation cannot be opened"
          says={looked.fault}
          onRetry={() => {
            setLooked(undefined);
            setTimes(times + 1);
          }}
        />
      </Outside>
    );
  const { invitation } = looked;
  const joined = (answer: CurrentSession) => {
    enter(token.split('.')[0] ?? '');
    begin(answer);
    goTo('/');
  };
  const given = invitation.roles.map(({ product, role }) => `${roleNames[role as Role] ?? role} of ${product}`);
  return (
    <Outside
      title={`Join ${invitation.workspaceName}`}
      says={`${invitation.invitedBy} invites ${invitation.name}${given.length > 0 ? ` as ${list.format(given)}` : ''}${invitation.admin ? ', with the rights of an administrator' : ''}.`}
    >
      {session.is === 'signed in' ? (
        <JoinSignedIn {...{ token, invitation, session, onJoined: joined }} />
      ) : (
        <JoinAsNew {...{ token, invitation, onJoined: joined }} />
      )}
    </Outside>
  );
}
