import { TenantMigration } from './tenant-migration.js';

/** What a client sells. A sku may be used again once its product is deleted; an old order still shows that product. */
export class Catalogue extends TenantMigration {
  override up(): void {
    this.addSql(`create table categories (
      client_id uuid not null,
      id uuid not null,
      name text not null,
      description text null,
      created_at timestamptz(3) not null default now(),
      updated_at timestamptz(3) not null default now(),
      primary key (client_id, id),
      constraint categories_resident_foreign foreign key (client_id) references residents (client_id),
      constraint categories_client_id_name_unique unique (client_id, name)
    )`);

    this.addSql(`create table products (
      client_id uuid not null,
      id uuid not null,
      sku text collate "C" not null,
      name text not null,
      description text null,
      price numeric(12,2) not null default 0,
      stock int not null default 0,
      is_active boolean not null default true,
      category_id uuid null,
      version int not null default 1,
      deleted_at timestamptz(3) null,
      created_at timestamptz(3) not null default now(),
      updated_at timestamptz(3) not null default now(),
      primary key (client_id, id),
      constraint products_resident_foreign foreign key (client_id) references residents (client_id),
      constraint products_client_id_category_id_foreign foreign key (client_id, category_id) references categories (client_id, id),
      constraint products_price_check check (price >= 0),
      constraint products_stock_check check (stock >= 0)
    )`);
    this.addSql(
      'create unique index products_client_id_sku_unique on products (client_id, sku) where deleted_at is null',
    );
    this.addSql(
      'create index products_client_id_name_id_index on products (client_id, name, id) where deleted_at is null',
    );
    this.addSql(
      'create index products_client_id_created_at_id_index on products (client_id, created_at, id) where deleted_at is null',
    );
    this.addSql('create index products_client_id_category_id_index on products (client_id, category_id)');

    // The request key makes an adjustment happen once (C4); the row also says why a stock is what it is.
    this.addSql(`create table stock_adjustments (
      client_id uuid not null,
      id uuid not null,
      product_id uuid not null,
      delta int not null,
      request_id text null,
      created_at timestamptz(3) not null default now(),
      updated_at timestamptz(3) not null default now(),
      primary key (client_id, id),
      constraint stock_adjustments_resident_foreign foreign key (client_id) references residents (client_id),
      constraint stock_adjustments_client_id_product_id_foreign foreign key (client_id, product_id) references products (client_id, id),
      constraint stock_adjustments_client_id_request_id_unique unique (client_id, request_id)
    )`);
    this.addSql(
      'create index stock_adjustments_client_id_product_id_index on stock_adjustments (client_id, product_id)',
    );

    for (const table of ['categories', 'products', 'stock_adjustments']) this.protect(table);
    this.grant('categories', 'select, insert, update, delete');
    this.grant('products', 'select, insert, update');
    this.grant('stock_adjustments', 'select, insert');
    this.record('categories');
    this.record('products');
  }
}
