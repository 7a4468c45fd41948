import type { Settings } from '#server/config/env.js';
import type { Logger } from '#server/config/logger.js';
import {
  startEmbeddedInstallation,
  type DatabaseAddress,
  type StartEmbedded,
} from '#server/database/embedded-installation.js';

export interface ReachedDatabase extends DatabaseAddress {
  readonly embedded: boolean;
  /** Stops the embedded one; any other is not ours to stop. */
  stop(): Promise<void>;
}

/** The database of the settings, or the embedded one. @param start how that is reached: started, or borrowed by a command. */
export async function reachDatabase(
  settings: Settings,
  log: Logger,
  start: StartEmbedded = startEmbeddedInstallation,
): Promise<ReachedDatabase> {
  const { DATABASE_URL: applicationUrl, DATABASE_ADMIN_URL: adminUrl } = settings;
  if (applicationUrl !== undefined)
    return { applicationUrl, adminUrl, embedded: false, stop: async () => undefined };
  const started = await start({
    dataDir: settings.DATA_DIR,
    log: { info: (message) => log.info(message), warn: (message) => log.warn(message) },
  });
  return { ...started, embedded: true };
}
