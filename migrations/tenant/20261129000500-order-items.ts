import { TenantMigration } from './tenant-migration.js';

/** Orders get a customer, lines, and the key that makes them happen once (C4). */
export class OrderItems extends TenantMigration {
  override up(): void {
    // The hash is that of the input: the same key with another body is refused.
    this.addSql(`alter table orders
      add column customer_id uuid null,
      add column request_id text null,
      add column request_hash text null,
      add constraint orders_client_id_customer_id_foreign foreign key (client_id, customer_id) references customers (client_id, id),
      add constraint orders_client_id_request_id_unique unique (client_id, request_id),
      add constraint orders_request_check check ((request_id is null) = (request_hash is null))`);
    this.addSql(
      'create index orders_client_id_customer_id_created_at_id_index on orders (client_id, customer_id, created_at, id) where deleted_at is null',
    );

    this.addSql(`create table order_items (
      client_id uuid not null,
      id uuid not null,
      order_id uuid not null,
      product_id uuid not null,
      quantity int not null,
      unit_price numeric(12,2) not null,
      created_at timestamptz(3) not null default now(),
      updated_at timestamptz(3) not null default now(),
      primary key (client_id, id),
      constraint order_items_resident_foreign foreign key (client_id) references residents (client_id),
      constraint order_items_client_id_order_id_foreign foreign key (client_id, order_id) references orders (client_id, id),
      constraint order_items_client_id_product_id_foreign foreign key (client_id, product_id) references products (client_id, id),
      constraint order_items_quantity_check check (quantity > 0),
      constraint order_items_unit_price_check check (unit_price >= 0)
    )`);
    this.addSql(
      'create index order_items_client_id_order_id_id_index on order_items (client_id, order_id, id)',
    );
    this.addSql('create index order_items_client_id_product_id_index on order_items (client_id, product_id)');

    this.protect('order_items');
    this.grant('order_items', 'select, insert, update, delete');
    this.record('order_items');
  }
}
