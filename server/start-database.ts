import { certificateAuthority } from '#server/config/certificate-authority.js';
import { WrongSetting, type Settings } from '#server/config/env.js';
import type { Logger } from '#server/config/logger.js';
import { startEmbeddedInstallation } from '#server/database/embedded-installation.js';
import { guardedRole } from '#server/database/installation-roles.js';
import { withConnection } from '#server/database/prepare-installation.js';
import { migrateInstallation, pendingMigrations, type MigrationReport } from '#server/tenancy/migrate.js';

export interface StartedDatabase {
  readonly applicationUrl: string;
  readonly adminUrl: string | undefined;
  /** Who migrated it; undefined where nobody could. */
  readonly migrationUrl: string | undefined;
  readonly embedded: boolean;
  stop(): Promise<void>;
}

type Address = {
  applicationUrl: string;
  adminUrl: string | undefined;
  embedded: boolean;
  stop: () => Promise<void>;
};

async function reach(settings: Settings, log: Logger): Promise<Address> {
  const { DATABASE_URL: applicationUrl, DATABASE_ADMIN_URL: adminUrl } = settings;
  if (applicationUrl !== undefined)
    return { applicationUrl, adminUrl, embedded: false, stop: async () => undefined };
  const started = await startEmbeddedInstallation({
    dataDir: settings.DATA_DIR,
    log: { info: (message) => log.info(message), warn: (message) => log.warn(message) },
  });
  return { ...started, embedded: true };
}

async function bringUpToDate(
  settings: Settings,
  { applicationUrl, adminUrl }: Address,
  log: Logger,
): Promise<{ reports: MigrationReport[]; migrationUrl: string | undefined }> {
  const ssl = certificateAuthority(settings);
  if (adminUrl === undefined && settings.NODE_ENV === 'production') {
    const pending = await pendingMigrations(applicationUrl, ssl);
    if (pending.length > 0)
      throw new Error(
        `The database is behind (${pending.join(', ')}): run \`npm run migrate\` with DATABASE_ADMIN_URL set.`,
      );
    return { reports: [], migrationUrl: undefined };
  }
  if (adminUrl === undefined)
    log.warn('No DATABASE_ADMIN_URL: the application owns its tables, so isolation by role is off');
  return migrateInstallation({ applicationUrl, adminUrl, ssl });
}

/** RLS=on serves as a role that the application must be able to enter. */
async function assertGuardedRole(settings: Settings, applicationUrl: string): Promise<void> {
  if (!settings.RLS) return;
  const able = await withConnection(applicationUrl, certificateAuthority(settings), async (db) => {
    const { rows } = await db.query<{ able: boolean }>(
      `select exists (select from pg_roles where rolname = $1 and pg_has_role(current_user, oid, 'MEMBER')) as able`,
      [guardedRole],
    );
    return rows[0]?.able === true;
  });
  if (!able)
    throw new WrongSetting(
      'RLS',
      `off, as long as the application is not a member of ${guardedRole} (set DATABASE_ADMIN_URL and run npm run migrate)`,
    );
}

/** Reaches the database of the settings, or starts the embedded one, and brings it up to date. */
export async function startDatabase(settings: Settings, log: Logger): Promise<StartedDatabase> {
  const address = await reach(settings, log);
  try {
    const { reports, migrationUrl } = await bringUpToDate(settings, address, log);
    for (const { schema, ran } of reports) if (ran.length > 0) log.info({ schema, ran }, 'migrated');
    await assertGuardedRole(settings, address.applicationUrl);
    return { ...address, migrationUrl };
  } catch (error) {
    await address.stop();
    throw error;
  }
}
