import { NavLink as MantineNavLink } from '@mantine/core';
import IconAddressBook from '@tabler/icons-react/dist/esm/icons/IconAddressBook.mjs';
import IconApi from '@tabler/icons-react/dist/esm/icons/IconApi.mjs';
import IconHome from '@tabler/icons-react/dist/esm/icons/IconHome.mjs';
import IconPackage from '@tabler/icons-react/dist/esm/icons/IconPackage.mjs';
import IconReceipt from '@tabler/icons-react/dist/esm/icons/IconReceipt.mjs';
import IconShoppingCart from '@tabler/icons-react/dist/esm/icons/IconShoppingCart.mjs';
import IconTags from '@tabler/icons-react/dist/esm/icons/IconTags.mjs';
import IconUser from '@tabler/icons-react/dist/esm/icons/IconUser.mjs';
import IconUsersGroup from '@tabler/icons-react/dist/esm/icons/IconUsersGroup.mjs';
import { useTranslation } from 'react-i18next';
import { NavLink, useLocation } from 'react-router';

const links = [
  { to: '/', text: 'nav.home', icon: IconHome, covers: /^\/$/ },
  { to: '/orders', text: 'nav.orders', icon: IconPackage, covers: /^\/orders/ },
  { to: '/products', text: 'nav.products', icon: IconTags, covers: /^\/products/ },
  { to: '/customers', text: 'nav.customers', icon: IconAddressBook, covers: /^\/customers/ },
  { to: '/cart', text: 'nav.cart', icon: IconShoppingCart, covers: /^\/cart/ },
  { to: '/price-lists', text: 'nav.priceLists', icon: IconReceipt, covers: /^\/price-lists/ },
  { to: '/sales-groups', text: 'nav.salesGroups', icon: IconUsersGroup, covers: /^\/sales-groups/ },
  { to: '/account', text: 'nav.account', icon: IconUser, covers: /^\/account/ },
  { to: '/playground', text: 'nav.playground', icon: IconApi, covers: /^\/playground/ },
] as const;

export function MainNav({ onNavigate }: { onNavigate: () => void }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  return (
    <nav aria-label={t('nav.label')}>
      {links.map(({ to, text, icon: Icon, covers }) => (
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
