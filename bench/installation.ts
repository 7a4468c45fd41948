import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedInstallation } from '#server/database/embedded-installation.js';
import { migrateInstallation } from '#server/tenancy/migrate.js';
import { say } from './say.js';
import type { Undo } from './undo.js';

export interface Installation {
  readonly folder: string;
  readonly applicationUrl: string;
  readonly adminUrl: string;
  /** Into the installation's database, as a superuser. */
  readonly superuserUrl: string;
  /** A superuser's connection to the shared tier, for making and comparing data behind the servers' backs. */
  readonly db: pg.Client;
}

/**
 * A PostgreSQL of the benchmark's own, migrated and empty; nothing of it is left when it has been undone.
 * @param settings of PostgreSQL, over the default.
 */
export async function startInstallation(
  undo: Undo,
  settings: Readonly<Record<string, string>> = {},
): Promise<Installation> {
  say('starting PostgreSQL, migrating …');
  const folder = await mkdtemp(join(tmpdir(), 'vecindad-bench-'));
  undo.add(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  // PostgreSQL may run as another user and has to reach its data below.
  await chmod(folder, 0o755);
  const cluster = await startEmbeddedInstallation({
    dataDir: folder,
    throwaway: true,
    settings,
    log: { info: () => undefined, warn: say },
  });
  undo.add(() => cluster.stop());
  const { adminUrl = '', applicationUrl } = cluster;
  await migrateInstallation({ adminUrl, applicationUrl, ssl: undefined });
  const url = new URL(cluster.superuserUrl);
  url.pathname = new URL(applicationUrl).pathname;
  const db = new pg.Client({ connectionString: url.href, options: '-c search_path=shared' });
  await db.connect();
  undo.add(() => db.end());
  return { folder, applicationUrl, adminUrl, superuserUrl: url.href, db };
}
