import { certificateAuthority } from '#server/config/certificate-authority.js';
import { WrongSetting, type Settings } from '#server/config/env.js';
import type { Logger } from '#server/config/logger.js';
import { guardedRole } from '#server/database/installation-roles.js';
import { mayEnterGuarded } from '#server/database/may-enter-guarded.js';
import type { PreparedInstallation } from '#server/database/prepare-installation.js';
import { migrateInstallation, pendingMigrations } from '#server/tenancy/migrate.js';
import { reachDatabase, type ReachedDatabase } from './reach-database.js';

export interface StartedDatabase extends ReachedDatabase {
  /** Who migrated it, and the roles there; undefined where nobody could. */
  readonly installation: PreparedInstallation | undefined;
}

async function bringUpToDate(
  settings: Settings,
  { applicationUrl, adminUrl }: ReachedDatabase,
  log: Logger,
): Promise<PreparedInstallation | undefined> {
  const ssl = certificateAuthority(settings);
  if (adminUrl === undefined && settings.NODE_ENV === 'production') {
    const pending = await pendingMigrations(applicationUrl, ssl);
    if (pending.length > 0)
      throw new Error(
        `The database is behind (${pending.join(', ')}): run \`npm run migrate\` with DATABASE_ADMIN_URL set.`,
      );
    return undefined;
  }
  if (adminUrl === undefined)
    log.warn('No DATABASE_ADMIN_URL: the application owns its tables, so isolation by role is off');
  const { reports, migrationUrl, roles } = await migrateInstallation({ applicationUrl, adminUrl, ssl });
  for (const { placement, ran } of reports) if (ran.length > 0) log.info({ placement, ran }, 'migrated');
  return { migrationUrl, roles };
}

/** RLS=on serves as a role that the application must be able to enter. */
async function assertGuardedRole(settings: Settings, applicationUrl: string): Promise<void> {
  if (settings.RLS && !(await mayEnterGuarded(applicationUrl, certificateAuthority(settings))))
    throw new WrongSetting(
      'RLS',
      `off, as long as the application is not a member of ${guardedRole} (set DATABASE_ADMIN_URL and run npm run migrate)`,
    );
}

/**
 * Reaches the database of the settings, or starts the embedded one, and brings centre and shared tier up to date. Clients' own
 * placements may be behind while they are served: see migrateInBackground.
 */
export async function startDatabase(settings: Settings, log: Logger): Promise<StartedDatabase> {
  const reached = await reachDatabase(settings, log);
  try {
    const installation = await bringUpToDate(settings, reached, log);
    await assertGuardedRole(settings, reached.applicationUrl);
    return { ...reached, installation };
  } catch (error) {
    await reached.stop();
    throw error;
  }
}
