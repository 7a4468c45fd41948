import { certificateAuthority } from '#server/config/certificate-authority.js';
import type { Settings } from '#server/config/env.js';
import type { Logger } from '#server/config/logger.js';
import { borrowEmbeddedInstallation } from '#server/database/embedded-installation.js';
import { migrateInstallation, pendingMigrations } from '#server/tenancy/migrate.js';
import { reachDatabase, type ReachedDatabase } from './reach-database.js';

/**
 * The installation's database for the length of a command. A database of the operator's own is not changed by the way: one
 * that is behind is refused. The embedded one, which is there to need nobody's care, is brought up to date as by `npm start`.
 * @throws Error with one line for the operator
 */
export async function borrowDatabase(settings: Settings, log: Logger): Promise<ReachedDatabase> {
  const ssl = certificateAuthority(settings);
  const reached = await reachDatabase(settings, log, borrowEmbeddedInstallation);
  try {
    if (reached.embedded) await migrateInstallation({ ...reached, ssl });
    const pending = await pendingMigrations(reached.applicationUrl, ssl);
    if (pending.length > 0)
      throw new Error(`The database is behind (${pending.join(', ')}): run \`npm run migrate\`.`);
    return reached;
  } catch (error) {
    await reached.stop();
    throw error;
  }
}
