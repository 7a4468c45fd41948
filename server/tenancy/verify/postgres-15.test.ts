import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSettings } from '#server/config/env.js';
import { createLogger } from '#server/config/logger.js';
import { createServer, type VecindadServer } from '#server/create-server.js';
import { withConnection } from '#server/database/prepare-installation.js';
import { Isolation } from '#server/tenancy/placement.entity.js';
import { companyOn } from '../../../tests/world/company-on.js';
import { hasPostgres15, startPostgres15, type Postgres15 } from '../../../tests/world/postgres-15.js';
import { faultsOf, verify } from '../../../tests/world/verify.js';
import { secrets } from '../../../tests/world/world.js';
import { migrateInstallation } from '../migrate.js';

const reason = hasPostgres15 ? '' : ' (skipped: there is no /usr/lib/postgresql/15/bin here)';

describe.skipIf(!hasPostgres15)(`client verify on PostgreSQL 15${reason}`, () => {
  let cluster: Postgres15;
  let server: VecindadServer;
  beforeAll(async () => {
    cluster = await startPostgres15();
    await migrateInstallation({ ...cluster, ssl: undefined });
    const { applicationUrl, adminUrl } = cluster;
    const settings = readSettings({ NODE_ENV: 'test', DATABASE_URL: applicationUrl, BCRYPT_COST: '4' });
    const log = createLogger('silent');
    server = await createServer({ settings, secrets, applicationUrl, adminUrl, log });
  });
  afterAll(async () => {
    await server.close();
    await cluster.stop();
  });

  test('finds all in order on the three tiers, and a membership that should not be', async () => {
    for (const tier of [Isolation.SHARED, Isolation.DATABASE]) await companyOn(server, tier);
    const { slug } = await companyOn(server, Isolation.SCHEMA);
    expect(faultsOf(await verify(server, cluster.applicationUrl, 'all'))).toEqual([]);
    const name = slug.replaceAll('-', '_');
    await withConnection(cluster.superuserUrl, undefined, (db) =>
      db.query(`grant owner_${name} to user_${name}`),
    );
    const member = `roles it is a member of: owner_${name}`;
    const become = `become an owner or administrator: owner_${name}: done`;
    const seats = [`user_${name}`, `user_${name} entered by vecindad_app`];
    expect(faultsOf(await verify(server, cluster.applicationUrl, [slug])).sort()).toEqual(
      seats.flatMap((seat) => [`${seat}: ${become}`, `${seat}: ${member}`]).sort(),
    );
  });
});
