import pg from 'pg';
import { startEmbeddedInstallation } from '#server/database/embedded-installation.js';
import { migrateInstallation } from '#server/tenancy/migrate.js';
import { fill } from './data.js';
import { say } from './say.js';

export interface Installation {
  readonly applicationUrl: string;
  /** A superuser's connection, for making and comparing data behind the servers' backs. */
  readonly db: pg.Client;
  readonly stop: () => Promise<void>;
}

/** A PostgreSQL of the benchmark's own, migrated and filled; nothing of it is left when it has stopped. */
export async function startInstallation(folder: string): Promise<Installation> {
  say('starting PostgreSQL, migrating, making data …');
  const cluster = await startEmbeddedInstallation({
    dataDir: folder,
    throwaway: true,
    log: { info: () => undefined, warn: say },
  });
  try {
    const { adminUrl, applicationUrl, superuserUrl } = cluster;
    await migrateInstallation({ adminUrl, applicationUrl, ssl: undefined });
    const url = new URL(superuserUrl);
    url.pathname = new URL(applicationUrl).pathname;
    const db = new pg.Client({ connectionString: url.href });
    await db.connect();
    await fill(db);
    return {
      applicationUrl,
      db,
      stop: async () => {
        await db.end();
        await cluster.stop();
      },
    };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}
