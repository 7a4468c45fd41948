import { chmod, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { newestMigration, tenantMigrations } from '../migrations/tenant/list.js';
import { demoClients } from '../seeds/demo-clients.js';
import { readSettings } from './config/env.js';
import { createLogger } from './config/logger.js';
import { withConnection } from './database/prepare-installation.js';
import { banner, startProduct, type Product } from './start-product.js';
import { Stops } from './stops.js';
import { printedEnv, settingsOf } from '../tests/world/served-alone.js';
import { startProcess } from '../tests/world/start-process.js';
import { password, World, type TestClient } from '../tests/world/world.js';

let stops: Stops;
let folder: string;
let product: Product;
async function start(): Promise<void> {
  const settings = readSettings({ DATA_DIR: folder, PORT: '0', BCRYPT_COST: '4' });
  stops = new Stops();
  product = await startProduct(settings, createLogger('silent'), stops);
}
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vecindad-product-'));
  await chmod(folder, 0o755);
  await start();
}, 90_000);
afterAll(async () => {
  await stops.run();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(product.address + path, { headers });

/** What its own PostgreSQL holds, past the product; the README tells where to find its address. */
async function rows<R extends pg.QueryResultRow>(text: string): Promise<R[]> {
  const home = join(folder, 'postgres');
  const [, , , port] = (await readFile(join(home, 'data/postmaster.pid'), 'utf8')).split('\n');
  const password = encodeURIComponent((await readFile(join(home, 'password'), 'utf8')).trim());
  const url = `postgres://postgres:${password}@127.0.0.1:${port ?? ''}/vecindad`;
  return withConnection(url, undefined, async (db) => (await db.query<R>(text)).rows);
}

/** Signs in over the network. @returns the company's name, or the code of the refusal. */
async function signIn(
  email: string,
  password: string,
  address = product.address,
): Promise<string | undefined> {
  const query = `mutation ($input: LoginInput!) { login(input: $input) { client { name } } }`;
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { input: { email, password } } }),
  });
  const { data, errors } = (await response.json()) as {
    data?: { login: { client: { name: string } } } | null;
    errors?: { extensions: { code: string } }[];
  };
  return data?.login.client.name ?? errors?.[0]?.extensions.code;
}

describe('npm start, with nothing set (A24, E10)', () => {
  test('tells the address and every demo account, and they sign in', async () => {
    const text = banner(product);
    expect(text).toContain(`Vecindad is at ${product.address}`);
    const [, password = ''] = /password (\S+):/.exec(text) ?? [];
    expect(await signIn('ana@acme.test', password)).toBe('Acme Ferretería');
    expect(await signIn('gus@globex.test', password)).toBe('Globex');
    expect(await signIn('ines@initech.test', password)).toBe('Initech');
    expect(await signIn('uma@umbrella.test', password)).toBe('Umbrella');
    for (const { users } of demoClients) for (const { email } of users) expect(text).toContain(email);
    expect(await signIn('gus@globex.test', 'another password')).toBe('INVALID_CREDENTIALS');
  });

  test('serves the dashboard at every address of its own, never kept by a browser', async () => {
    for (const path of ['/', '/login', '/register', '/orders/some-id', '/playground']) {
      const page = await get(path);
      expect([path, page.status, page.headers.get('cache-control')]).toEqual([path, 200, 'no-cache']);
      expect(await page.text()).toContain('<div id="root">');
    }
  });

  test('serves its files compressed, and to be kept: their names change with them', async () => {
    const [file = ''] = /\/assets\/first-[^"]+\.js/.exec(await (await get('/')).text()) ?? [];
    const script = await get(file, { 'accept-encoding': 'br' });
    expect(script.headers.get('cache-control')).toContain('immutable');
    expect(script.headers.get('content-encoding')).toBe('br');
    expect((await script.text()).length).toBeGreaterThan(10_000);
    expect((await get('/assets/gone.js')).status).toBe(404);
    expect((await get('/files/gone')).status).toBe(404);
  });

  // Tried: without NODE_ENV in vite.config.ts the offer of React's development build is there.
  test('serves the dashboard as it is for people, also where this process is a test', async () => {
    const [file = ''] = /\/assets\/react-[^"]+\.js/.exec(await (await get('/')).text()) ?? [];
    const react = await (await get(file)).text();
    const has = (words: string) => react.includes(words);
    expect([has('createRoot'), has('React DevTools')]).toEqual([true, false]);
  });

  // Tried: without migrateInBackground in startProduct, it stays behind.
  test('started again, has nothing twice, and brings up a placement that is behind', async () => {
    const all =
      'select (select count(*) from central.clients) clients, (select count(*) from shared.orders) orders';
    const before = await rows(all);
    const [oldest] = tenantMigrations;
    await rows(
      `update central.placements set migration = '${oldest?.name ?? ''}' where schema = 'schema_initech'`,
    );
    await stops.run();
    await start();
    expect(await rows(all)).toEqual(before);
    await vi.waitFor(
      async () =>
        expect(
          await rows(`select migration from central.placements where schema = 'schema_initech'`),
        ).toEqual([{ migration: newestMigration }]),
      5_000,
    );
  });
});

describe('npm start, with the .env of one client alone (D9)', () => {
  let world: World;
  let acme: TestClient;
  let home: string;
  beforeAll(async () => {
    world = await World.start();
    acme = await world.client('Acme', { tier: 'SCHEMA' });
    home = await mkdtemp(join(tmpdir(), 'vecindad-alone-'));
  });
  afterAll(async () => {
    await world.stop();
    await rm(home, { recursive: true, force: true });
  });

  test('serves in production, and makes nothing: no database, no demo, no secret', async () => {
    await writeFile(join(home, '.env'), await printedEnv(world, acme.slug));
    const alone = await startProcess(home, { PORT: '0', LOG_LEVEL: 'warn', BCRYPT_COST: '4' });
    expect(await signIn(acme.owner.user.email, password, alone.address)).toBe('Acme');
    expect(await signIn('ana@acme.test', 'demo-Password-1', alone.address)).toBe('INVALID_CREDENTIALS');
    expect(await (await fetch(`${alone.address}/login`)).text()).toContain('<div id="root">');
    expect(await alone.stop()).toBe(0);
    expect(await readdir(home)).toEqual(['.env']);
  });

  test('begins and ends as any other, and lets the pages of FRONTEND_URL call it', async () => {
    const ends = new Stops();
    const settings = { ...settingsOf(await printedEnv(world, acme.slug)), PORT: 0 };
    const { address, demo } = await startProduct(settings, createLogger('silent'), ends);
    try {
      expect(demo).toEqual([]);
      expect(await signIn(acme.owner.user.email, password, address)).toBe('Acme');
      const origin = `https://${acme.slug}.example.com`;
      const asked = await fetch(`${address}/graphql`, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST' },
      });
      expect(asked.headers.get('access-control-allow-origin')).toBe(origin);
    } finally {
      await ends.run();
    }
  });
});
