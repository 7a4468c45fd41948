import { ActionIcon, AppShell, Burger, Button, Group, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import IconLogout from '@tabler/icons-react/dist/esm/icons/IconLogout.mjs';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSelect } from '../ui/LanguageSelect';
import { ThemeSwitch } from '../ui/ThemeSwitch';
import classes from './Frame.module.css';
import { Later } from './Later';
import { MainNav, type Room } from './MainNav';

interface Props {
  /** What the bar says of where one is. */
  brand: ReactNode;
  /** What it offers on every page. */
  tools: ReactNode;
  /** The company's own, as a line along the bar. */
  color?: string | null | undefined;
  rooms: readonly Room[];
  onLogout: () => void;
  children: ReactNode;
}

/** What is around every page behind a sign-in: the bar, the way to the other pages, and the way out. */
export function Frame({ brand, tools, color, rooms, onLogout, children }: Props) {
  const { t } = useTranslation();
  const [menuOpen, menu] = useDisclosure();
  const out = { variant: 'subtle', color: 'gray', onClick: onLogout } as const;
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
        style={color ? { boxShadow: `inset 0 3px 0 ${color}` } : undefined}
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
            {brand}
          </Group>
          <Group gap="xs" wrap="nowrap">
            {tools}
            <Button {...out} visibleFrom="sm" size="sm" leftSection={<IconLogout size={16} aria-hidden />}>
              {t('nav.signOut')}
            </Button>
            <ActionIcon
              {...out}
              hiddenFrom="sm"
              size="lg"
              aria-label={t('nav.signOut')}
              title={t('nav.signOut')}
            >
              <IconLogout size={18} aria-hidden />
            </ActionIcon>
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="sm" className={classes['bar']}>
        <Later>
          <AppShell.Section grow>
            <MainNav rooms={rooms} onNavigate={menu.close} />
          </AppShell.Section>
          <AppShell.Section>
            <Stack gap="xs">
              <ThemeSwitch compact />
              <LanguageSelect />
            </Stack>
          </AppShell.Section>
        </Later>
      </AppShell.Navbar>
      <AppShell.Main id="main" tabIndex={-1} className={classes['main']}>
        {children}
      </AppShell.Main>
    </AppShell>
  );
}
