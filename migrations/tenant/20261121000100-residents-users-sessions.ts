import { TenantMigration } from './tenant-migration.js';

/** Who lives here, who may sign in, and their sessions. */
export class ResidentsUsersSessions extends TenantMigration {
  override up(): void {
    this.addSql(`do $$ declare role text; begin
      foreach role in array array[current_setting('vecindad.serving'), current_setting('vecindad.guarded')] loop
        if role <> '' then execute format('grant usage on schema %I to %I', current_schema(), role); end if;
      end loop;
      execute format('grant select on mikro_orm_migrations to %I', current_setting('vecindad.serving'));
    end $$`);

    this.addSql(`create table residents (
      client_id uuid primary key,
      state text not null default 'OPEN',
      constraint residents_state_check check (state in ('OPEN', 'CLOSED', 'MOVED'))
    )`);

    this.addSql(`create table users (
      client_id uuid not null,
      id uuid not null,
      email text not null,
      password_hash text not null,
      role text not null,
      first_name text null,
      last_name text null,
      bio text null,
      is_active boolean not null default true,
      created_at timestamptz(3) not null default now(),
      updated_at timestamptz(3) not null default now(),
      primary key (client_id, id),
      constraint users_resident_foreign foreign key (client_id) references residents (client_id),
      constraint users_client_id_email_unique unique (client_id, email),
      constraint users_email_unique unique (email),
      constraint users_email_lower check (email = lower(email)),
      constraint users_role_check check (role in ('OWNER', 'ADMIN', 'MARKETING', 'SELLER'))
    )`);

    this.addSql(`create table sessions (
      client_id uuid not null,
      id uuid not null,
      user_id uuid not null,
      generation int not null default 1,
      token_hash text not null,
      previous_hash text null,
      rotated_at timestamptz(3) not null default now(),
      expires_at timestamptz(3) not null,
      ended_at timestamptz(3) null,
      ended_because text null,
      ip_address text null,
      user_agent text null,
      created_at timestamptz(3) not null default now(),
      updated_at timestamptz(3) not null default now(),
      primary key (client_id, id),
      constraint sessions_resident_foreign foreign key (client_id) references residents (client_id),
      constraint sessions_client_id_user_id_foreign foreign key (client_id, user_id) references users (client_id, id),
      constraint sessions_ended_because_check check (ended_because in ('LOGOUT', 'REUSE', 'PASSWORD', 'DEACTIVATED', 'ENDED'))
    )`);
    this.addSql('create index sessions_client_id_user_id_index on sessions (client_id, user_id)');
    this.addSql('create index sessions_client_id_expires_at_index on sessions (client_id, expires_at)');

    for (const table of ['residents', 'users', 'sessions']) this.protect(table);
    this.grant('residents', 'select');
    this.grant('users', 'select, insert, update');
    this.grant('sessions', 'select, insert, update, delete');
    // Signing up and taking a failed sign-up back; the serving role alone, never the guarded one.
    this.addSql(`do $$ begin
      execute format('grant insert, delete on residents to %I', current_setting('vecindad.serving'));
    end $$`);
  }
}
