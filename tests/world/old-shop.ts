import { randomBytes } from 'node:crypto';
import bcrypt from 'bcrypt';
import { inject } from 'vitest';
import { quoteIdentifier } from '#server/database/statement.js';
import { withConnection } from '#server/database/prepare-installation.js';

/** The password of every user of the shop. */
export const shopPassword = 'the old shop’s password';

/** The usual layout: serial ids, cascades, moments without a zone, a trigger, and tables that the product does not know. */
const layout = `
  create table categories (id serial primary key, name varchar(80) not null unique);
  create table products (id serial primary key, category_id int references categories on delete set null,
    sku varchar(40) not null unique, name varchar(200) not null, price numeric(10,2) not null, stock int not null default 0);
  create table users (id serial primary key, email varchar(255) not null unique, password varchar(255) not null,
    role varchar(20) not null default 'seller', first_name varchar(80), last_name varchar(80), phone varchar(30),
    is_active boolean not null default true, manager_id int references users on delete set null,
    created_at timestamp not null default now(), updated_at timestamp default now());
  create index users_role_idx on users (role);
  create table customers (id serial primary key, code varchar(20) not null unique, name varchar(200) not null,
    sales_rep_id int references users on delete set null);
  create table customerinfo (customer_id int primary key references customers on delete cascade, vat varchar(20), notes text);
  create table pricelists (id serial primary key, name varchar(80) not null);
  create table pricelistitems (id serial primary key, pricelist_id int not null references pricelists on delete cascade,
    product_id int not null references products on delete cascade, price numeric(10,2), unique (pricelist_id, product_id));
  create table orders (id serial primary key, user_id int references users on delete set null,
    customer_id int not null references customers on delete cascade,
    status varchar(20) not null default 'pending' check (status in ('pending', 'confirmed', 'shipped', 'cancelled', 'paid')),
    total numeric(10,2) not null default 0, notes text, created_at timestamp not null default now(), updated_at timestamp);
  create index orders_customer_id_idx on orders (customer_id);
  create index orders_lower_notes_idx on orders (lower(notes)) where status <> 'cancelled';
  create table orderitems (id serial primary key, order_id int not null references orders on delete cascade,
    product_id int not null references products, quantity int not null check (quantity > 0), price numeric(10,2) not null);
  create index orderitems_order_id_idx on orderitems (order_id);
  create table delivery_notes (id bigserial primary key,
    order_id int not null references orders on delete cascade deferrable initially deferred,
    signed_by int references users, document jsonb not null default '{}', made_at timestamptz(6) not null default now());
  create function touch() returns trigger language plpgsql as $$ begin new.updated_at := now(); return new; end $$;
  create trigger orders_touched before update on orders for each row execute function touch();
  grant select on orders to public;
`;

/** 2,000 users, 30,000 orders and 20,025 rows elsewhere. */
const rows = `
  insert into categories (name) select 'Category ' || n from generate_series(1, 20) n;
  insert into products (category_id, sku, name, price, stock)
    select 1 + n % 20, 'SKU-' || n, 'Product ' || n, n * 1.25, n from generate_series(1, 1000) n;
  insert into users (email, password, role, first_name, last_name, phone, is_active, manager_id, created_at)
    select case when n % 3 = 0 then ' User' else 'user' end || n || '@' || current_database() || '.test',
      case n % 4 when 0 then '$2y' || substr(current_setting('shop.hash'), 4) else current_setting('shop.hash') end,
      (array['admin', 'seller', 'marketing', 'Seller', 'warehouse'])[1 + n % 5], 'First ' || n, 'Last ' || n, '+34 ' || n,
      n <> 1999, nullif(n / 10, 0), timestamp '2020-01-01 12:00' + n * interval '1 hour'
    from generate_series(1, 2000) n;
  update users set password = 'md5-of-something' where id = 1998;
  insert into customers (code, name, sales_rep_id)
    select 'C' || n, 'Customer ' || n, 1 + n % 2000 from generate_series(1, 2000) n;
  insert into customerinfo select n, 'ES' || n, 'Señor ' || n from generate_series(1, 2000) n;
  insert into pricelists (name) select 'List ' || n from generate_series(1, 5) n;
  insert into pricelistitems (pricelist_id, product_id, price)
    select 1 + n % 5, 1 + n / 5, n * 0.5 from generate_series(0, 2999) n;
  insert into orders (user_id, customer_id, status, total, notes, created_at)
    select case when n % 7 > 0 then 1 + n % 2000 end, 1 + n % 2000,
      (array['pending', 'confirmed', 'shipped', 'cancelled'])[1 + n % 4], n * 1.37, case when n % 2 = 0 then 'Note ' || n end,
      timestamp '2021-06-01 00:00' + n * interval '10 minutes'
    from generate_series(1, 30000) n;
  insert into orderitems (order_id, product_id, quantity, price)
    select 1 + n % 30000, 1 + n % 1000, 1 + n % 9, n * 0.1 from generate_series(1, 10000) n;
  insert into delivery_notes (order_id, signed_by, document)
    select n, 1 + n % 2000, jsonb_build_object('n', n, 'who', 'Ñ') from generate_series(1, 2000) n;
`;

