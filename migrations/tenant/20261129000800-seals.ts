import { TenantMigration } from './tenant-migration.js';

/** The seals of the record of changes, and the one way out of both (C8). */
export class Seals extends TenantMigration {
  override up(): void {
    this.addSql(`create table seals (
      client_id uuid not null,
      number bigint not null,
      change_id uuid not null,
      sealed_at timestamptz(3) not null default clock_timestamp(),
      seal text not null,
      primary key (client_id, number),
      constraint seals_resident_foreign foreign key (client_id) references residents (client_id),
      constraint seals_client_id_change_id_foreign foreign key (client_id, change_id) references changes (client_id, id),
      constraint seals_client_id_change_id_unique unique (client_id, change_id)
    )`);
    this.protect('seals');
    this.grant('seals', 'select, insert');
    this.keep('seals');

    // A view holds no rows: to insert a client is to erase its record. Only so does the DELETE come from a trigger.
    this.addSql('create view erasures as select client_id as client from changes where false');
    // Where the owner itself serves, nothing could be kept from it.
    this.addSql(`do $$ declare serving text := current_setting('vecindad.serving'); begin
      if serving <> current_setting('vecindad.owner') then execute format('revoke all on erasures from %I', serving); end if;
    end $$`);
    this.addSql(`do $do$ begin
      execute format($create$
        create function erase_client() returns trigger language plpgsql as $body$ begin
          delete from %1$I.seals where client_id = new.client;
          delete from %1$I.changes where client_id = new.client;
          return new;
        end $body$ $create$, current_schema());
      execute format($create$
        create function erase_changes(client uuid) returns void language plpgsql as $body$ begin
          insert into %1$I.erasures values (client);
        end $body$ $create$, current_schema());
    end $do$`);
    this.addSql(
      'create trigger erasures_erase instead of insert on erasures for each row execute function erase_client()',
    );
    this.addSql('revoke all on function erase_changes(uuid), erase_client() from public');
  }
}
