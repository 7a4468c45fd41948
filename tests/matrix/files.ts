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

const features = '{accounts,audit,carts,catalogue,customers,orders,pricing,recommendations,team}';

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

/** All that row-level security, or an older PostgreSQL, could change. */
export const underRls: Files = {
  include: everything.include,
  exclude: [
    ...everything.exclude,
    // It starts PostgreSQL itself, a process of the product, or a way between the two.
    'server/*.test.ts',
    'server/commands/**',
    'server/database/{embedded,pools}/**',
    'server/database/{pooler,tls,with-connection}.test.ts',
    'server/tenancy/single-client-env.test.ts',
    // It brings its own PostgreSQL 15.
    'server/tenancy/postgres-15.test.ts',
    'server/tenancy/{verify,adopt}/**',
    'server/tenancy/one-client-away.test.ts',
    // It asks no rows.
    'server/{config,errors,http,mail}/**',
    'server/graphql/variables.test.ts',
    'server/graphql/execution/**',
    'server/identity/access-token.test.ts',
    'server/accounts/{rate-limits,password-length,company-slugs}.test.ts',
    // It is about the centre, which has no policies, or about placements that are made and migrated: the row before shows them.
    'server/platform/{create-*,list-clients,pause-client,platform-*,taken-back}.test.ts',
    'server/tenancy/placement-behind.test.ts',
    'server/tenancy/provision/**',
    // They take long, and the row of SCHEMA shows them under RLS, that of DATABASE on the older PostgreSQL.
    'server/audit/{sealing,tampered-record,client-recorded}.test.ts',
    'server/orders/{live-callers,order-codes,races}.test.ts',
    'server/carts/cart-races.test.ts',
    'server/pricing/lists-have-an-end.test.ts',
    'server/recommendations/recommendations.test.ts',
    'server/identity/token-subject.test.ts',
    'server/catalogue/{export-products,import-faults}.test.ts',
    'server/accounts/{refresh-races,sign-up-races}.test.ts',
    'server/recommendations/recommendation-sweep.test.ts',
    // Its rows come in as everybody's do; 58 moments of being made, and an adoption, are slow, and the row before shows them.
    'seeds/**',
    'server/accounts/{half-made-companies,adopt-*}.test.ts',
  ],
};
