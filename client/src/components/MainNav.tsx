import { NavLink as MantineNavLink } from '@mantine/core';
import IconAddressBook from '@tabler/icons-react/dist/esm/icons/IconAddressBook.mjs';
import IconApi from '@tabler/icons-react/dist/esm/icons/IconApi.mjs';
import IconHistory from '@tabler/icons-react/dist/esm/icons/IconHistory.mjs';
import IconHome from '@tabler/icons-react/dist/esm/icons/IconHome.mjs';
import IconKey from '@tabler/icons-react/dist/esm/icons/IconKey.mjs';
import IconPackage from '@tabler/icons-react/dist/esm/icons/IconPackage.mjs';
import IconSettings from '@tabler/icons-react/dist/esm/icons/IconSettings.mjs';
import IconTags from '@tabler/icons-react/dist/esm/icons/IconTags.mjs';
import IconUser from '@tabler/icons-react/dist/esm/icons/IconUser.mjs';
import IconUsers from '@tabler/icons-react/dist/esm/icons/IconUsers.mjs';
import { useTranslation } from 'react-i18next';
import { NavLink, useLocation } from 'react-router';
import { useSignedIn } from '../auth/AuthContext';
import { may } from '../auth/permissions';

const links = [
  { to: '/', text: 'nav.home', icon: IconHome, covers: /^\/$/ },
  { to: '/orders', text: 'nav.orders', icon: IconPackage, covers: /^\/orders/ },
  { to: '/products', text: 'nav.products', icon: IconTags, covers: /^\/products/ },
  { to: '/customers', text: 'nav.customers', icon: IconAddressBook, covers: /^\/customers/ },
  { to: '/team', text: 'nav.team', icon: IconUsers, covers: /^\/team/, verb: 'user:read' },
  { to: '/api-keys', text: 'nav.apiKeys', icon: IconKey, covers: /^\/api-keys/, verb: 'api-key:read' },
  { to: '/audit', text: 'nav.audit', icon: IconHistory, covers: /^\/audit/, verb: 'audit:read' },
  { to: '/settings', text: 'nav.settings', icon: IconSettings, covers: /^\/settings/, verb: 'client:update' },
  { to: '/account', text: 'nav.account', icon: IconUser, covers: /^\/account/ },
  { to: '/playground', text: 'nav.playground', icon: IconApi, covers: /^\/playground/ },
] as const;

export function MainNav({ onNavigate }: { onNavigate: () => void }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const { user } = useSignedIn();
  const shown = links.filter((link) => !('verb' in link) || may(user, link.verb));
  return (
    <nav aria-label={t('nav.label')}>
      {shown.map(({ to, text, icon: Icon, covers }) => (
        <MantineNavLink
          key={to}
          component={NavLink}
          to={to}
          label={t(text)}
          leftSection={<Icon size={18} stroke={1.75} aria-hidden />}
          active={covers.test(pathname)}
          aria-current={covers.test(pathname) ? 'page' : undefined}
          onClick={onNavigate}
          style={{ borderRadius: 'var(--mantine-radius-md)' }}
        />
      ))}
    </nav>
  );
}
