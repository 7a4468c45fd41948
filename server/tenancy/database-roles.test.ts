// What PostgreSQL refuses by itself, whatever the code does: as the application's own role, with SQL of the test's own.
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import pg from 'pg';
import { Order } from '#server/orders/order.entity.js';
import { twoCompanies, type TwoCompanies } from '../../tests/world/read-isolation.js';
import { OwnGateway } from '../../tests/world/own-gateway.js';
import { World } from '../../tests/world/world.js';

let world: World;
let two: TwoCompanies;
let app: pg.Client;
beforeAll(async () => {
  world = await World.start();
  two = await twoCompanies(world);
});
afterAll(() => world.stop());
beforeEach(async () => {
  app = new pg.Client({ connectionString: world.database.applicationUrl });
  await app.connect();
});
afterEach(() => app.end());

const denied = { code: '42501' };

describe('the application’s role (architecture 4)', () => {
  test.each([
    'alter table shared.orders add column x int',
    'drop table shared.orders',
    'truncate shared.orders',
    'alter table shared.orders disable trigger all',
    'alter table shared.orders disable row level security',
    'alter table shared.orders no force row level security',
    'drop policy orders_client on shared.orders',
    'create policy open on shared.orders using (true)',
    'create trigger t before insert on shared.orders for each row execute function central.date_client_change()',
    'alter table central.clients disable trigger clients_dated',
    'create or replace function central.date_client_change() returns trigger language plpgsql as $$ begin return new; end $$',
    'create table shared.mine (a int)',
    'create table central.mine (a int)',
    'create table public.mine (a int)',
    'create schema mine',
    'create role mine',
    'create database mine',
    'grant delete on shared.orders to vecindad_app',
    'delete from shared.orders',
    'delete from shared.users',
    'update shared.changes set action = action',
    'delete from shared.changes',
    'truncate shared.changes cascade',
    'update shared.seals set seal = seal',
    'delete from shared.seals',
    'truncate shared.seals',
    'alter table shared.changes disable trigger changes_kept',
    'select shared.erase_changes(gen_random_uuid())',
    'insert into shared.erasures values (gen_random_uuid())',
    'delete from central.audit_heads',
    'delete from central.sealed_secrets',
    'update shared.residents set state = $$OPEN$$',
    'set role vecindad_owner',
    'set session authorization vecindad_owner',
    'set session_replication_role = replica',
    'alter role vecindad_app superuser',
    'alter role vecindad_guarded bypassrls',
    'grant vecindad_owner to vecindad_app',
    'copy shared.orders to program $$true$$',
    'update shared.mikro_orm_migrations set name = name',
    `alter system set row_security = off`,
  ])('may not: %s', async (text) => {
    const result: unknown = await app.query(text).catch((error: unknown) => error);
    // A GRANT by somebody who may not grant is only a warning; that it changed nothing is looked at below.
    if (/^grant delete/.test(text)) expect(result).toMatchObject({ command: 'GRANT' });
    else expect(result).toMatchObject(denied);
  });

  test('owns nothing, is nothing special, and the grant above gave nothing', async () => {
    const [facts] = await world.sql(
      `select (select count(*)::int from pg_class where relowner = r.oid) as tables,
         (select count(*)::int from pg_proc where proowner = r.oid) as functions,
         (select count(*)::int from pg_namespace where nspowner = r.oid) as schemas,
         rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication as special,
         has_table_privilege(r.oid, 'shared.orders', 'delete') as "mayDelete",
         has_schema_privilege(r.oid, 'shared', 'create') or has_schema_privilege(r.oid, 'central', 'create') as "mayCreate",
         pg_has_role(r.oid, 'vecindad_owner', 'member') as "isOwner"
       from pg_roles r where rolname = 'vecindad_app'`,
    );
    expect(facts).toEqual({
      tables: 0,
      functions: 0,
      schemas: 0,
      special: false,
      mayDelete: false,
      mayCreate: false,
      isOwner: false,
    });
  });
});

