import { certificateAuthority } from '#server/config/certificate-authority.js';
import type { Settings } from '#server/config/env.js';
import type { Logger } from '#server/config/logger.js';
import { borrowEmbeddedInstallation, type DatabaseAddress } from '#server/database/embedded-installation.js';
import { migrateInstallation, pendingMigrations } from '#server/tenancy/migrate.js';

export interface BorrowedDatabase extends DatabaseAddress {
  /** Stops the embedded PostgreSQL, if no server and no other command uses it. */
  stop(): Promise<void>;
}

/**
 * The installation's database for the length of a command. A database of the operator's own is not changed by the way: one
 * that is behind is refused. The embedded one, which is there to need nobody's care, is brought up to date as by `npm start`.
 * @throws Error with one line for the operator
 */
export async function borrowDatabase(settings: Settings, log: Logger): Promise<BorrowedDatabase> {
  const { DATABASE_URL: applicationUrl, DATABASE_ADMIN_URL: adminUrl } = settings;
  const ssl = certificateAuthority(settings);
  if (applicationUrl !== undefined) {
    const pending = await pendingMigrations(applicationUrl, ssl);
    if (pending.length > 0)
      throw new Error(`The database is behind (${pending.join(', ')}): run \`npm run migrate\`.`);
    return { applicationUrl, adminUrl, stop: async () => undefined };
  }
  const embedded = await borrowEmbeddedInstallation({
    dataDir: settings.DATA_DIR,
    log: { info: (message) => log.info(message), warn: (message) => log.warn(message) },
  });
  try {
    await migrateInstallation({ ...embedded, ssl });
    return embedded;
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}
