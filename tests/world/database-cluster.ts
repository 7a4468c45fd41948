import 'reflect-metadata';
import { mkdtemp, rm, chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbeddedInstallation } from '#server/database/embedded-installation.js';
import { migrateInstallation } from '#server/tenancy/migrate.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** The bootstrap superuser of the run's PostgreSQL: what a test does behind the product's back. */
    superuserUrl: string;
    adminUrl: string;
    applicationUrl: string;
    rls: 'on' | 'off';
  }
}

/** One PostgreSQL for the run, with one migrated database that every test file gets its own copy of. */
export default async function startCluster(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'vecindad-test-'));
  await chmod(folder, 0o755);
  const cluster = await startEmbeddedInstallation({
    dataDir: folder,
    throwaway: true,
    log: { info: () => undefined, warn: (message) => process.stderr.write(`${message}\n`) },
  });
  const { adminUrl = '', applicationUrl, superuserUrl } = cluster;
  await migrateInstallation({ adminUrl, applicationUrl, ssl: undefined });
  project.provide('superuserUrl', superuserUrl);
  project.provide('adminUrl', adminUrl);
  project.provide('applicationUrl', applicationUrl);
  return async () => {
    await cluster.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
}
