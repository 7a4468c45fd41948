import { Group, Text } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { Outlet } from 'react-router';
import { useAuth, useSignedIn } from '../auth/AuthContext';
import { currentLook } from '../auth/session';
import { useFreshProfile } from '../auth/useFreshProfile';
import { Shortcuts } from '../features/palette/Shortcuts';
import { addTexts } from '../i18n/i18n';
import { patiently } from '../ui/patience';
import { Wordmark } from '../ui/Wordmark';
import { ClientMark } from './ClientMark';
import { Frame } from './Frame';
import classes from './Frame.module.css';
import { Later } from './Later';
import { mainLinks } from './main-links';
import { UserLink } from './UserLink';

// Comes with who looks in from the platform alone.
const LookingIn = lazy(() =>
  patiently(async () => {
    const [page] = await Promise.all([import('../features/platform/LookingIn'), addTexts('platform')]);
    return page;
  }),
);

/** What is on show is usable before anything of it changes. */
const LiveOrders = lazy(() =>
  patiently(async () => ({ default: (await import('../features/orders/live/LiveOrders')).LiveOrders })),
);

function FreshProfile() {
  useFreshProfile();
  return null;
}

/** Around the pages of a company. */
export function AppLayout() {
  const { logout } = useAuth();
  const { client, user } = useSignedIn();
  // A look begins and ends with a page of the console: it does not change under these.
  const [look] = useState(currentLook);
  const brand = (
    <>
      <Group visibleFrom="sm">
        <Wordmark />
      </Group>
      <span className={classes['slash']} aria-hidden />
      <ClientMark height={28} />
      <Text fw={600} truncate data-testid="client-name">
        {client.name}
      </Text>
    </>
  );
  const tools = (
    <>
      <Shortcuts />
      <UserLink />
    </>
  );
  return (
    <Frame brand={brand} tools={tools} color={client.color} rooms={mainLinks(user)} onLogout={logout}>
      <Later>
        <FreshProfile />
        <Suspense>
          <LiveOrders />
        </Suspense>
      </Later>
      {look && (
        <Suspense>
          <LookingIn look={look} />
        </Suspense>
      )}
      <Outlet />
    </Frame>
  );
}
