import { forgetRows } from '../client/rows-shelf.ts';
import { kept } from '../shell/kept.ts';
import type { Account, CurrentSession, Membership } from './accounts.ts';

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

/** The workspace that this person was in last on this device. */
export const lastWorkspace = kept('throughline.workspace');
const lastSession = kept('throughline.session');

/** What an answer of the server says, in the workspace that was chosen last. */
export function told({ account, memberships, awaitsSetUp }: CurrentSession): Session {
  if (account) return { is: 'signed in', account, memberships, here: chosen(memberships), sure: true };
  return awaitsSetUp ? { is: 'awaiting set-up' } : { is: 'signed out' };
}

/** Who was signed in when the page was open last, so that it need not wait for the server to say so. */
export function rememberedSession(): Session {
  try {
    const last = JSON.parse(lastSession.read() ?? 'null') as CurrentSession | null;
    if (!last?.account || !Array.isArray(last.memberships)) return { is: 'asking' };
    return { ...told(last), sure: false } as Session;
  } catch {
    return { is: 'asking' };
  }
}

/** Keeps who is signed in; where it is nobody, or another, this device forgets what it held of the workspaces. */
export function remember(answer: CurrentSession): void {
  const last = rememberedSession();
  const isAnother = last.is === 'signed in' && last.account.id !== answer.account?.id;
  lastSession.write(answer.account ? JSON.stringify(answer) : '');
  if (!answer.account || isAnother) void forgetRows();
}

/** The workspace that was chosen last, or the first. */
export function chosen(memberships: readonly Membership[]): Membership | undefined {
  return memberships.find(({ workspace }) => workspace === lastWorkspace.read()) ?? memberships[0];
}
