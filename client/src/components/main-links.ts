import IconAddressBook from '@tabler/icons-react/dist/esm/icons/IconAddressBook.mjs';
import IconApi from '@tabler/icons-react/dist/esm/icons/IconApi.mjs';
import IconHistory from '@tabler/icons-react/dist/esm/icons/IconHistory.mjs';
import IconHome from '@tabler/icons-react/dist/esm/icons/IconHome.mjs';
import IconKey from '@tabler/icons-react/dist/esm/icons/IconKey.mjs';
import IconPackage from '@tabler/icons-react/dist/esm/icons/IconPackage.mjs';
import IconReceipt from '@tabler/icons-react/dist/esm/icons/IconReceipt.mjs';
import IconSettings from '@tabler/icons-react/dist/esm/icons/IconSettings.mjs';
import IconShoppingCart from '@tabler/icons-react/dist/esm/icons/IconShoppingCart.mjs';
import IconTags from '@tabler/icons-react/dist/esm/icons/IconTags.mjs';
import IconUser from '@tabler/icons-react/dist/esm/icons/IconUser.mjs';
import IconUsers from '@tabler/icons-react/dist/esm/icons/IconUsers.mjs';
import IconUsersGroup from '@tabler/icons-react/dist/esm/icons/IconUsersGroup.mjs';
import { may } from '../auth/permissions';
import { type SessionUser } from '../auth/session';

const links = [
  { to: '/', text: 'nav.home', icon: IconHome, covers: /^\/$/ },
  { to: '/orders', text: 'nav.orders', icon: IconPackage, covers: /^\/orders/ },
  { to: '/products', text: 'nav.products', icon: IconTags, covers: /^\/products/ },
  { to: '/customers', text: 'nav.customers', icon: IconAddressBook, covers: /^\/customers/ },
  { to: '/cart', text: 'nav.cart', icon: IconShoppingCart, covers: /^\/cart/, verb: 'cart:read' },
  {
    to: '/price-lists',
    text: 'nav.priceLists',
    icon: IconReceipt,
    covers: /^\/price-lists/,
    verb: 'price-list:read',
  },
  {
    to: '/sales-groups',
    text: 'nav.salesGroups',
    icon: IconUsersGroup,
    covers: /^\/sales-groups/,
    verb: 'sales-group:read',
  },
  { to: '/team', text: 'nav.team', icon: IconUsers, covers: /^\/team/, verb: 'user:read' },
  { to: '/api-keys', text: 'nav.apiKeys', icon: IconKey, covers: /^\/api-keys/, verb: 'api-key:read' },
  { to: '/audit', text: 'nav.audit', icon: IconHistory, covers: /^\/audit/, verb: 'audit:read' },
  { to: '/settings', text: 'nav.settings', icon: IconSettings, covers: /^\/settings/, verb: 'client:update' },
  { to: '/account', text: 'nav.account', icon: IconUser, covers: /^\/account/ },
  { to: '/playground', text: 'nav.playground', icon: IconApi, covers: /^\/playground/ },
] as const;

/** The pages of the navigation that a user may see; each covers the addresses below it. */
export function mainLinks(user: SessionUser) {
  return links.filter((link) => !('verb' in link) || may(user, link.verb));
}
