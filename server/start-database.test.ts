import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { newestMigration } from '../migrations/tenant/list.js';
import { readSettings, WrongSetting } from '#server/config/env.js';
import { createLogger } from '#server/config/logger.js';
import { withConnection } from '#server/database/prepare-installation.js';
import { startDatabase } from './start-database.js';

const name = `own_${randomBytes(6).toString('hex')}`;
const superuser = (text: string, database = 'postgres') =>
  withConnection(
    Object.assign(new URL(inject('superuserUrl')), { pathname: `/${database}` }).href,
    undefined,
    async (db) => (await db.query<Record<string, unknown>>(text)).rows,
  );

/** A database that belongs to the application's own user, as a small hosting gives it: no administrator anywhere. */
const url = Object.assign(new URL(inject('applicationUrl')), {
  username: name,
  password: 'x',
  pathname: `/${name}`,
}).href;
beforeAll(async () => {
  await superuser(`create role ${name} login password 'x'`);
  await superuser(`create database ${name} owner ${name}`);
});
afterAll(async () => {
  await superuser(`drop database ${name} with (force)`);
  await superuser(`drop role ${name}`);
});

const log = createLogger('silent');
const settings = (more: Record<string, string> = {}) =>
  readSettings({ DATABASE_URL: url, JWT_SECRET: 'x'.repeat(40), ENCRYPTION_KEY: 'y'.repeat(40), ...more });

describe('a database without an administrator', () => {
  test('in production is refused as long as it is behind, with the names of what is missing', async () => {
    const starting = startDatabase(settings({ NODE_ENV: 'production' }), log);
    await expect(starting).rejects.toThrow(
      new RegExp(`behind \\(central/.*shared/${newestMigration}\\).*npm run migrate`),
    );
    expect(await superuser(`select from pg_namespace where nspname = 'shared'`, name)).toEqual([]);
  });

  test('in development the application migrates it and owns its tables', async () => {
    const database = await startDatabase(settings(), log);
    await database.stop();
    expect(database).toMatchObject({ applicationUrl: url, embedded: false });
    expect(
      await superuser(
        `select distinct tableowner from pg_tables where schemaname in ('central', 'shared')`,
        name,
      ),
    ).toEqual([{ tableowner: name }]);
  });

  test('once it is up to date production serves it, and so does development again', async () => {
    for (const NODE_ENV of ['production', 'development']) {
      const database = await startDatabase(settings({ NODE_ENV }), log);
      await database.stop();
    }
  });

  test('RLS=on is a wrong setting there: nobody made the role that it serves as', async () => {
    const starting = startDatabase(settings({ RLS: 'on' }), log);
    await expect(starting).rejects.toBeInstanceOf(WrongSetting);
    await expect(startDatabase(settings({ RLS: 'on' }), log)).rejects.toThrow(/^RLS should be off/);
  });

  test('its owner still sees all rows under the forced policies, and stores for every client', async () => {
    await withConnection(url, undefined, async (db) => {
      const { rowCount } = await db.query('select from shared.residents');
      expect(rowCount).toBe(1);
    });
  });
});

describe('a database with an administrator', () => {
  test('is made and migrated, in production too; RLS=on starts', async () => {
    const database = `with_${name}`;
    const into = (address: string) => Object.assign(new URL(address), { pathname: `/${database}` }).href;
    try {
      const started = await startDatabase(
        settings({
          NODE_ENV: 'production',
          RLS: 'on',
          DATABASE_URL: into(inject('applicationUrl')),
          DATABASE_ADMIN_URL: inject('adminUrl'),
        }),
        log,
      );
      await started.stop();
      expect(started.installation?.migrationUrl).toBe(into(inject('adminUrl')));
      const closed = `select has_schema_privilege('vecindad_app', 'public', 'usage') as public,
        has_database_privilege('vecindad_app', current_database(), 'temporary') as temporary`;
      expect(await superuser(closed, database)).toEqual([{ public: false, temporary: false }]);
    } finally {
      await superuser(`drop database if exists ${database} with (force)`);
    }
  });

  test('that can’t be reached fails the start', async () => {
    const nowhere = settings({ DATABASE_URL: 'postgres://a:b@127.0.0.1:1/x' });
    await expect(startDatabase(nowhere, log)).rejects.toThrow(/ECONNREFUSED/);
  });
});
