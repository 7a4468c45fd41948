import { Migration } from '@mikro-orm/migrations';

/** Where each client's rows live, and what is under way while a client is being made. */
export class Placements extends Migration {
  override up(): void {
    this.addSql(`create table servers (
      name text primary key,
      host text null,
      port int null,
      created_at timestamptz(3) not null default now(),
      constraint servers_address_check check ((name = 'main') = (host is null) and (host is null) = (port is null))
    )`);
    this.addSql(`insert into servers (name) values ('main')`);

    this.addSql(`create table placements (
      id uuid primary key,
      isolation text not null,
      server text not null default 'main',
      database text null,
      schema text not null,
      owner_role text null,
      role text null,
      connection text null,
      migration text null,
      created_at timestamptz(3) not null default now(),
      updated_at timestamptz(3) not null default clock_timestamp(),
      constraint placements_server_foreign foreign key (server) references servers (name),
      constraint placements_place_unique unique nulls not distinct (server, database, schema),
      constraint placements_isolation_check check (isolation in ('SHARED', 'SCHEMA', 'DATABASE')),
      constraint placements_dedicated_check check (
        (isolation = 'DATABASE') = (database is not null)
        and (isolation <> 'SHARED') = (role is not null and owner_role is not null and connection is not null))
    )`);
    this.addSql('create index placements_updated_at_index on placements (updated_at)');
    this.addSql(
      'create trigger placements_dated before insert or update on placements for each row execute function date_client_change()',
    );
    this.addSql(`insert into placements (id, isolation, schema)
      values ('00000000-0000-7000-8000-000000000002', 'SHARED', 'shared')`);

    this.addSql(`alter table clients
      add column placement_id uuid not null default '00000000-0000-7000-8000-000000000002',
      add column admin_email text null,
      add constraint clients_placement_id_foreign foreign key (placement_id) references placements (id)`);
    this.addSql('create index clients_placement_id_index on clients (placement_id)');
    this.addSql(
      `alter table clients add constraint clients_admin_email_lower check (admin_email = lower(admin_email))`,
    );

    this.addSql(`create table provisionings (
      client_id uuid primary key,
      operation uuid not null,
      owner text null,
      claim uuid null,
      claimed_until timestamptz(3) null,
      attempts int not null default 0,
      last_error text null,
      created_at timestamptz(3) not null default now(),
      constraint provisionings_client_id_foreign foreign key (client_id) references clients (id)
    )`);
    this.addSql('create index provisionings_claimed_until_index on provisionings (claimed_until)');

    this.addSql(`do $$ begin
      execute format('grant select, insert on servers to %I', current_setting('vecindad.serving'));
      execute format('grant select, insert, update, delete on placements, provisionings to %I', current_setting('vecindad.serving'));
    end $$`);
  }
}
