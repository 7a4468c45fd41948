import { Migration } from '@mikro-orm/migrations';

/** The operator's side: its users and their sessions. Nobody is deleted: who may no longer sign in is not active. */
export class PlatformUsers extends Migration {
  override up(): void {
    this.addSql(`create table platform_users (
      id uuid primary key,
      email text not null,
      password_hash text not null,
      role text not null,
      first_name text null,
      last_name text null,
      is_active boolean not null default true,
      created_at timestamptz(3) not null default now(),
      updated_at timestamptz(3) not null default now(),
      constraint platform_users_email_unique unique (email),
      constraint platform_users_email_lower check (email = lower(email)),
      constraint platform_users_role_check check (role in ('SUPERADMIN', 'OPERATOR', 'SUPPORT'))
    )`);

    this.addSql(`create table platform_sessions (
      id uuid primary key,
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
      constraint platform_sessions_user_id_foreign foreign key (user_id) references platform_users (id),
      constraint platform_sessions_ended_because_check check (ended_because in ('LOGOUT', 'REUSE', 'PASSWORD', 'DEACTIVATED', 'ENDED'))
    )`);
    this.addSql('create index platform_sessions_user_id_index on platform_sessions (user_id)');
    this.addSql('create index platform_sessions_expires_at_index on platform_sessions (expires_at)');

    this.addSql(`do $$ begin
      execute format('grant select, insert, update on platform_users, platform_sessions to %I', current_setting('vecindad.serving'));
    end $$`);
  }
}
