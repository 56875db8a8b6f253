import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react';
import { forgetRows } from '../client/rows-shelf.ts';
import { kept } from '../shell/kept.ts';
import { type Account, type CurrentSession, currentSession, type Membership } from './accounts.ts';

/** Who is signed in, as far as the page knows. */
export type Session =
  | { is: 'asking' }
  | { is: 'unreachable'; why: string }
  | { is: 'awaiting set-up' }
  | { is: 'signed out' }
  | {
      is: 'signed in';
      account: Account;
      memberships: readonly Membership[];
      here: Membership | undefined;
      /** False while only this device says so: it was true when the page was open last. */
      sure: boolean;
    };

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
const lastSession = kept('throughline.session');

/** Knows who is signed in and in which workspace they are. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const [session, setSession] = useState<Session>(remembered);
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

function told({ account, memberships, awaitsSetUp }: CurrentSession): Session {
  if (account) return { is: 'signed in', account, memberships, here: chosen(memberships), sure: true };
  return awaitsSetUp ? { is: 'awaiting set-up' } : { is: 'signed out' };
}

/** Who was signed in when the page was open last, so that it need not wait for the server to say so. */
function remembered(): Session {
  try {
    const last = JSON.parse(lastSession.read() ?? 'null') as CurrentSession | null;
    if (!last?.account || !Array.isArray(last.memberships)) return { is: 'asking' };
    return { ...told(last), sure: false } as Session;
  } catch {
    return { is: 'asking' };
  }
}

/** Keeps who is signed in; where it is nobody, or another, this device forgets what it held of the workspaces. */
function remember(answer: CurrentSession): void {
  const last = remembered();
  const isAnother = last.is === 'signed in' && last.account.id !== answer.account?.id;
  lastSession.write(answer.account ? JSON.stringify(answer) : '');
  if (!answer.account || isAnother) void forgetRows();
}

function chosen(memberships: readonly Membership[]): Membership | undefined {
  return memberships.find(({ workspace }) => workspace === lastWorkspace.read()) ?? memberships[0];
}
