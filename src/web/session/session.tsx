import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react';
import { kept } from '../shell/kept.ts';
import { type Account, account, type CurrentSession, type Membership } from './accounts.ts';

/** Who is signed in, as far as the page knows. */
export type Session =
  | { is: 'asking' }
  | { is: 'unreachable'; why: string }
  | { is: 'awaiting set-up' }
  | { is: 'signed out' }
  | { is: 'signed in'; account: Account; memberships: readonly Membership[]; here: Membership | undefined };

interface SessionHold {
  session: Session;
  /** Takes over what a sign-in, set-up or acceptance answered. */
  begin: (answer: { account: Account | null; memberships: Membership[] }) => void;
  /** Forgets who is signed in, on this page. */
  end: () => void;
  /** Asks the server again. */
  again: () => void;
  /** Goes to another workspace of this account. */
  enter: (workspace: string) => void;
}

const Hold = createContext<SessionHold | undefined>(undefined);
const lastWorkspace = kept('throughline.workspace');

/** Knows who is signed in and in which workspace they are. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const [session, setSession] = useState<Session>({ is: 'asking' });
  const again = useCallback(async () => {
    try {
      setSession(told(await account<CurrentSession>('GET', 'session')));
    } catch (cause) {
      setSession({ is: 'unreachable', why: cause instanceof Error ? cause.message : String(cause) });
    }
  }, []);
  useEffect(() => void again(), [again]);
  const hold = useMemo<SessionHold>(
    () => ({
      session,
      begin: (answer) => setSession(told({ ...answer, awaitsSetUp: false })),
      end: () => setSession({ is: 'signed out' }),
      again: () => void again(),
      enter: (workspace) => {
        lastWorkspace.write(workspace);
        setSession((now) => (now.is === 'signed in' ? { ...now, here: chosen(now.memberships) } : now));
      },
    }),
    [session, again],
  );
  return <Hold value={hold}>{children}</Hold>;
}

/** Who is signed in, and the ways to change that. */
export function useSession(): SessionHold {
  const hold = use(Hold);
  if (!hold) throw new Error('There is no SessionProvider around this part.');
  return hold;
}

function told({ account, memberships, awaitsSetUp }: CurrentSession): Session {
  if (account) return { is: 'signed in', account, memberships, here: chosen(memberships) };
  return awaitsSetUp ? { is: 'awaiting set-up' } : { is: 'signed out' };
}

function chosen(memberships: readonly Membership[]): Membership | undefined {
  return memberships.find(({ workspace }) => workspace === lastWorkspace.read()) ?? memberships[0];
}
