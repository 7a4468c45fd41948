import { ApolloProvider } from '@apollo/client/react';
import { notifications } from '@mantine/notifications';
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { createClient } from '../api/client';
import { useAuth } from '../auth/AuthContext';
import { patiently } from '../ui/patience';

/** Few ever need it. */
const SignInAgain = lazy(() =>
  patiently(async () => ({ default: (await import('../features/entry/SignInAgain')).SignInAgain })),
);

/**
 * Gives each signed-in user an Apollo client of their own. Keyed by the user: whoever signs out, or in as somebody else,
 * here or in another tab, leaves no loaded row, half-typed form or open dialog behind.
 */
export function OwnClient({ children }: { children: ReactNode }) {
  const { user } = useAuth();
  return (
    <Owned key={user?.id ?? 'nobody'} owner={user?.id}>
      {children}
    </Owned>
  );
}

function Owned({ owner, children }: { owner: string | undefined; children: ReactNode }) {
  const { expired } = useAuth();
  const [client] = useState(() => createClient(owner));
  // Toasts live outside of React's tree; they speak of this user's orders.
  useEffect(() => () => notifications.clean(), []);
  return (
    <ApolloProvider client={client}>
      {children}
      <Suspense>{expired && <SignInAgain />}</Suspense>
    </ApolloProvider>
  );
}
