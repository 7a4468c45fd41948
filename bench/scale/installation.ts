import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedInstallation } from '#server/database/embedded-installation.js';
import { migrateInstallation } from '#server/tenancy/migrate.js';
import { say } from '../say.js';
import type { Undo } from '../undo.js';

/**
 * What PostgreSQL has to be told for a thousand schemas. Each transaction on a placement locks some of its tables and indexes,
 * and dropping one locks all; the default of 64 locks a transaction is made for fewer tables. The rest is the default.
 */
export const postgresSettings = { max_locks_per_transaction: '256', max_connections: '200' } as const;

export interface ScaleInstallation {
  readonly folder: string;
  readonly applicationUrl: string;
  readonly adminUrl: string;
  /** Into the installation's database, as a superuser. */
  readonly superuserUrl: string;
  /** A superuser's connection to the installation's database. */
  readonly db: pg.Client;
}

/** A PostgreSQL of the benchmark's own, migrated and empty. */
export async function startInstallation(undo: Undo): Promise<ScaleInstallation> {
  say('starting PostgreSQL …');
  const folder = await mkdtemp(join(tmpdir(), 'vecindad-scale-'));
  undo.add(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  // PostgreSQL may run as another user and has to reach its data below.
  await chmod(folder, 0o755);
  const cluster = await startEmbeddedInstallation({
    dataDir: folder,
    throwaway: true,
    settings: postgresSettings,
    log: { info: () => undefined, warn: say },
  });
  undo.add(() => cluster.stop());
  const { applicationUrl, superuserUrl, adminUrl = '' } = cluster;
  await migrateInstallation({ adminUrl, applicationUrl, ssl: undefined });
  const url = new URL(superuserUrl);
  url.pathname = new URL(applicationUrl).pathname;
  const db = new pg.Client({ connectionString: url.href });
  await db.connect();
  undo.add(() => db.end());
  return { folder, applicationUrl, adminUrl, superuserUrl: url.href, db };
}
