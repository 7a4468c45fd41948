import { ActionIcon, AppShell, Burger, Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import IconLogout from '@tabler/icons-react/dist/esm/icons/IconLogout.mjs';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { useAuth, useSignedIn } from '../auth/AuthContext';
import { currentLook } from '../auth/session';
import { useFreshProfile } from '../auth/useFreshProfile';
import { addTexts } from '../i18n/i18n';
import { patiently } from '../ui/patience';
import { Shortcuts } from '../features/palette/Shortcuts';
import { LanguageSelect } from '../ui/LanguageSelect';
import { ThemeSwitch } from '../ui/ThemeSwitch';
import { Wordmark } from '../ui/Wordmark';
import classes from './AppLayout.module.css';
import { ClientMark } from './ClientMark';
import { MainNav } from './MainNav';
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

export function AppLayout() {
  const { t } = useTranslation();
  const { logout } = useAuth();
  const { client } = useSignedIn();
  const [menuOpen, menu] = useDisclosure();
  // A look begins and ends with a page of the console: it does not change under these.
  const [look] = useState(currentLook);
  useFreshProfile();

  return (
    <AppShell
      header={{ height: 60 }}
      navbar={{ width: 232, breakpoint: 'sm', collapsed: { mobile: !menuOpen } }}
      padding={{ base: 'md', md: 'xl' }}
    >
      <a className={classes['skip']} href="#main">
        {t('app.skip')}
      </a>
      <AppShell.Header
        className={classes['bar']}
        style={client.color ? { boxShadow: `inset 0 3px 0 ${client.color}` } : undefined}
      >
        <Group h="100%" px="md" justify="space-between" wrap="nowrap" gap="sm">
          <Group gap="sm" wrap="nowrap" miw={0}>
            <Burger
              hiddenFrom="sm"
              size="sm"
              opened={menuOpen}
              onClick={menu.toggle}
              aria-label={menuOpen ? t('nav.close') : t('nav.open')}
              aria-expanded={menuOpen}
            />
            <Group visibleFrom="sm">
              <Wordmark />
            </Group>
            <span className={classes['slash']} aria-hidden />
            <ClientMark height={28} />
            <Text fw={600} truncate data-testid="client-name">
              {client.name}
            </Text>
          </Group>
          <Group gap="xs" wrap="nowrap">
            <Shortcuts />
            <UserLink />
            <Button
              visibleFrom="sm"
              variant="subtle"
              color="gray"
              size="sm"
              leftSection={<IconLogout size={16} aria-hidden />}
              onClick={logout}
            >
              {t('nav.signOut')}
            </Button>
            <ActionIcon
              hiddenFrom="sm"
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={t('nav.signOut')}
              title={t('nav.signOut')}
              onClick={logout}
            >
              <IconLogout size={18} aria-hidden />
            </ActionIcon>
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="sm" className={classes['bar']}>
        <AppShell.Section grow>
          <MainNav onNavigate={menu.close} />
        </AppShell.Section>
        <AppShell.Section>
          <Stack gap="xs">
            <ThemeSwitch compact />
            <LanguageSelect />
          </Stack>
        </AppShell.Section>
      </AppShell.Navbar>
      <Suspense>
        <LiveOrders />
      </Suspense>
      <AppShell.Main id="main" tabIndex={-1} className={classes['main']}>
        {look && (
          <Suspense>
            <LookingIn look={look} />
          </Suspense>
        )}
        <Outlet />
      </AppShell.Main>
    </AppShell>
  );
}
