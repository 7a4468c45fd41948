import 'reflect-metadata';
import { mkdtemp, rm, chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbeddedInstallation } from '#server/database/embedded-installation.js';
import { withConnection } from '#server/database/prepare-installation.js';
import { migrateInstallation } from '#server/tenancy/migrate.js';
import { startPostgres15 } from './postgres-15.js';
import type { Tier } from './tier.js';

interface ClusterUrls {
  /** The bootstrap superuser of the row's PostgreSQL: what a test does behind the product's back. */
  readonly superuserUrl: string;
  readonly adminUrl: string;
  readonly applicationUrl: string;
}

declare module 'vitest' {
  interface ProvidedContext extends ClusterUrls {
    /** The row of the matrix: where clients live, whether row-level security serves them, and on which PostgreSQL. */
    tier: Tier;
    rls: 'on' | 'off';
    postgres: '15' | '18';
  }
}

type Cluster = ClusterUrls & { stop(): Promise<void> };

async function startPostgres18(): Promise<Cluster> {
  const folder = await mkdtemp(join(tmpdir(), 'vecindad-test-'));
  await chmod(folder, 0o755);
  const cluster = await startEmbeddedInstallation({
    dataDir: folder,
    throwaway: true,
    // A sign-in costs PostgreSQL and Node 5 ms each otherwise, and tests connect thousands of times.
    settings: { max_connections: '300', scram_iterations: '1' },
    log: { info: () => undefined, warn: (message) => process.stderr.write(`${message}\n`) },
  });
  const { adminUrl = '', applicationUrl, superuserUrl } = cluster;
  const stop = async () => {
    await cluster.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  return { adminUrl, applicationUrl, superuserUrl, stop };
}

/**
 * That of another tier's row on the same PostgreSQL, if it runs already. Two rows of one tier run the same files, of which
 * some name roles that belong to the cluster.
 */
function clusterBeside(project: TestProject): ClusterUrls | undefined {
  const { postgres, tier } = project.getProvidedContext();
  return project.vitest.projects
    .map((other) => other.getProvidedContext())
    .find((other) => other.postgres === postgres && other.tier !== tier && 'superuserUrl' in other);
}

/** A row's PostgreSQL, with one migrated database that every test file gets its own copy of. */
export default async function startCluster(project: TestProject): Promise<() => Promise<void>> {
  const provide = ({ superuserUrl, adminUrl, applicationUrl }: ClusterUrls) => {
    // Nobody may be connected to the database that every file copies.
    const maintenance = Object.assign(new URL(superuserUrl), { pathname: '/postgres' }).href;
    project.provide('superuserUrl', maintenance);
    project.provide('adminUrl', adminUrl);
    project.provide('applicationUrl', applicationUrl);
  };
  const beside = clusterBeside(project);
  if (beside) {
    provide(beside);
    return async () => undefined;
  }
  const { postgres } = project.getProvidedContext();
  const cluster = await (postgres === '15' ? startPostgres15() : startPostgres18());
  const { adminUrl, applicationUrl, superuserUrl } = cluster;
  await migrateInstallation({ adminUrl, applicationUrl, ssl: undefined });
  await withConnection(superuserUrl, undefined, async (db) => {
    // Nothing of the tests lives long enough to need it, and it would change sizes and plans between a test's looks.
    await db.query('alter system set autovacuum = off');
    await db.query('select pg_reload_conf()');
  });
  provide(cluster);
  return () => cluster.stop();
}