export interface OldShop {
  readonly name: string;
  readonly adminUrl: string;
  readonly superuserUrl: string;
  /** As the administrator, who owns it. */
  sql<R extends object>(text: string, values?: unknown[]): Promise<R[]>;
  /** Database, schema and tables become another role's. */
  giveTo(role: string): Promise<void>;
  drop(): Promise<void>;
}

const into = (url: string, database: string) =>
  Object.assign(new URL(url), { pathname: `/${database}` }).href;

let hash: Promise<string> | undefined;

export interface ShopOptions {
  /** Statements that change layout or rows before anybody looks. */
  readonly changes?: string;
  /** 50,000 rows, or a handful. */
  readonly full?: boolean;
  readonly adminUrl?: string;
  readonly superuserUrl?: string;
}

const few = `
  insert into customers (code, name) select 'C' || n, 'Customer ' || n from generate_series(1, 3) n;
  insert into users (email, password, role) select 'user' || n || '@' || current_database() || '.test',
    current_setting('shop.hash'), case n when 1 then 'admin' else 'seller' end from generate_series(1, 3) n;
  insert into orders (user_id, customer_id, total) select n, n, n * 10 from generate_series(1, 3) n;
`;

/** A database of an older shop, made by the administrator on the run's PostgreSQL. */
export async function oldShop({ changes = '', full = false, ...urls }: ShopOptions = {}): Promise<OldShop> {
  const name = `shop${randomBytes(6).toString('hex')}`;
  const { adminUrl = inject('adminUrl'), superuserUrl = inject('superuserUrl') } = urls;
  hash ??= bcrypt.hash(shopPassword, 4);
  const known = await hash;
  await withConnection(adminUrl, undefined, (db) => db.query(`create database ${quoteIdentifier(name)}`));
  const sql = <R extends object>(text: string, values: unknown[] = []) =>
    withConnection(into(adminUrl, name), undefined, async (db) => (await db.query<R>(text, values)).rows);
  await withConnection(into(adminUrl, name), undefined, async (db) => {
    await db.query(`select set_config('shop.hash', $1, false)`, [known]);
    await db.query(`${layout} ${full ? rows : few} ${changes}`);
  });
  return {
    name,
    adminUrl: into(adminUrl, name),
    superuserUrl: into(superuserUrl, name),
    sql,
    giveTo: (role) =>
      withConnection(into(superuserUrl, name), undefined, async (db) => {
        await db.query(`alter database ${name} owner to ${role}; grant connect on database ${name} to vecindad_admin;
          alter schema public owner to ${role};
          do $$ declare t text; begin
            for t in select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' loop
              execute format('alter table %I owner to ${role}', t);
            end loop;
          end $$`);
      }),
    drop: () =>
      withConnection(superuserUrl, undefined, async (db) => {
        await db.query(`drop database if exists ${quoteIdentifier(name)} with (force)`);
      }),
  };
}
