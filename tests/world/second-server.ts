import type { InstallationSecrets } from '#server/config/installation-secrets.js';
import { createServer, type VecindadServer } from '#server/create-server.js';
import { recordedLog } from './recorded-log.js';
import { testSettings } from './settings.js';
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
    settings: testSettings(applicationUrl, settings),
    secrets: { ...secrets, ...otherSecrets },
    applicationUrl,
    adminUrl: administers ? world.database.adminUrl : undefined,
    log: recordedLog('info').log,
  });
}
