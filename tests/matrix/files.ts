import type { Tier } from '../world/tier.js';
import type { Files } from './project.js';

const tests = '**/*.test.ts';

/** All tests of the server. */
export const everything: Files = {
  include: [`{server,seeds,migrations,tests}/${tests}`],
  exclude: ['tests/e2e/**'],
};

/** The same in the row of a tier as in any other: they choose tiers themselves, or end before anybody's rows. */
const sameOnEveryTier = [
  // Each walks all the tiers.
  'server/accounts/half-made-companies.test.ts',
  // An adopted client has its own database in every row.
  'server/accounts/adopt-*.test.ts',
  // The shared tier's own: slugs that name no role, and the default client, which lives nowhere else.
  'server/accounts/company-slugs.test.ts',
  'server/accounts/register-default-client.test.ts',
  // Counted in the server, or measured on the password as it comes in.
  'server/accounts/rate-limits.test.ts',
  'server/accounts/password-length.test.ts',
];

/** What goes through the API, and so must be answered alike wherever the client lives. */
export function behaviour(tier: Tier): Files {
  return {
    include: [
      `server/{accounts,orders}/${tests}`,
      'server/identity/{client-header,token-subject}.test.ts',
      'server/graphql/permissions.test.ts',
      'server/tenancy/isolation.test.ts',
      ...(tier === 'SHARED' ? ['server/tenancy/mixed-*.test.ts'] : []),
    ],
    exclude: tier === 'SHARED' ? [] : sameOnEveryTier,
  };
}
