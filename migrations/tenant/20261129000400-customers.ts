import { TenantMigration } from './tenant-migration.js';

const people = ['sales_group_sellers', 'sales_group_marketing_managers'] as const;

/** Who buys from a client, in sales groups with the people who look after them. */
export class Customers extends TenantMigration {
  override up(): void {
    this.addSql(`create table sales_groups (
      client_id uuid not null,
      id uuid not null,
      name text not null,
      price_list_id uuid null,
      created_at timestamptz(3) not null default now(),
      updated_at timestamptz(3) not null default now(),
      primary key (client_id, id),
      constraint sales_groups_resident_foreign foreign key (client_id) references residents (client_id),
      constraint sales_groups_client_id_price_list_id_foreign foreign key (client_id, price_list_id) references price_lists (client_id, id),
      constraint sales_groups_client_id_name_unique unique (client_id, name)
    )`);
    this.addSql(
      'create index sales_groups_client_id_price_list_id_index on sales_groups (client_id, price_list_id)',
    );

    for (const table of people) {
      this.addSql(`create table ${table} (
        client_id uuid not null,
        id uuid not null,
        sales_group_id uuid not null,
        user_id uuid not null,
        created_at timestamptz(3) not null default now(),
        updated_at timestamptz(3) not null default now(),
        primary key (client_id, id),
        constraint ${table}_resident_foreign foreign key (client_id) references residents (client_id),
        constraint ${table}_client_id_sales_group_id_foreign foreign key (client_id, sales_group_id) references sales_groups (client_id, id),
        constraint ${table}_client_id_user_id_foreign foreign key (client_id, user_id) references users (client_id, id),
        constraint ${table}_unique unique (client_id, sales_group_id, user_id)
      )`);
      this.addSql(`create index ${table}_client_id_user_id_index on ${table} (client_id, user_id)`);
    }

    this.addSql(`create table customers (
      client_id uuid not null,
      id uuid not null,
      code text collate "C" not null,
      name text not null,
      is_active boolean not null default true,
      sales_group_id uuid null,
      deleted_at timestamptz(3) null,
      created_at timestamptz(3) not null default now(),
      updated_at timestamptz(3) not null default now(),
      primary key (client_id, id),
      constraint customers_resident_foreign foreign key (client_id) references residents (client_id),
      constraint customers_client_id_sales_group_id_foreign foreign key (client_id, sales_group_id) references sales_groups (client_id, id)
    )`);
    this.addSql(
      'create unique index customers_client_id_code_unique on customers (client_id, code) where deleted_at is null',
    );
    this.addSql(
      'create index customers_client_id_name_id_index on customers (client_id, name, id) where deleted_at is null',
    );
    this.addSql(
      'create index customers_client_id_sales_group_id_name_id_index on customers (client_id, sales_group_id, name, id)',
    );

    this.addSql(`create table customer_contacts (
      client_id uuid not null,
      id uuid not null,
      customer_id uuid not null,
      email text null,
      phone text null,
      address text null,
      created_at timestamptz(3) not null default now(),
      updated_at timestamptz(3) not null default now(),
      primary key (client_id, id),
      constraint customer_contacts_resident_foreign foreign key (client_id) references residents (client_id),
      constraint customer_contacts_client_id_customer_id_foreign foreign key (client_id, customer_id) references customers (client_id, id)
    )`);
    this.addSql(
      'create index customer_contacts_client_id_customer_id_index on customer_contacts (client_id, customer_id)',
    );

    for (const table of ['sales_groups', ...people, 'customers', 'customer_contacts']) {
      this.protect(table);
      this.record(table);
    }
    this.grant('customers', 'select, insert, update');
    for (const table of ['sales_groups', ...people, 'customer_contacts'])
      this.grant(table, 'select, insert, update, delete');
  }
}
