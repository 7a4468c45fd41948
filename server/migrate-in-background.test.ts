import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { newestMigration, tenantMigrations } from '../migrations/tenant/list.js';
import { type Caller } from '../tests/world/caller.js';
import { makeOlder } from '../tests/world/older-placement.js';
import { recordedLog } from '../tests/world/recorded-log.js';
import { secrets, World, type TestClient } from '../tests/world/world.js';
import { readSettings } from './config/env.js';
import { migrateInBackground } from './migrate-in-background.js';
import { startDatabase } from './start-database.js';

let world: World;
let acme: TestClient;
const { log, lines } = recordedLog('info');
beforeAll(async () => {
  world = await World.start({ SIGNUP_ISOLATION: 'SCHEMA' });
  acme = await world.client('Acme', { slug: 'background' });
});
afterAll(() => world.stop());

const [first = ''] = tenantMigrations.map(({ name }) => name);
const settings = () =>
  readSettings({
    DATABASE_URL: world.database.applicationUrl,
    DATABASE_ADMIN_URL: world.database.adminUrl,
    JWT_SECRET: secrets.signing,
    ENCRYPTION_KEY: secrets.encryption,
  });
const migration = async () => {
  const [own] = await world.sql<{ migration: string }>(
    `select migration from central.placements where isolation = 'SCHEMA'`,
  );
  return own?.migration;
};
const begin = async () => migrateInBackground(await startDatabase(settings(), log), settings(), log);
const orders = (caller: Caller) => caller.ask('{ orders { totalCount } }');

describe('placements that are behind when a server starts (B5)', () => {
  test('are brought up while it serves; a running server learns of it', async () => {
    await makeOlder(world, acme.id, first);
    expect(await acme.as().refusal('{ orders { totalCount } }')).toMatchObject({
      code: 'SERVICE_UNAVAILABLE',
    });
    const run = await begin();
    await run.done;
    expect(await migration()).toBe(newestMigration);
    // The world's own server, which has migrated nothing, learns it from the registry within a poll.
    await vi.waitFor(() => orders(acme.as()), { timeout: 2_000, interval: 50 });
  });

  test('that fail are logged, and the start and the stop are not held up by them', async () => {
    await makeOlder(world, acme.id, first);
    await world.sql('alter role user_background createdb');
    try {
      const run = await begin();
      await run.done;
      await run.stop();
      expect(lines.filter((line) => line.includes('could not be migrated'))).toHaveLength(1);
    } finally {
      await world.sql('alter role user_background nocreatedb');
    }
  });

  // Tried: with a stop that lets it end, it waits for the table.
  test('that wait for a table do not hold a stop, and are not logged as failed', async () => {
    await makeOlder(world, acme.id, first);
    const holder = await world.connection();
    await holder.query('begin; lock table schema_background.residents in access exclusive mode');
    const before = lines.length;
    try {
      const run = await begin();
      setTimeout(() => void run.stop(), 300);
      const began = performance.now();
      await run.done;
      expect(performance.now() - began).toBeLessThan(4_000);
      expect(lines.slice(before)).toEqual([]);
    } finally {
      await holder.end();
    }
  });

  test('that can’t be asked for are logged', async () => {
    const database = await startDatabase(settings(), log);
    const installation = {
      migrationUrl: 'postgres://nobody@127.0.0.1:1/x',
      roles: { owner: 'x', serving: 'x', guarded: undefined },
    };
    await migrateInBackground({ ...database, installation }, settings(), log).done;
    expect(lines.at(-1)).toContain('could not be found');
  });

  test('are left alone without an administrator', async () => {
    await makeOlder(world, acme.id, first);
    const { applicationUrl } = world.database;
    const started = { applicationUrl, adminUrl: undefined, installation: undefined };
    await migrateInBackground(started, settings(), log).done;
    expect(await migration()).toBe(first);
  });
});
