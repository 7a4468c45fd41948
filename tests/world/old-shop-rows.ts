/** The usual layout: serial ids, cascades, moments without a zone, a trigger, and tables that the product does not know. */
export const layout = `
  create table categories (id serial primary key, name varchar(80) not null unique,
    parent_id int references categories on delete set null);
  create table products (id serial primary key, category_id int references categories on delete set null,
    sku varchar(40) not null unique, name varchar(200) not null, description text, price numeric(10,2) not null,
    stock int not null default 0, is_active boolean not null default true, weight real,
    created_at timestamp not null default now(), deleted_at timestamp);
  create index products_category_id_idx on products (category_id);
  create table users (id serial primary key, email varchar(255) not null unique, password varchar(255) not null,
    role varchar(20) not null default 'seller', first_name varchar(80), last_name varchar(80), phone varchar(30),
    is_active boolean not null default true, manager_id int references users on delete set null,
    created_at timestamp not null default now(), updated_at timestamp default now());
  create index users_role_idx on users (role);
  create table pricelists (id serial primary key, name varchar(80) not null, is_default boolean not null default false);
  create table pricelistitems (id serial primary key, pricelist_id int not null references pricelists on delete cascade,
    product_id int not null references products on delete cascade, price numeric(10,2), unique (pricelist_id, product_id));
  create table customers (id serial primary key, code varchar(20) not null unique, name varchar(200) not null,
    sales_rep_id int references users on delete set null, pricelist_id int references pricelists on delete set null);
  create table customerinfo (customer_id int primary key references customers on delete cascade,
    email varchar(255), phone varchar(30), address text, vat varchar(20), notes text);
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
  create table suppliers (id serial primary key, name text not null);
  create table supplies (supplier_id int references suppliers on delete cascade, product_id int references products on delete cascade,
    primary key (supplier_id, product_id));
  create function touch() returns trigger language plpgsql as $$ begin new.updated_at := now(); return new; end $$;
  create trigger orders_touched before update on orders for each row execute function touch();
  grant select on orders to public;
`;

/** 50,000 rows in the tables that are taken over, as “fullRows” counts them, and 3,010 elsewhere. */
export const rows = `
  insert into categories (name, parent_id) select 'Category ' || n, nullif(n / 10, 0) from generate_series(1, 20) n;
  insert into products (category_id, sku, name, price, stock, is_active, deleted_at)
    select 1 + n % 20, 'SKU-' || n, 'Product ' || n, n * 1.25, n, n % 100 > 0, case when n = 999 then timestamp '2022-01-01' end
    from generate_series(1, 1000) n;
  insert into users (email, password, role, first_name, last_name, phone, is_active, manager_id, created_at)
    select case when n % 3 = 0 then ' User' else 'user' end || n || '@' || current_database() || '.test',
      case n % 4 when 0 then '$2y' || substr(current_setting('shop.hash'), 4) else current_setting('shop.hash') end,
      (array['admin', 'seller', 'marketing', 'Seller', 'warehouse'])[1 + n % 5], 'First ' || n, 'Last ' || n, '+34 ' || n,
      n <> 1999, nullif(n / 10, 0), timestamp '2020-01-01 12:00' + n * interval '1 hour'
    from generate_series(1, 2000) n;
  update users set password = 'md5-of-something' where id = 1998;
  insert into pricelists (name, is_default) select 'List ' || n, n = 5 from generate_series(1, 5) n;
  insert into pricelistitems (pricelist_id, product_id, price)
    select 1 + n % 5, 1 + n / 5, n * 0.5 from generate_series(0, 2974) n;
  insert into customers (code, name, sales_rep_id, pricelist_id)
    select 'C' || n, 'Customer ' || n, 1 + n % 2000, case when n % 10 = 1 then 1 + n % 3 end from generate_series(1, 2000) n;
  insert into customerinfo select n, case when n % 2 = 0 then 'Shop' || n || '@Customer.test' end, '+34 ' || n, 'Calle ' || n,
    'ES' || n, 'Señor ' || n from generate_series(1, 2000) n;
  insert into orders (user_id, customer_id, status, total, notes, created_at)
    select case when n % 7 > 0 then 1 + n % 2000 end, 1 + n % 2000,
      (array['pending', 'confirmed', 'shipped', 'cancelled'])[1 + n % 4], n * 1.37, case when n % 2 = 0 then 'Note ' || n end,
      timestamp '2021-06-01 00:00' + n * interval '10 minutes'
    from generate_series(1, 13000) n;
  insert into orderitems (order_id, product_id, quantity, price)
    select n, 1 + (n * 7 + line * 11) % 1000, 1 + n % 9, round(((n + line) % 1000) * 1.13, 2)
    from generate_series(1, 13000) n, generate_series(1, 3) line where n % 13 > 0 and (line < 3 or n <= 3250);
  alter table orders disable trigger orders_touched;
  update orders set total = lines.total from (select order_id, sum(quantity * price) as total from orderitems group by 1) lines
    where order_id = orders.id;
  alter table orders enable trigger orders_touched;
  insert into delivery_notes (order_id, signed_by, document)
    select n, 1 + n % 2000, jsonb_build_object('n', n, 'who', 'Ñ') from generate_series(1, 2000) n;
  insert into suppliers (name) select 'Supplier ' || n from generate_series(1, 10) n;
  insert into supplies select 1 + n % 10, n from generate_series(1, 1000) n;
`;

/** How many rows of which table `rows` makes, by the product's names, in the order in which an adoption tells them. */
export const fullRows = {
  users: 2_000,
  orders: 13_000,
  categories: 20,
  products: 1_000,
  price_lists: 5,
  price_list_items: 2_975,
  customers: 2_000,
  customer_contacts: 2_000,
  order_items: 27_000,
} as const;

/** The columns of `layout` that stay beside the product's own. */
export const keptColumns = [
  'categories.legacy_id',
  'categories.legacy_parent_id',
  'customer_contacts.legacy_id',
  'customer_contacts.legacy_notes',
  'customer_contacts.legacy_vat',
  'customers.legacy_id',
  'customers.legacy_sales_rep_id',
  'order_items.legacy_id',
  'orders.legacy_id',
  'orders.legacy_status',
  'price_list_items.legacy_id',
  'price_lists.legacy_id',
  'price_lists.legacy_is_default',
  'products.legacy_id',
  'products.legacy_is_active',
  'products.legacy_weight',
  'users.legacy_id',
  'users.legacy_is_active',
  'users.legacy_manager_id',
  'users.legacy_phone',
  'users.legacy_role',
];

/** A handful. */
export const few = `
  insert into categories (name) values ('Bags');
  insert into products (category_id, sku, name, price, stock)
    select 1, 'SKU-' || n, 'Product ' || n, n * 2.5, 10 from generate_series(1, 3) n;
  insert into pricelists (name) values ('Friends');
  insert into pricelistitems (pricelist_id, product_id, price) values (1, 1, 2);
  insert into customers (code, name) select 'C' || n, 'Customer ' || n from generate_series(1, 3) n;
  insert into customerinfo (customer_id, phone) values (1, '+34 1');
  insert into users (email, password, role) select 'user' || n || '@' || current_database() || '.test',
    current_setting('shop.hash'), case n when 1 then 'admin' else 'seller' end from generate_series(1, 3) n;
  insert into orders (user_id, customer_id, total) select n, n, n * 10 from generate_series(1, 3) n;
  insert into orderitems (order_id, product_id, quantity, price) select n, n, 2, n * 5 from generate_series(1, 2) n;
`;
