import { TenantMigration } from './tenant-migration.js';

/** The company's logo: one small picture a client, beside its other rows, so that it moves and is backed up with them. */
export class Logos extends TenantMigration {
  override up(): void {
    this.addSql(`create table logos (
      client_id uuid not null,
      id uuid not null,
      image bytea not null,
      width int not null,
      height int not null,
      created_at timestamptz(3) not null default now(),
      updated_at timestamptz(3) not null default now(),
      primary key (client_id, id),
      constraint logos_resident_foreign foreign key (client_id) references residents (client_id),
      constraint logos_client_id_unique unique (client_id)
    )`);
    this.protect('logos');
    this.grant('logos', 'select, insert, update, delete');
    // The record says that there was another picture, not which: it would hold every one for ever.
    this.record('logos', 'image');
  }
}
