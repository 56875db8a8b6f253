import { Navigate } from '@tanstack/react-router';
import { useSession } from '../../session/session.tsx';
import { SignIn } from './sign-in.tsx';

/** The address of the sign-in; whoever is signed in goes on. */
export function Screen() {
  const { session } = useSession();
  return session.is === 'signed in' ? <Navigate to="/" replace /> : <SignIn />;
}
