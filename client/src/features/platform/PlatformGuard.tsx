import { ApolloProvider } from '@apollo/client/react';
import { useState, type ReactNode } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { createPlatformClient } from '../../api/platform-client';
import { platformEndReason } from '../../auth/platform-session';
import { type SignInState } from '../../components/sign-in-state';
import { usePlatformPerson } from './usePlatformPerson';

/** Lets only the operator's people through, each to an Apollo client of their own. */
export function PlatformGuard() {
  const person = usePlatformPerson();
  const { pathname, search } = useLocation();
  if (!person) {
    const reason = platformEndReason();
    const state: SignInState =
      reason === 'signed-out' ? {} : { from: pathname + search, expired: reason === 'expired' };
    return <Navigate to="/platform/login" replace state={state} />;
  }
  return (
    <Owned key={person.id}>
      <Outlet />
    </Owned>
  );
}

function Owned({ children }: { children: ReactNode }) {
  const [client] = useState(createPlatformClient);
  return <ApolloProvider client={client}>{children}</ApolloProvider>;
}
