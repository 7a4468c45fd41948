import { TenantMigration } from './tenant-migration.js';

/** Who was invited to join, as what, and what became of it. */
export class Invitations extends TenantMigration {
  override up(): void {
    this.addSql(`create table invitations (
      client_id uuid not null,
      id uuid not null,
      email text not null,
      role text not null,
      token_hash text not null,
      expires_at timestamptz(3) not null,
      accepted_at timestamptz(3) null,
      revoked_at timestamptz(3) null,
      invited_by_id uuid null,
      created_at timestamptz(3) not null default now(),
      updated_at timestamptz(3) not null default now(),
      primary key (client_id, id),
      constraint invitations_resident_foreign foreign key (client_id) references residents (client_id),
      constraint invitations_client_id_invited_by_id_foreign foreign key (client_id, invited_by_id) references users (client_id, id),
      constraint invitations_client_id_token_hash_unique unique (client_id, token_hash),
      constraint invitations_email_lower check (email = lower(email)),
      constraint invitations_role_check check (role in ('OWNER', 'ADMIN', 'MARKETING', 'SELLER'))
    )`);
    const open = 'where accepted_at is null and revoked_at is null';
    this.addSql(`create index invitations_client_id_email_index on invitations (client_id, email) ${open}`);
    this.addSql(
      'create index invitations_client_id_invited_by_id_index on invitations (client_id, invited_by_id)',
    );
    this.protect('invitations');
    this.grant('invitations', 'select, insert, update');
    this.record('invitations', 'token_hash');
  }
}