describe('the guarded role', () => {
  const rowsAs = async (clientId: string | undefined) => {
    await app.query('begin');
    if (clientId !== undefined) await app.query(`select set_config('app.client_id', $1, true)`, [clientId]);
    await app.query('set local role vecindad_guarded');
    const { rows } = await app.query<{ code: string }>('select code from shared.orders');
    await app.query('rollback');
    return rows.map(({ code }) => code);
  };

  test('sees the client of the setting, and without one nothing', async () => {
    expect(await rowsAs(two.acme.id)).toEqual(['OURS']);
    expect(await rowsAs(two.globex.id)).toEqual(['THEIRS']);
    expect(await rowsAs(randomUUID())).toEqual([]);
    expect(await rowsAs('')).toEqual([]);
    expect(await rowsAs(undefined)).toEqual([]);
  });

  test('stores for that client only, and moves no row to another', async () => {
    const as = async (text: string, values: unknown[]) => {
      await app.query('begin');
      await app.query(`select set_config('app.client_id', $1, true)`, [two.acme.id]);
      await app.query('set local role vecindad_guarded');
      return app.query(text, values).finally(() => app.query('rollback'));
    };
    const insert = 'insert into shared.orders (client_id, id, code) values ($1, $2, $3)';
    await expect(as(insert, [two.acme.id, randomUUID(), 'X'])).resolves.toMatchObject({ rowCount: 1 });
    await expect(as(insert, [two.globex.id, randomUUID(), 'X'])).rejects.toMatchObject(denied);
    await expect(as('update shared.orders set client_id = $1', [two.globex.id])).rejects.toMatchObject(
      denied,
    );
    await expect(as('update shared.orders set notes = $1', ['x'])).resolves.toMatchObject({ rowCount: 1 });
  });

  test('has no way into the centre', async () => {
    await app.query('set role vecindad_guarded');
    for (const table of ['clients', 'sign_ins', 'revocations'])
      await expect(app.query(`select from central.${table}`)).rejects.toMatchObject(denied);
    await expect(app.query('insert into shared.residents values ($1)', [randomUUID()])).rejects.toMatchObject(
      denied,
    );
  });
});

describe('keys that carry the client (architecture 2)', () => {
  const insert =
    'insert into shared.orders (client_id, id, code, created_by_id) values ($1, gen_random_uuid(), gen_random_uuid()::text, $2)';

  test('refuse an order that another client’s user made', async () => {
    await expect(app.query(insert, [two.acme.id, two.acme.owner.user.id])).resolves.toMatchObject({
      rowCount: 1,
    });
    await expect(app.query(insert, [two.acme.id, two.globex.owner.user.id])).rejects.toMatchObject({
      code: '23503',
      constraint: 'orders_client_id_created_by_id_foreign',
    });
  });

  test('refuse a row of a client that does not live here', async () => {
    await expect(app.query(insert, [randomUUID(), null])).rejects.toMatchObject({
      code: '23503',
      constraint: 'orders_resident_foreign',
    });
  });

  test('hold a client here as long as it has rows', async () => {
    await expect(
      app.query('delete from shared.residents where client_id = $1', [two.acme.id]),
    ).rejects.toMatchObject({ code: '23503' });
  });
});

describe('settings of a transaction are its own', () => {
  const look = `select coalesce(current_setting('app.client_id', true), '') as client, current_user as role, session_user as login,
    current_setting('search_path') as path`;

  test('after reads, writes and failures the pooled connection carries nothing', async () => {
    const own = await OwnGateway.open(world, { connections: 1 });
    try {
      const door = await own.doorOf(two.acme.id);
      const inside = await door.write((write) => write.query(`${look} where $1::text is not null`, []));
      const role = inject('rls') === 'on' ? 'vecindad_guarded' : 'vecindad_app';
      expect(inside).toEqual([{ client: two.acme.id, role, login: 'vecindad_app', path: '"shared"' }]);
      const uses = [
        () => door.read.count(Order, []),
        () => door.em.find(Order, {}),
        () => door.write(async () => undefined),
        () => door.write(() => Promise.reject(new Error('no'))),
        () => door.read.row(Order, ['code'], [() => 'nonsense']),
      ];
      for (const use of uses) {
        await use().catch(() => undefined);
        const { rows } = await own.pool.query<object>(look);
        expect(rows).toEqual([
          { client: '', role: 'vecindad_app', login: 'vecindad_app', path: '"$user", public' },
        ]);
      }
    } finally {
      await own.close();
    }
  });
});
