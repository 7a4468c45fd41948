import { Migration } from '@mikro-orm/migrations';

/** The registry, the sign-in directory, the revocation log, and the default client of C1. */
export class RegistryAndSignIns extends Migration {
  override up(): void {
    this.addSql(`create table clients (
      id uuid primary key,
      name text not null,
      slug text not null,
      description text null,
      plan text not null default 'standard',
      status text not null default 'PROVISIONING',
      join_policy text not null default 'INVITE_ONLY',
      currency text not null default 'EUR',
      created_at timestamptz(3) not null default now(),
      updated_at timestamptz(3) not null default clock_timestamp(),
      constraint clients_slug_unique unique (slug),
      constraint clients_status_check check (status in ('PROVISIONING', 'ACTIVE', 'PAUSED', 'MOVING', 'ARCHIVED')),
      constraint clients_join_policy_check check (join_policy in ('INVITE_ONLY', 'OPEN'))
    )`);
    this.addSql('create index clients_updated_at_index on clients (updated_at)');
    this.addSql(`create function date_client_change() returns trigger language plpgsql as $$ begin
      new.updated_at := clock_timestamp();
      return new;
    end $$`);
    this.addSql(
      'create trigger clients_dated before insert or update on clients for each row execute function date_client_change()',
    );

    this.addSql(`create table sign_ins (
      email text primary key,
      client_id uuid not null,
      state text not null default 'RESERVED',
      operation uuid not null,
      expires timestamptz(3) null,
      constraint sign_ins_client_id_foreign foreign key (client_id) references clients (id),
      constraint sign_ins_email_lower check (email = lower(email)),
      constraint sign_ins_state_check check (state in ('RESERVED', 'CONFIRMED'))
    )`);
    this.addSql('create index sign_ins_client_id_index on sign_ins (client_id)');
    this.addSql('create index sign_ins_expires_index on sign_ins (expires)');

    this.addSql(`create table revocations (
      id uuid primary key,
      client_id uuid not null,
      subject text not null,
      not_before timestamptz(3) not null,
      created_at timestamptz(3) not null default clock_timestamp()
    )`);
    this.addSql('create index revocations_created_at_index on revocations (created_at)');

    this.addSql(`insert into clients (id, name, slug, status, join_policy)
      values ('00000000-0000-7000-8000-000000000001', 'Default', 'default', 'ACTIVE', 'OPEN')`);

    this.addSql(`do $$ begin
      execute format('grant usage on schema central to %I', current_setting('vecindad.serving'));
      execute format('grant select on mikro_orm_migrations to %I', current_setting('vecindad.serving'));
      execute format('grant select, insert, update, delete on clients, sign_ins, revocations to %I', current_setting('vecindad.serving'));
    end $$`);
  }
}
