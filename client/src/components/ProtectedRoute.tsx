import { Navigate, Outlet, useLocation } from 'react-router';
import { useAuth } from '../auth/AuthContext';
import { endReason } from '../auth/session';
import { type SignInState } from './sign-in-state';

/** Lets only the signed-in through; leads the others to the sign-in and, unless they chose to leave, back to this page afterwards. */
export function ProtectedRoute() {
  const { user } = useAuth();
  const { pathname, search } = useLocation();
  if (!user) {
    const reason = endReason();
    const state: SignInState =
      reason === 'signed-out' ? {} : { from: pathname + search, expired: reason === 'expired' };
    return <Navigate to="/login" replace state={state} />;
  }
  return <Outlet />;
}
