import { inject } from 'vitest';
import { readSettings, type Settings } from '#server/config/env.js';

/** The settings of a test's server: as in the environment, over what the tests and this row of the matrix start from. */
export function testSettings(databaseUrl: string, given: Readonly<Record<string, string>> = {}): Settings {
  return readSettings({
    NODE_ENV: 'test',
    DATABASE_URL: databaseUrl,
    BCRYPT_COST: '4',
    RATE_LIMIT: 'off',
    RLS: inject('rls'),
    SIGNUP_ISOLATION: inject('tier'),
    ...given,
  });
}
