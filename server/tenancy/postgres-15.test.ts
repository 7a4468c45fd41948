import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { centralMigrations } from '../../migrations/central/list.js';
import { tenantMigrations } from '../../migrations/tenant/list.js';
import { readSettings } from '#server/config/env.js';
import { createLogger } from '#server/config/logger.js';
import { createServer, type VecindadServer } from '#server/create-server.js';
import { schemaDifference } from '#server/schema-difference.js';
import { Caller } from '../../tests/world/caller.js';
import { createOrder, orderMutations, readOrder } from '../../tests/world/order-calls.js';
import { page } from '../../tests/world/order-pages.js';
import { secrets } from '../../tests/world/world.js';
import { hasPostgres15, startPostgres15, type Postgres15 } from '../../tests/world/postgres-15.js';
import { migrateInstallation } from './migrate.js';

const reason = hasPostgres15 ? '' : ' (skipped: there is no /usr/lib/postgresql/15/bin here)';

describe.skipIf(!hasPostgres15)(`PostgreSQL 15, the oldest that is served${reason}`, () => {
  let cluster: Postgres15;
  beforeAll(async () => {
    cluster = await startPostgres15();
  });
  afterAll(() => cluster.stop());

  test('is migrated on a cluster without any of our roles, by two at once, by no superuser', async () => {
    const runs = await Promise.all([1, 2].map(() => migrateInstallation({ ...cluster, ssl: undefined })));
    const ran = runs.flatMap(({ reports }) => reports.flatMap((report) => report.ran));
    expect(ran.toSorted()).toEqual(
      [...centralMigrations, ...tenantMigrations].map(({ name }) => name).toSorted(),
    );
    const again = await migrateInstallation({ ...cluster, ssl: undefined });
    expect(again.reports.flatMap(({ ran }) => ran)).toEqual([]);
    for (const schema of ['central', 'shared'] as const)
      expect(await schemaDifference(again.migrationUrl, schema)).toEqual([]);
  });

  describe.each(['off', 'on'] as const)('with RLS=%s', (rls) => {
    let server: VecindadServer;
    beforeAll(async () => {
      server = await createServer({
        settings: readSettings({
          NODE_ENV: 'test',
          DATABASE_URL: cluster.applicationUrl,
          BCRYPT_COST: '4',
          RATE_LIMIT: 'off',
          RLS: rls,
        }),
        secrets,
        adminUrl: cluster.adminUrl,
        applicationUrl: cluster.applicationUrl,
        log: createLogger('silent'),
      });
    });
    afterAll(() => server.close());

    async function company(name: string): Promise<Caller> {
      const { register } = await new Caller(server.http, {}).ask<{ register: { accessToken: string } }>(
        `mutation ($input: RegisterInput!) { register(input: $input) { accessToken } }`,
        {
          input: {
            email: `${name}-${rls}@example.test`,
            password: 'correct horse battery',
            clientName: `${name} ${rls}`,
          },
        },
      );
      return new Caller(server.http, { authorization: `Bearer ${register.accessToken}` });
    }

    test('two companies sign up, take orders, and see only their own', async () => {
      const [acme, globex] = [await company('acme'), await company('globex')];
      const ours = await createOrder(acme, { total: '1999.90', notes: 'ñ' });
      const theirs = await createOrder(globex);
      expect([ours.code, theirs.code]).toEqual(['ORD-000001', 'ORD-000001']);
      expect(await readOrder(acme, { id: ours.id })).toEqual(ours);
      expect(await readOrder(acme, { id: theirs.id })).toBeNull();
      expect((await page(acme, { orderBy: 'TOTAL_DESC' })).nodes.map(({ id }) => id)).toEqual([ours.id]);
      for (const mutation of Object.values(orderMutations))
        expect((await acme.refusal(mutation, { id: theirs.id })).code).toBe('NOT_FOUND');
      expect(await acme.ask(orderMutations.deleteOrder, { id: ours.id })).toMatchObject({
        deleteOrder: ours,
      });
    });
  });
});
