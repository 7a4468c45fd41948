import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSettings } from '#server/config/env.js';
import { createLogger } from '#server/config/logger.js';
import { readPidFile } from '#server/database/embedded/postmaster-file.js';
import { isAlive } from '#server/database/embedded/process-look.js';
import { temporaryFolder } from '#server/database/embedded/testing/embedded-world.js';
import { Isolation } from '#server/tenancy/placement.entity.js';
import { hostOf } from '../../tests/world/cli-process.js';
import { World } from '../../tests/world/world.js';
import { clientCreate } from './client-create.js';
import { clientList } from './client-list.js';
import { openOperator, type Needs } from './operator.js';
import { progressOn } from './progress-bar.js';

const open = (env: Record<string, string>, needs: Needs = {}) => {
  const settings = readSettings({ NODE_ENV: 'test', BCRYPT_COST: '4', ...env });
  const log = createLogger('silent');
  return openOperator({ settings, log, progress: progressOn(process.stderr) }, needs);
};

describe('without DATABASE_URL', () => {
  test(
    'two commands at once on an empty folder: both work, and nothing runs on',
    { timeout: 90_000 },
    async ({ onTestFinished }) => {
      const DATA_DIR = await temporaryFolder(onTestFinished);
      const operators = await Promise.all([open({ DATA_DIR }), open({ DATA_DIR })]);
      const [first, second] = operators;
      const pid = (await readPidFile(join(DATA_DIR, 'postgres/data')))?.pid ?? 0;
      expect(isAlive(pid)).toBe(true);
      await clientCreate(first, { name: 'Acme', slug: 'acme', isolation: Isolation.DATABASE });
      await first.close();
      const { data } = await clientList(second, { search: 'acme' });
      expect(data).toMatchObject({ clients: [{ slug: 'acme', status: 'ACTIVE' }] });
      await second.close();
      expect(isAlive(pid)).toBe(false);
    },
  );
});

describe('with DATABASE_URL', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start({ SIGNUP_ISOLATION: 'SCHEMA' });
    await world.client('Sealed');
  });
  afterAll(() => world.stop());

  test('an installation that is behind is refused, and not changed by the way', async () => {
    const [last] = await world.sql<{ name: string }>(
      'delete from central.mikro_orm_migrations where id = (select max(id) from central.mikro_orm_migrations) returning name',
    );
    await expect(open(hostOf(world))).rejects.toThrow(
      `The database is behind (central/${last?.name}): run \`npm run migrate\`.`,
    );
    await world.sql('insert into central.mikro_orm_migrations (name) values ($1)', [last?.name]);
  });

  test('another key than the registry’s is refused, but to those who tell or change it', async () => {
    const env = { ...hostOf(world), ENCRYPTION_KEY: 'another key of 32 bytes or longer ok' };
    await expect(open(env)).rejects.toThrow(/^ENCRYPTION_KEY should be/);
    await (await open(env, { anyKey: true })).close();
  });
});
