/** A page, and what is there once it can be looked at. */
export interface Place {
  name: string;
  path: string;
  ready: string;
  /** What axe-core finds there we can't mend. */
  foreign?: string;
}

const row = 'table tbody a';
const heading = 'main h1';
const dialog = '[role=dialog] input';

export const beforeTheSignIn: Place[] = [
  { name: 'login', path: '/login', ready: 'input[name=password]' },
  { name: 'register', path: '/register', ready: 'input[name=clientName]' },
  { name: 'isolation', path: '/isolation', ready: 'main h1' },
  // GraphiQL's tabs are buttons within tabs.
  { name: 'playground', path: '/playground', ready: '.graphiql-container', foreign: '.graphiql-tabs' },
  { name: 'platform-register', path: '/platform/register', ready: 'input[name=password]' },
  { name: 'platform-login', path: '/platform/login', ready: 'input[name=password]' },
];

export const ofTheDashboard: Place[] = [
  { name: 'home', path: '/', ready: 'main table' },
  { name: 'orders', path: '/orders', ready: row },
  { name: 'new-order', path: '/orders/new', ready: dialog },
  { name: 'products', path: '/products', ready: row },
  { name: 'new-product', path: '/products/new', ready: dialog },
  { name: 'import', path: '/products/import', ready: heading },
  { name: 'customers', path: '/customers', ready: row },
  { name: 'new-customer', path: '/customers/new', ready: dialog },
  { name: 'price-lists', path: '/price-lists', ready: heading },
  { name: 'sales-groups', path: '/sales-groups', ready: heading },
  { name: 'cart', path: '/cart', ready: heading },
  { name: 'account', path: '/account', ready: heading },
  { name: 'team', path: '/team', ready: row },
  { name: 'invite', path: '/team/invite', ready: dialog },
  { name: 'api-keys', path: '/api-keys', ready: heading },
  { name: 'new-api-key', path: '/api-keys/new', ready: dialog },
  { name: 'audit', path: '/audit', ready: row },
  { name: 'settings', path: '/settings', ready: heading },
  { name: 'not-found', path: '/nowhere', ready: 'main [aria-level="1"]' },
];

export const ofThePlatform: Place[] = [
  { name: 'platform-clients', path: '/platform', ready: row },
  { name: 'platform-client', path: '/platform/clients/initech', ready: 'main dl' },
  { name: 'platform-new-client', path: '/platform/clients/new', ready: 'main input' },
  { name: 'platform-servers', path: '/platform/servers', ready: 'main h2' },
  { name: 'platform-people', path: '/platform/people', ready: 'tbody select' },
];
