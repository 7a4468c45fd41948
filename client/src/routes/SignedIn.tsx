import { lazy, Suspense } from 'react';
import { Outlet } from 'react-router';
import '../ui/signed-in-styles';
import { OwnClient } from '../components/OwnClient';
import { patiently } from '../ui/patience';

// What is shown before it has come waits for it.
const Toasts = lazy(() => patiently(() => import('../components/Toasts')));

/** What every page behind the sign-in stands on, and none before it needs. */
export function SignedIn() {
  return (
    <OwnClient>
      <Suspense>
        <Toasts />
      </Suspense>
      <Outlet />
    </OwnClient>
  );
}
