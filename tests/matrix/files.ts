import type { Tier } from '../world/tier.js';
import type { Files } from './project.js';

const tests = '**/*.test.ts';

/** All tests of the server. */
export const everything: Files = {
  include: [`{server,seeds,migrations,tests}/${tests}`],
  exclude: ['tests/e2e/**'],
};

/** They choose their tiers themselves, or end before anybody's rows: in the row of a tier they would show nothing new. */
const sameOnEveryTier = [
  // Made step by step on each of the tiers; taken over as a database of its own.
  'server/accounts/half-made-companies.test.ts',
  'server/accounts/adopt-*.test.ts',
  // The shared tier's own: slugs that name no role, and the default client, which lives nowhere else.
  'server/accounts/company-slugs.test.ts',
  'server/accounts/register-default-client.test.ts',
  // Counted in the server, or measured on the password as it comes in.
  'server/accounts/rate-limits.test.ts',
  'server/accounts/password-length.test.ts',
];

const features = '{accounts,api-keys,audit,carts,catalogue,customers,orders,pricing,recommendations,team}';

/** What goes through the API, and so must be answered alike wherever the client lives. */
export function behaviour(tier: Tier): Files {
  return {
    include: [
      `server/${features}/${tests}`,
      'server/identity/{client-header,token-subject}.test.ts',
      'server/graphql/{guard-fields,permissions}.test.ts',
      'server/tenancy/isolation.test.ts',
      // One world with clients on all tiers, or one after the other: once for each RLS and version is enough.
      ...(tier === 'SHARED'
        ? ['server/tenancy/{mixed-tiers,dedicated-roles}.test.ts', 'tests/*.test.ts']
        : []),
    ],
    exclude: tier === 'SHARED' ? [] : sameOnEveryTier,
  };
}

/** What the database has a say in: rights, keys, triggers, locks, transactions, and which statements reach it. */
const decidedBelow = [
  'server/accounts/{refresh,half-made-users}.test.ts',
  'server/accounts/logo/logo.test.ts',
  `server/api-keys/${tests}`,
  'server/audit/{append-only,who-changed}.test.ts',
  'server/carts/checkout.test.ts',
  'server/catalogue/{adjust-stock,import-products,products}.test.ts',
  'server/customers/{contacts,customers,sales-groups}.test.ts',
  'server/orders/{change,create,place}-order.test.ts',
  'server/orders/{give-back,order-changed,request-key,statement-count}.test.ts',
  'server/pricing/unit-price.test.ts',
  `server/team/${tests}`,
  'server/graphql/permissions.test.ts',
  'server/tenancy/isolation.test.ts',
];

/** A tier of its own, in `npm test`; the whole matrix has all of `behaviour` there. */
export const ownTier: Files = { include: decidedBelow, exclude: [] };

/** What row-level security or an older PostgreSQL could change, in `npm test`. */
export const underRls: Files = {
  include: [
    ...decidedBelow,
    `server/tenancy/*.test.ts`,
    'server/database/{prepared-names,schema-connections}.test.ts',
    `server/database/read/${tests}`,
    'server/identity/{client-header,revocations,token-contexts}.test.ts',
    'server/customers/nested-lists.test.ts',
    'migrations/schema.test.ts',
    'tests/*.test.ts',
  ],
  exclude: [
    // They bring their own PostgreSQL 15, or a server that starts anew; or are about the centre, which has no policies.
    'server/tenancy/{postgres-15,single-client-env,one-client-away,placement-behind}.test.ts',
    // It looks as each role itself.
    'server/tenancy/hot-plans.test.ts',
  ],
};
