import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react';
import { type Account, type CurrentSession, currentSession, type Membership } from './accounts.ts';
import { chosen, lastWorkspace, remember, rememberedSession, type Session, told } from './session-kept.ts';

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

/** Knows who is signed in and in which workspace they are. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const [session, setSession] = useState<Session>(rememberedSession);
  const take = useCallback((answer: CurrentSession) => {
    remember(answer);
    setSession(told(answer));
  }, []);
  const again = useCallback(async () => {
    try {
      take(await currentSession());
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      setSession((now) => (now.is === 'signed in' ? now : { is: 'unreachable', why }));
    }
  }, [take]);
  useEffect(() => void again(), [again]);
  const hold = useMemo<SessionHold>(
    () => ({
      session,
      begin: (answer) => take({ ...answer, awaitsSetUp: false }),
      end: () => take({ account: null, memberships: [], awaitsSetUp: false }),
      again: () => void again(),
      enter: (workspace) => {
        lastWorkspace.write(workspace);
        setSession((now) => (now.is === 'signed in' ? { ...now, here: chosen(now.memberships) } : now));
      },
    }),
    [session, again, take],
  );
  return <Hold value={hold}>{children}</Hold>;
}

/** Who is signed in, and the ways to change that. */
export function useSession(): SessionHold {
  const hold = use(Hold);
  if (!hold) throw new Error('There is no SessionProvider around this part.');
  return hold;
}
