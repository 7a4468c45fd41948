import { Migration } from '@mikro-orm/migrations';

/** By what a SUPERADMIN lets people join the operator's side. Tokens are kept as hashes; nothing is deleted. */
export class PlatformInvitations extends Migration {
  override up(): void {
    this.addSql(`create table platform_invitations (
      id uuid primary key,
      email text not null,
      role text not null,
      token_hash text not null,
      expires_at timestamptz(3) not null,
      accepted_at timestamptz(3) null,
      revoked_at timestamptz(3) null,
      invited_by_id uuid not null,
      created_at timestamptz(3) not null default now(),
      updated_at timestamptz(3) not null default now(),
      constraint platform_invitations_token_hash_unique unique (token_hash),
      constraint platform_invitations_email_lower check (email = lower(email)),
      constraint platform_invitations_role_check check (role in ('SUPERADMIN', 'OPERATOR', 'SUPPORT')),
      constraint platform_invitations_invited_by_id_foreign foreign key (invited_by_id) references platform_users (id)
    )`);
    this.addSql(
      'create index platform_invitations_invited_by_id_index on platform_invitations (invited_by_id)',
    );
    this.addSql(
      'create index platform_invitations_email_index on platform_invitations (email) where accepted_at is null and revoked_at is null',
    );
    this.addSql(`do $$ begin
      execute format('grant select, insert, update on platform_invitations to %I', current_setting('vecindad.serving'));
    end $$`);
  }
}
