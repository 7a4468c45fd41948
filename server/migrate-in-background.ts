import type { Settings } from '#server/config/env.js';
import type { Logger } from '#server/config/logger.js';
import type { MigrationReport } from '#server/tenancy/migration-report.js';
import { migratePlacements } from '#server/tenancy/provision/migrate-placements.js';
import { administratorOf } from './administrator-of.js';
import type { StartedDatabase } from './start-database.js';

/** A run under way. */
export interface BackgroundMigration {
  /** Resolves when it is through; never rejects. */
  readonly done: Promise<void>;
  /** Cuts it off: what is under way is rolled back, and the next start begins there again. */
  stop(): Promise<void>;
}

/**
 * Brings clients' own placements up to date while the server serves: with a thousand of them a start would wait for minutes,
 * and one that is merely behind is served (minSchema). What fails is logged, stops nothing, and is tried again by the next
 * start or by `npm run migrate`. Without an administrator it does nothing.
 */
export function migrateInBackground(
  database: Pick<StartedDatabase, 'applicationUrl' | 'adminUrl' | 'installation'>,
  settings: Settings,
  log: Logger,
): BackgroundMigration {
  const { adminUrl, installation } = database;
  const cut = new AbortController();
  const tell = ({ placement, server, client, ran, failed }: MigrationReport): void => {
    if (failed === null) log.info({ placement, server, client, ran }, 'migrated');
    else if (!cut.signal.aborted)
      log.error({ placement, server, client, reason: failed }, 'a placement could not be migrated');
  };
  const run = async (): Promise<void> => {
    if (installation === undefined || adminUrl === undefined) return;
    const administrator = administratorOf(database, settings);
    await migratePlacements({ installation, administrator, cut: cut.signal, onReport: tell });
  };
  const done = run().catch((error: unknown) => {
    if (!cut.signal.aborted) log.error({ err: error }, 'the placements that are behind could not be found');
  });
  return {
    done,
    stop: async () => {
      cut.abort();
      await done;
    },
  };
}
