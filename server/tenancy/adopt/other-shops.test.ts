import bcrypt from 'bcrypt';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Adopter } from '../../../tests/world/adopter.js';
import { shapeOf } from '../../../tests/world/look-at-shop.js';
import { oldShop, type OldShop } from '../../../tests/world/old-shop.js';
import type { Conversion } from './convert-shop.js';
import { tell } from './report.js';

describe('a shop with names, types and values of its own', () => {
  let adopter: Adopter;
  let shop: OldShop;
  let done: Conversion;
  const mapping = {
    schema: 'tienda',
    timeZone: 'Europe/Madrid',
    owner: 'Boss@Tienda.test',
    tables: {
      users: {
        table: 'AppUsers',
        columns: { email: 'login', bio: null },
        values: { role: { Jefa: 'ADMIN' } },
      },
      orders: {
        table: 'pedidos',
        columns: { code: 'number', created_by_id: 'seller' },
        values: { status: { entregado: 'SHIPPED', '': 'PENDING' } },
      },
      pricelists: null,
    },
  };
  beforeAll(async () => {
    adopter = await Adopter.make();
    const hash = await bcrypt.hash('x', 4);
    shop = await oldShop({
      changes: `drop schema public cascade; create schema tienda; set search_path = tienda;
        create type estado as enum ('Pending', 'ENTREGADO');
        create table "AppUsers" ("Id" bigint generated always as identity primary key, login text not null,
          "passwordHash" char(60), role text, name text, bio text, active int, "odd""; drop --" int, "CreatedAt" timestamptz,
          "Full" text generated always as (name || '!') stored, unique (login));
        insert into "AppUsers" (login, "passwordHash", role, name, bio, active, "CreatedAt") values
          ('boss@tienda.test', '${hash}', 'nobody', ' Boss ', 'kept', null, '2020-01-01 00:00:00.123456+00'),
          ('ines@tienda.test', 'plain', 'JEFA', '', null, 1, null),
          ('gone@tienda.test', '${hash}', 'admin', null, null, 0, null);
        alter table "AppUsers" enable row level security, force row level security;
        create policy everybody on "AppUsers" using (true);
        grant update (name) on "AppUsers" to public;
        create table nombres (name text primary key); insert into nombres values (' Boss '), ('');
        alter table "AppUsers" add foreign key (name) references nombres on delete cascade;
        create table pedidos (id smallint primary key, number text, seller bigint references "AppUsers", state estado,
          amount real, comments varchar, date date, deleted_at timestamp);
        insert into pedidos values (1, null, 1, 'Pending', 19.99, ' ', '2020-07-01', null),
          (2, 'ORD-000041', null, 'ENTREGADO', null, 'ñ', '2020-01-01', '2020-01-02 00:30'),
          (3, ' X-1 ', 2, null, 0, null, null, null), (4, '', 2, 'Pending', 1, null, null, null);
        create table "Articulos" (id int primary key, "pedidoId" smallint references pedidos on update cascade);
        insert into "Articulos" values (1, 4);
        create table "PriceLists" (name text);`,
    });
    done = await adopter.adopt(shop, mapping);
  });
  afterAll(async () => {
    await shop.drop();
    await adopter.remove();
  });

  test('users: roles by the mapping, the named owner, names, passwords, moments', async () => {
    const users = await shop.sql(
      `select legacy_id::int as id, email, role, first_name, bio, legacy_bio, is_active, created_at, legacy_active as active,
         "legacy_Full" as full, length(password_hash) as hash from shared.users order by legacy_id`,
    );
    expect(users).toMatchObject([
      {
        id: 1,
        email: 'boss@tienda.test',
        role: 'OWNER',
        first_name: 'Boss',
        bio: null,
        legacy_bio: 'kept',
        is_active: true,
        created_at: new Date('2020-01-01T00:00:00.123Z'),
        full: ' Boss !',
        hash: 60,
      },
      { id: 2, role: 'ADMIN', first_name: null, is_active: true, hash: 60 },
      { id: 3, role: 'ADMIN', is_active: false, active: 0 },
    ]);
  });

  test('orders: codes of their own and the next ones, values by the mapping, moments in its zone', async () => {
    const orders = await shop.sql(
      `select legacy_id::int as id, code, status, total, notes, created_by_id is null as nobody, deleted_at,
         created_at < now() - interval '1 day' as dated, created_at, legacy_state::text as state
       from shared.orders order by legacy_id`,
    );
    expect(orders).toMatchObject([
      {
        id: 1,
        code: 'ORD-000042',
        status: 'PENDING',
        total: '19.99',
        notes: null,
        nobody: false,
        created_at: new Date('2020-06-30T22:00:00Z'),
      },
      {
        id: 2,
        code: 'ORD-000041',
        status: 'SHIPPED',
        total: '0.00',
        notes: 'ñ',
        nobody: true,
        state: 'ENTREGADO',
        deleted_at: new Date('2020-01-01T23:30:00Z'),
      },
      { id: 3, code: 'X-1', status: 'PENDING', nobody: false, dated: false },
      { id: 4, code: 'ORD-000043', status: 'PENDING', total: '1.00' },
    ]);
    expect(await shop.sql('select next_number from shared.counters')).toEqual([{ next_number: '44' }]);
  });

  test('the report names what was kept, left and dropped, and who needs a new password', () => {
    const { adopted, left, foreignKeys, dropped, remarks } = tell(done, adopter.request(mapping).mapping);
    expect(adopted).toEqual([
      {
        table: 'users',
        from: 'AppUsers',
        rows: 3,
        kept: [
          'legacy_id',
          'legacy_role',
          'legacy_bio',
          'legacy_active',
          'legacy_odd"; drop --',
          'legacy_Full',
        ],
      },
      { table: 'orders', from: 'pedidos', rows: 4, kept: ['legacy_id', 'legacy_state'] },
    ]);
    expect(left).toEqual([
      { table: 'Articulos', known: null },
      { table: 'PriceLists', known: 'pricelists' },
      { table: 'nombres', known: null },
    ]);
    expect(foreignKeys).toEqual([
      { table: 'Articulos', name: 'Articulos_pedidoId_fkey', lost: 'on update cascade' },
    ]);
    expect(dropped.map(({ table, what }) => `${table} ${what}`)).toEqual([
      'AppUsers policy',
      'AppUsers row security',
      'AppUsers constraint',
      'AppUsers constraint',
      'pedidos constraint',
      'AppUsers grant',
    ]);
    expect(remarks.map(({ what, examples }) => [what.split(':')[0], examples])).toEqual([
      ['no password that can be taken over (bcrypt’s only)', ['id 2: ines@tienda.test']],
      ['not active', ['id 3: gone@tienda.test']],
      [
        'tables that the old shop does not have',
        ['categories', 'products', 'customers', 'customerinfo', 'pricelistitems', 'orderitems'],
      ],
    ]);
  });

  test('its structure is that of a fresh placement all the same', async () => {
    const fresh = await shapeOf(await adopter.freshPlacement(), 'shared');
    const here = await shapeOf(shop.superuserUrl, 'shared');
    expect(fresh.filter((line) => !here.includes(line))).toEqual([]);
    expect(here.filter((line) => !fresh.includes(line) && !/\blegacy_|_legacy_id_unique/.test(line))).toEqual(
      [],
    );
  });
});
