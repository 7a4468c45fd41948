import { inject } from 'vitest';
import { readSettings } from '#server/config/env.js';
import type { InstallationSecrets } from '#server/config/installation-secrets.js';
import { createLogger } from '#server/config/logger.js';
import { createServer, type VecindadServer } from '#server/create-server.js';
import { secrets, type World } from './world.js';

/** Another server on the same installation, as behind a proxy: it shares nothing but the database and the secret. */
export function secondServer(
  world: World,
  settings: Readonly<Record<string, string>> = {},
  otherSecrets: Partial<InstallationSecrets> = {},
  /** False for one without the administrator's credentials. */
  administers = true,
): Promise<VecindadServer> {
  const { applicationUrl } = world.database;
  return createServer({
    settings: readSettings({
      NODE_ENV: 'test',
      DATABASE_URL: applicationUrl,
      BCRYPT_COST: '4',
      RATE_LIMIT: 'off',
      RLS: inject('rls'),
      ...settings,
    }),
    secrets: { ...secrets, ...otherSecrets },
    applicationUrl,
    adminUrl: administers ? world.database.adminUrl : undefined,
    log: createLogger('silent'),
  });
}
