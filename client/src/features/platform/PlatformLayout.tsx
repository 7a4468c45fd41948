import { AppShell, Badge, Burger, Button, Group, NavLink as Item, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Notifications } from '@mantine/notifications';
import IconBuildings from '@tabler/icons-react/dist/esm/icons/IconBuildings.mjs';
import IconLogout from '@tabler/icons-react/dist/esm/icons/IconLogout.mjs';
import IconServer from '@tabler/icons-react/dist/esm/icons/IconServer.mjs';
import IconUsers from '@tabler/icons-react/dist/esm/icons/IconUsers.mjs';
import { useTranslation } from 'react-i18next';
import { NavLink, Outlet, useLocation } from 'react-router';
import '../../ui/signed-in-styles';
import { mayOnPlatform } from '../../auth/platform-permissions';
import classes from '../../components/AppLayout.module.css';
import { LanguageSelect } from '../../ui/LanguageSelect';
import { ThemeSwitch } from '../../ui/ThemeSwitch';
import { Wordmark } from '../../ui/Wordmark';
import { signOutOfPlatform } from './sign-in';
import { usePlatformPerson } from './usePlatformPerson';

const rooms = [
  {
    to: '/platform',
    text: 'platform.clients',
    icon: IconBuildings,
    covers: /^\/platform(\/clients.*)?$/,
    verb: 'platform:read-clients',
  },
  {
    to: '/platform/servers',
    text: 'platform.servers',
    icon: IconServer,
    covers: /^\/platform\/servers/,
    verb: 'platform:read-servers',
  },
  {
    to: '/platform/people',
    text: 'platform.people',
    icon: IconUsers,
    covers: /^\/platform\/people/,
    verb: 'platform:read-users',
  },
] as const;

/** The frame of the operator's console. */
export function PlatformLayout() {
  const { t } = useTranslation();
  const person = usePlatformPerson();
  const { pathname } = useLocation();
  const [menuOpen, menu] = useDisclosure();
  return (
    <AppShell
      header={{ height: 60 }}
      navbar={{ width: 232, breakpoint: 'sm', collapsed: { mobile: !menuOpen } }}
      padding={{ base: 'md', md: 'xl' }}
    >
      <Notifications position="bottom-right" />
      <a className={classes['skip']} href="#main">
        {t('app.skip')}
      </a>
      <AppShell.Header className={classes['bar']}>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap" gap="sm">
          <Group gap="sm" wrap="nowrap">
            <Burger
              hiddenFrom="sm"
              size="sm"
              opened={menuOpen}
              onClick={menu.toggle}
              aria-label={menuOpen ? t('nav.close') : t('nav.open')}
              aria-expanded={menuOpen}
            />
            <Wordmark />
            <Badge variant="light" color="gray" visibleFrom="xs">
              {t('platform.title')}
            </Badge>
          </Group>
          <Group gap="sm" wrap="nowrap">
            <Text size="sm" c="dimmed" truncate visibleFrom="sm">
              {person?.email}
            </Text>
            <Button
              variant="subtle"
              color="gray"
              size="sm"
              leftSection={<IconLogout size={16} aria-hidden />}
              onClick={signOutOfPlatform}
            >
              {t('nav.signOut')}
            </Button>
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="sm" className={classes['bar']}>
        <AppShell.Section grow>
          <nav aria-label={t('nav.label')}>
            {rooms
              .filter(({ verb }) => mayOnPlatform(person, verb))
              .map(({ to, text, icon: Icon, covers }) => (
                <Item
                  key={to}
                  component={NavLink}
                  to={to}
                  label={t(text)}
                  leftSection={<Icon size={18} stroke={1.75} aria-hidden />}
                  active={covers.test(pathname)}
                  aria-current={covers.test(pathname) ? 'page' : undefined}
                  onClick={menu.close}
                  style={{ borderRadius: 'var(--mantine-radius-md)' }}
                />
              ))}
          </nav>
        </AppShell.Section>
        <AppShell.Section>
          <Stack gap="xs">
            <ThemeSwitch compact />
            <LanguageSelect />
          </Stack>
        </AppShell.Section>
      </AppShell.Navbar>
      <AppShell.Main id="main" tabIndex={-1} className={classes['main']}>
        <Outlet />
      </AppShell.Main>
    </AppShell>
  );
}
