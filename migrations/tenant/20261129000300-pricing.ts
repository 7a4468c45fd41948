import { TenantMigration } from './tenant-migration.js';

/** Price lists. One of a client's may be its default, for customers whose sales group names no other. */
export class Pricing extends TenantMigration {
  override up(): void {
    this.addSql(`create table price_lists (
      client_id uuid not null,
      id uuid not null,
      name text not null,
      is_active boolean not null default true,
      is_default boolean not null default false,
      created_at timestamptz(3) not null default now(),
      updated_at timestamptz(3) not null default now(),
      primary key (client_id, id),
      constraint price_lists_resident_foreign foreign key (client_id) references residents (client_id),
      constraint price_lists_client_id_name_unique unique (client_id, name)
    )`);
    this.addSql(
      'create unique index price_lists_client_id_default_unique on price_lists (client_id) where is_default',
    );

    this.addSql(`create table price_list_items (
      client_id uuid not null,
      id uuid not null,
      price_list_id uuid not null,
      product_id uuid not null,
      price numeric(12,2) not null,
      created_at timestamptz(3) not null default now(),
      updated_at timestamptz(3) not null default now(),
      primary key (client_id, id),
      constraint price_list_items_resident_foreign foreign key (client_id) references residents (client_id),
      constraint price_list_items_client_id_price_list_id_foreign foreign key (client_id, price_list_id) references price_lists (client_id, id),
      constraint price_list_items_client_id_product_id_foreign foreign key (client_id, product_id) references products (client_id, id),
      constraint price_list_items_client_id_price_list_id_product_id_unique unique (client_id, price_list_id, product_id),
      constraint price_list_items_price_check check (price >= 0)
    )`);
    this.addSql(
      'create index price_list_items_client_id_product_id_index on price_list_items (client_id, product_id)',
    );
    this.addSql(
      'create index price_list_items_client_id_price_list_id_id_index on price_list_items (client_id, price_list_id, id)',
    );

    for (const table of ['price_lists', 'price_list_items']) {
      this.protect(table);
      this.grant(table, 'select, insert, update, delete');
      this.record(table);
    }
  }
}
