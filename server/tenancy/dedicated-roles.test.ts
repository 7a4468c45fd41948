// What PostgreSQL itself refuses to the roles of a client's own ("Shown by 6"), with SQL of the test's own: signed in as
// user_x, and entered by the application as every request on a SCHEMA client does.
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import pg from 'pg';
import { World, type TestClient } from '../../tests/world/world.js';
import { connectionPurpose } from './placements.js';

type Own = 'SCHEMA' | 'DATABASE';
const denied = { code: '42501' };

let world: World;
let shared: TestClient;
/** Two on each tier, so that each has a neighbour of its own kind. */
let clients: Record<Own, [TestClient, TestClient]>;
beforeAll(async () => {
  world = await World.start();
  shared = await world.client('Shared', { tier: 'SHARED' });
  const two = async (tier: Own): Promise<[TestClient, TestClient]> => [
    await world.client('Acme', { tier }),
    await world.client('Globex', { tier }),
  ];
  clients = { SCHEMA: await two('SCHEMA'), DATABASE: await two('DATABASE') };
});
afterAll(() => world.stop());

interface Home {
  readonly url: string;
  readonly schema: string;
  readonly role: string;
  readonly owner: string;
}

async function homeOf({ id }: TestClient): Promise<Home> {
  const { vault, registry } = world.server.services;
  const { id: placement, connection, schema, role, ownerRole } = await registry.placementOf(id);
  const url = vault.open(connection ?? '', connectionPurpose(placement));
  return { url, schema, role: role ?? '', owner: ownerRole ?? '' };
}

async function connectTo(url: string): Promise<pg.Client> {
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  return db;
}

const statements = [
  'alter table orders add column x int',
  'alter table orders disable trigger all',
  'alter table orders disable row level security',
  'alter table orders no force row level security',
  'alter table orders owner to ROLE',
  'drop policy orders_client on orders',
  'create policy mine on orders using (true)',
  'create index mine on orders (notes)',
  'create trigger mine before insert on orders for each row execute function suppress_redundant_updates_trigger()',
  'drop table orders',
  'truncate orders',
  'update changes set action = action',
  'delete from changes',
  'truncate changes cascade',
  'update seals set seal = seal',
  'delete from seals',
  'alter table seals disable trigger seals_kept',
  'select erase_changes(gen_random_uuid())',
  'insert into erasures values (gen_random_uuid())',
  'create table mine (a int)',
  'create table public.mine (a int)',
  'create temporary table mine (a int)',
  'create schema mine',
  'drop schema SCHEMA cascade',
  'create role mine',
  'delete from orders',
  'delete from users',
  `update residents set state = 'OPEN'`,
  'delete from residents',
  `insert into residents (client_id) values (gen_random_uuid())`,
  'update mikro_orm_migrations set name = name',
  'set role OWNER',
  'grant OWNER to ROLE',
  'grant NEIGHBOUR to ROLE',
  'alter role ROLE superuser',
  'alter role ROLE bypassrls',
  'alter role ROLE createrole',
  'set session_replication_role = replica',
  'copy orders to program $$true$$',
  'select pg_read_file($$postgresql.conf$$)',
];
/** Where other schemas are in the same database. */
const elsewhere = [
  'table NEIGHBOURS.orders',
  'table NEIGHBOURS.users',
  'insert into NEIGHBOURS.orders (client_id, id, code) values (gen_random_uuid(), gen_random_uuid(), $$X$$)',
  'table shared.orders',
  'table shared.users',
  'table central.clients',
  'table central.placements',
  'table central.sign_ins',
  'create table shared.mine (a int)',
];
/** What the application's own session may, and so must never send: it is a member of every SCHEMA client's role (architecture 4). */
const bySession = ['set role NEIGHBOUR'];

const ways: [how: string, tier: Own, enter: boolean, texts: string[]][] = [
  ['user_x of a SCHEMA client, signed in', 'SCHEMA', false, [...statements, ...elsewhere, ...bySession]],
  ['user_x of a SCHEMA client, by SET LOCAL ROLE', 'SCHEMA', true, [...statements, ...elsewhere]],
  ['user_x of a DATABASE client, signed in', 'DATABASE', false, [...statements, ...bySession]],
];

describe.each(ways)('%s', (_how, tier, enter, texts) => {
  let ours: TestClient;
  let home: Home;
  let neighbour: Home;
  let db: pg.Client;
  beforeAll(async () => {
    ours = clients[tier][0];
    [home, neighbour] = [await homeOf(ours), await homeOf(clients[tier][1])];
  });
  beforeEach(async () => {
    db = await connectTo(enter ? world.database.applicationUrl : home.url);
    await db.query('begin');
    await db.query(`select set_config('app.client_id', $1, true), set_config('search_path', $2, true)`, [
      ours.id,
      home.schema,
    ]);
    if (enter) await db.query(`set local role ${home.role}`);
  });
  afterEach(() => db.end());

  test('serves its own rows, and there are no others', async () => {
    const { rows } = await db.query('select client_id, current_user as role from users');
    expect(rows).toEqual([{ client_id: ours.id, role: home.role }]);
  });

  test.each(texts)('may not: %s', async (text) => {
    const names: Record<string, string> = {
      SCHEMA: home.schema,
      ROLE: home.role,
      OWNER: home.owner,
      NEIGHBOUR: neighbour.role,
      NEIGHBOURS: neighbour.schema,
    };
    const statement = text.replaceAll(/[A-Z]{4,}/g, (word) => names[word] ?? word);
    await expect(db.query(statement)).rejects.toMatchObject(denied);
  });

  // To PostgreSQL a GRANT by somebody who may not grant is only a warning if he has some right himself: it gives nothing.
  test('gives itself no right that it has not', async () => {
    for (const privilege of ['delete', 'truncate', 'trigger', 'references']) {
      await db.query('savepoint before');
      const answer: unknown = await db
        .query(`grant ${privilege} on orders to ${home.role}`)
        .catch((error: unknown) => error);
      if (answer instanceof Error) {
        expect(answer).toMatchObject(denied);
        await db.query('rollback to savepoint before');
      }
      const { rows } = await db.query('select has_table_privilege($1, $2) as may', ['orders', privilege]);
      expect(rows).toEqual([{ may: false }]);
    }
  });

  test('stores no other client’s row: who lives here is fixed', async () => {
    for (const other of [shared.id, clients[tier][1].id, randomUUID()]) {
      await db.query('savepoint before');
      await db.query(`select set_config('app.client_id', $1, true)`, [other]);
      const smuggling = db.query(
        `insert into orders (client_id, id, code) values ($1, gen_random_uuid(), 'SMUGGLED')`,
        [other],
      );
      await expect(smuggling).rejects.toMatchObject({ code: '23503', constraint: 'orders_resident_foreign' });
      await db.query('rollback to savepoint before');
    }
  });
});

describe('user_x signs in to its own database alone', () => {
  const into = (url: string, other: string) =>
    Object.assign(new URL(url), { pathname: new URL(other).pathname }).href;

  test.each(['SCHEMA', 'DATABASE'] as const)('that of a %s client', async (tier) => {
    const own = await homeOf(clients[tier][0]);
    const others = [(await homeOf(clients.DATABASE[1])).url];
    if (tier === 'DATABASE') others.push(world.database.applicationUrl);
    for (const other of others) await expect(connectTo(into(own.url, other))).rejects.toMatchObject(denied);
    await (await connectTo(own.url)).end();
  });
});
