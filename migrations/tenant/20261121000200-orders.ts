import { TenantMigration } from './tenant-migration.js';

/** Orders, and the numbers that their codes are made from. */
export class Orders extends TenantMigration {
  override up(): void {
    this.addSql(`create table counters (
      client_id uuid not null,
      name text not null,
      next_number bigint not null default 1,
      primary key (client_id, name),
      constraint counters_resident_foreign foreign key (client_id) references residents (client_id)
    )`);

    // total_cents: numeric comparisons are not leakproof, so under row-level security only a bigint's index serves a sort.
    // "C" makes codes sort by their bytes, the same on every machine, as a cursor needs.
    this.addSql(`create table orders (
      client_id uuid not null,
      id uuid not null,
      code text collate "C" not null,
      status text not null default 'PENDING',
      total numeric(12,2) not null default 0,
      total_cents bigint not null generated always as ((total * 100)::bigint) stored,
      notes text null,
      created_by_id uuid null,
      version int not null default 1,
      deleted_at timestamptz(3) null,
      created_at timestamptz(3) not null default now(),
      updated_at timestamptz(3) not null default now(),
      primary key (client_id, id),
      constraint orders_resident_foreign foreign key (client_id) references residents (client_id),
      constraint orders_client_id_created_by_id_foreign foreign key (client_id, created_by_id) references users (client_id, id),
      constraint orders_client_id_code_unique unique (client_id, code),
      constraint orders_total_check check (total >= 0),
      constraint orders_status_check check (status in ('PENDING', 'CONFIRMED', 'SHIPPED', 'CANCELLED'))
    )`);
    this.addSql(
      'create index orders_client_id_created_at_id_index on orders (client_id, created_at, id) where deleted_at is null',
    );
    this.addSql(
      'create index orders_client_id_total_cents_id_index on orders (client_id, total_cents, id) where deleted_at is null',
    );
    this.addSql(
      'create index orders_client_id_status_created_at_id_index on orders (client_id, status, created_at, id) where deleted_at is null',
    );
    this.addSql('create index orders_client_id_created_by_id_index on orders (client_id, created_by_id)');

    for (const table of ['counters', 'orders']) this.protect(table);
    this.grant('counters', 'select, insert, update');
    this.grant('orders', 'select, insert, update');
  }
}
