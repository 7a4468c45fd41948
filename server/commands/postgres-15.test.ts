import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSettings } from '#server/config/env.js';
import { createLogger } from '#server/config/logger.js';
import { withConnection } from '#server/database/prepare-installation.js';
import { openInstallation } from '#server/open-installation.js';
import { migrateInstallation } from '#server/tenancy/migrate.js';
import { Isolation } from '#server/tenancy/placement.entity.js';
import { hasPostgres15, startPostgres15, type Postgres15 } from '../../tests/world/postgres-15.js';
import { secrets } from '../../tests/world/world.js';
import { clientCreate } from './client-create.js';
import { doctor } from './doctor.js';
import type { OpenOperator } from './operator.js';
import { progressOn } from './progress-bar.js';

const reason = hasPostgres15 ? '' : ' (skipped: there is no /usr/lib/postgresql/15/bin here)';

describe.skipIf(!hasPostgres15)(`the operator’s tool on PostgreSQL 15${reason}`, () => {
  let cluster: Postgres15;
  let operator: OpenOperator;
  beforeAll(async () => {
    cluster = await startPostgres15();
    await migrateInstallation({ ...cluster, ssl: undefined });
    const settings = readSettings({
      NODE_ENV: 'test',
      DATABASE_URL: cluster.applicationUrl,
      BCRYPT_COST: '4',
    });
    const log = createLogger('silent');
    const installation = await openInstallation({ ...cluster, settings, secrets, log });
    operator = { ...installation, settings, progress: progressOn(process.stderr) };
  });
  afterAll(async () => {
    await operator.close();
    await cluster.stop();
  });

  const sql = (text: string) => withConnection(cluster.superuserUrl, undefined, (db) => db.query(text));
  const findings = async (fix = false) =>
    ((await doctor(operator, { fix })).data as { findings: { what: string; state: string }[] }).findings;

  test('its administrator, no superuser, makes clients on every tier, and the doctor finds nothing', async () => {
    for (const isolation of Object.values(Isolation))
      await clientCreate(operator, { name: 'Old', slug: `old-${isolation.toLowerCase()}`, isolation });
    expect(await findings()).toEqual([]);
  });

  test('what the application, or a stranger, may enter and should not shows', async () => {
    await sql('create role stranger; grant stranger to vecindad_app; grant vecindad_owner to stranger');
    expect((await findings()).map(({ what }) => what)).toEqual([
      'vecindad_app may become vecindad_owner',
      'stranger is a member of vecindad_owner',
      'vecindad_app is a member of stranger',
    ]);
    await sql('drop role stranger');
    expect(await findings()).toEqual([]);
  });

  test('and the doctor drops there what belongs to no client', async () => {
    await sql(`delete from central.clients where slug in ('old-schema', 'old-database');
      delete from central.placements where isolation <> 'SHARED'`);
    expect((await findings(true)).map(({ state }) => state)).toEqual(['FIXED', 'FIXED']);
    const { rows } = await sql(`select rolname from pg_roles where rolname like '%old%'`);
    expect(rows).toEqual([]);
  });
});
