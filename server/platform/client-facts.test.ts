import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { Isolation } from '#server/tenancy/placement.entity.js';
import { newestMigration } from '../../migrations/tenant/list.js';
import type { Caller } from '../../tests/world/caller.js';
import { seenClient, seenClients } from '../../tests/world/platform-clients.js';
import { foundClient, platformCaller } from '../../tests/world/platform.js';
import { World } from '../../tests/world/world.js';

let world: World;
let operator: Caller;
const slugs: Record<Isolation, string> = { SHARED: '', SCHEMA: '', DATABASE: '' };
beforeAll(async () => {
  world = await World.start();
  operator = await platformCaller(world);
  for (const isolation of Object.values(Isolation))
    slugs[isolation] = (await foundClient(world, operator, isolation)).slug;
});
afterAll(() => world.stop());

const client = (slug: string) => seenClient(operator, slug);
const all = () => seenClients(operator);
const well = { warnings: [], roleIsSuperuser: false };

describe('a client as the operator sees it', () => {
  test('on each tier: where its rows are, how many, how large', async () => {
    const found = await all();
    const [database] = await world.sql<{ name: string }>('select current_database() as name');
    const here = { server: 'main', migration: newestMigration, usage: { orders: 0, users: 1 }, ...well };
    const name = (isolation: Isolation) => slugs[isolation].replaceAll('-', '_');
    expect(found.get(slugs.SHARED)).toMatchObject({
      ...here,
      isolation: 'SHARED',
      database: database?.name,
      schema: 'shared',
      databaseRole: null,
      activeConnections: 0,
    });
    expect(found.get(slugs.SCHEMA)).toMatchObject({
      ...here,
      isolation: 'SCHEMA',
      database: database?.name,
      schema: `schema_${name(Isolation.SCHEMA)}`,
      databaseRole: `user_${name(Isolation.SCHEMA)}`,
    });
    expect(found.get(slugs.DATABASE)).toMatchObject({
      ...here,
      isolation: 'DATABASE',
      database: `tenant_${name(Isolation.DATABASE)}`,
      schema: 'shared',
      databaseRole: `user_${name(Isolation.DATABASE)}`,
    });
    for (const slug of Object.values(slugs)) expect(found.get(slug)?.sizeBytes).toBeGreaterThan(8_192);
    expect(found.get(slugs.DATABASE)?.activeConnections).toBeGreaterThan(0);
    expect(await client(slugs.SCHEMA)).toEqual(found.get(slugs.SCHEMA));
  });

  test('is null for one that is not there, and found in any spelling', async () => {
    expect(await client('nowhere')).toBeNull();
    expect((await client(` ${slugs.SHARED.toUpperCase()} `))?.slug).toBe(slugs.SHARED);
  });

  test('sizes agree with what PostgreSQL says to a superuser', async () => {
    // PostgreSQL may vacuum in between: what is looked at one after the other is the same once it has done so.
    await vi.waitFor(async () => {
      const found = await all();
      const [sizes] = await world.sql<{ schema: number; database: number }>(
        `select (select sum(pg_total_relation_size(oid))::float8 from pg_class where relkind = 'r' and relnamespace::regnamespace::text = $1) as schema,
         pg_database_size($2)::float8 as database`,
        [`schema_${slugs.SCHEMA.replaceAll('-', '_')}`, `tenant_${slugs.DATABASE.replaceAll('-', '_')}`],
      );
      expect(found.get(slugs.SCHEMA)?.sizeBytes).toBe(sizes?.schema);
      expect(found.get(slugs.DATABASE)?.sizeBytes).toBe(sizes?.database);
    }, 10_000);
  });

  test('on the shared tier has its share of each table', async () => {
    const [large, small] = [await world.client('Large'), await world.client('Small')];
    for (const [{ id }, rows] of [
      [large, 3_000],
      [small, 1_000],
    ] as const)
      await world.sql(
        'insert into shared.orders (client_id, id, code) select $1, gen_random_uuid(), n::text from generate_series(1, $2) n',
        [id, rows],
      );
    // What a connection inserted may be counted a second after it, on top of what `analyze` has counted by then.
    await vi.waitFor(async () => {
      await world.sql('analyze shared.orders, shared.changes');
      const [table] = await world.sql<{ bytes: number }>(
        `select (pg_total_relation_size('shared.orders') + pg_total_relation_size('shared.changes'))::float8 as bytes`,
      );
      const found = await all();
      const size = (slug: string) => found.get(slug)?.sizeBytes ?? 0;
      const base = size(slugs.SHARED);
      const [ofLarge, ofSmall] = [size(large.slug) - base, size(small.slug) - base];
      expect(ofLarge / ofSmall).toBeCloseTo(3, 0);
      const share = (ofLarge + ofSmall) / (table?.bytes ?? 0);
      expect(share).toBeGreaterThan(0.9);
      expect(share).toBeLessThan(1.1);
      expect(found.get(large.slug)?.usage.orders).toBe(3_000);
    }, 10_000);
  });

  test('counts who is signed in as its own role', async () => {
    const role = `user_${slugs.SCHEMA.replaceAll('-', '_')}`;
    expect((await client(slugs.SCHEMA))?.activeConnections).toBe(0);
    await world.sql(`alter role "${role}" password 'known'`);
    const url = new URL(world.database.applicationUrl);
    url.username = role;
    url.password = 'known';
    const own = new pg.Client({ connectionString: url.href });
    await own.connect();
    expect((await client(slugs.SCHEMA))?.activeConnections).toBe(1);
    await own.end();
  });

  test('its people see nothing of this', async () => {
    const acme = await world.client('Acme');
    for (const field of ['isolation', 'server', 'databaseRole', 'sizeBytes'])
      expect((await acme.as().refusal(`{ client { ${field} } }`)).code).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});
