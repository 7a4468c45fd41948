import { TenantMigration } from './tenant-migration.js';

/** What a customer is about to order, product by product. */
export class Carts extends TenantMigration {
  override up(): void {
    this.addSql(`create table carts (
      client_id uuid not null,
      id uuid not null,
      customer_id uuid not null,
      product_id uuid not null,
      quantity int not null,
      created_at timestamptz(3) not null default now(),
      updated_at timestamptz(3) not null default now(),
      primary key (client_id, id),
      constraint carts_resident_foreign foreign key (client_id) references residents (client_id),
      constraint carts_client_id_customer_id_foreign foreign key (client_id, customer_id) references customers (client_id, id),
      constraint carts_client_id_product_id_foreign foreign key (client_id, product_id) references products (client_id, id),
      constraint carts_client_id_customer_id_product_id_unique unique (client_id, customer_id, product_id),
      constraint carts_quantity_check check (quantity > 0)
    )`);
    this.addSql('create index carts_client_id_product_id_index on carts (client_id, product_id)');
    this.protect('carts');
    this.grant('carts', 'select, insert, update, delete');
    this.record('carts');
  }
}
