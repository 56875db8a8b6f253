import type { Fetch } from '../client/sender.ts';
import { type CurrentSession, currentSession } from './accounts.ts';

type Ask = () => Promise<CurrentSession>;

/**
 * Requests for a member whom only this device remembers: the first of them waits until the server has said that it is
 * they who are signed in. Where it is somebody else, or nobody, every one is answered as signed out and none goes out.
 */
export function confirmedRequests(
  member: string,
  ask: Ask = currentSession,
  send: Fetch = (url, init) => fetch(url, init),
): Fetch {
  let isSure = false;
  return async (url, init) => {
    if (!isSure) {
      const { account, memberships } = await ask();
      init?.signal?.throwIfAborted();
      isSure = account !== null && memberships.some((membership) => membership.member === member);
    }
    return isSure ? send(url, init) : new Response(null, { status: 401 });
  };
}
