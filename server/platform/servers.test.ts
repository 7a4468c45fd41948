import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Isolation } from '#server/tenancy/placement.entity.js';
import type { Caller } from '../../tests/world/caller.js';
import { foundClient, platformCaller } from '../../tests/world/platform.js';
import { World } from '../../tests/world/world.js';
import { serverWarnings } from './server-warnings.js';

let world: World;
let operator: Caller;
let slug: string;
beforeAll(async () => {
  world = await World.start();
  operator = await platformCaller(world);
  await foundClient(world, operator, Isolation.SCHEMA);
  ({ slug } = await foundClient(world, operator, Isolation.DATABASE));
});
afterAll(() => world.stop());

interface Server {
  readonly name: string;
  readonly clients: number;
  readonly sizeBytes: number;
  readonly connections: number;
  readonly maxConnections: number;
  readonly warnings: readonly string[];
}

const servers = async () => {
  const { platform } = await operator.ask<{ platform: { servers: Server[] } }>(
    '{ platform { servers { name clients sizeBytes connections maxConnections warnings } } }',
  );
  return platform.servers;
};
const databaseOf = () => `tenant_${slug.replaceAll('-', '_')}`;
const sizes = async () => {
  const [found] = await world.sql<{ own: number; client: number }>(
    'select pg_database_size(current_database())::float8 as own, pg_database_size($1)::float8 as client',
    [databaseOf()],
  );
  return found ?? { own: 0, client: 0 };
};
/** As if the client's database were on a server of its own; the same one, under another name. */
const moveTo = async (server: string) => {
  await world.sql(
    `insert into central.servers (name, host, port) values ('far', '127.0.0.1', 1) on conflict do nothing`,
  );
  await world.sql('update central.placements set server = $2 where database = $1', [databaseOf(), server]);
  await world.registryCatchesUp();
};

describe('the servers of the installation', () => {
  test('`main` with its clients, size and connections, as PostgreSQL says to a superuser', async () => {
    const [main, ...others] = await servers();
    const { own, client } = await sizes();
    const [settings] = await world.sql<{ most: number }>(
      `select current_setting('max_connections')::int as most`,
    );
    expect(others).toEqual([]);
    expect(main).toMatchObject({
      name: 'main',
      clients: 3,
      sizeBytes: own + client,
      maxConnections: settings?.most,
      warnings: [],
    });
    expect(main?.connections).toBeGreaterThanOrEqual(3);
  });

  test('another one is known by the databases of the clients that live there', async () => {
    await moveTo('far');
    const [far, main] = await servers();
    const { own, client } = await sizes();
    expect(far).toMatchObject({ name: 'far', clients: 1, sizeBytes: client, warnings: [] });
    expect(far?.maxConnections).toBe(main?.maxConnections);
    expect(far?.connections).toBeGreaterThan(0);
    expect(main).toMatchObject({ clients: 2, sizeBytes: own });
    await moveTo('main');
  });

  test('one where nobody lives says that nothing is known of it', async () => {
    await moveTo('main');
    const [far] = await servers();
    expect(far).toEqual({
      name: 'far',
      clients: 0,
      sizeBytes: 0,
      connections: 0,
      maxConnections: 0,
      warnings: ['Nothing is known of it: no client’s database there answers.'],
    });
  });

  test('counts no size of a database that does not answer, and says so', async () => {
    await world.sql(`alter database "${databaseOf()}" allow_connections false`);
    await world.sql('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
      databaseOf(),
    ]);
    const main = (await servers()).at(-1);
    expect(main).toMatchObject({
      sizeBytes: (await sizes()).own,
      warnings: ['Databases that do not answer, and whose size is not counted: 1.'],
    });
    await world.sql(`alter database "${databaseOf()}" allow_connections true`);
  });
});

describe('warnings of a server', () => {
  test.each([
    [89, []],
    [90, ['90 of its 100 connections are in use.']],
  ])('with %i of 100 connections', async (connections, warnings) => {
    const look = {
      size: async () => ({ bytes: 1, unseen: 0 }),
      sessions: async () => ({ connections, maxConnections: 100 }),
    };
    expect(await serverWarnings(look)).toEqual(warnings);
  });
});
