import { goTo } from '../shell/links.ts';
import { showToast } from '../shell/toast-list.ts';
import { AccountRefusal, account } from './accounts.ts';
import { useSession } from './session.tsx';

/** Ends this session, or all of the account's. */
export function useSignOut(): (where?: 'here' | 'everywhere') => Promise<void> {
  const { end } = useSession();
  return async (where = 'here') => {
    try {
      await account('POST', where === 'here' ? 'sign-out' : 'sign-out-everywhere', {});
    } catch (cause) {
      // A session that has ended already is what was wanted.
      if (!(cause instanceof AccountRefusal) || cause.code !== 'not-signed-in') {
        showToast(cause instanceof Error ? cause.message : 'You could not be signed out. Try again.');
        return;
      }
    }
    end();
    goTo('/');
  };
}
