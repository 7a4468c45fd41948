import { TenantMigration } from './tenant-migration.js';

/** The keys of programs: a hash of each, what it may, and who made it. */
export class ApiKeys extends TenantMigration {
  override up(): void {
    this.addSql(`create table api_keys (
      client_id uuid not null,
      id uuid not null,
      name text not null,
      verbs text[] not null,
      token_hash text not null,
      expires_at timestamptz(3) null,
      last_used_at timestamptz(3) null,
      revoked_at timestamptz(3) null,
      created_by_id uuid not null,
      created_at timestamptz(3) not null default now(),
      updated_at timestamptz(3) not null default now(),
      primary key (client_id, id),
      constraint api_keys_resident_foreign foreign key (client_id) references residents (client_id),
      constraint api_keys_client_id_created_by_id_foreign foreign key (client_id, created_by_id) references users (client_id, id),
      constraint api_keys_client_id_token_hash_unique unique (client_id, token_hash)
    )`);
    this.addSql('create index api_keys_client_id_created_by_id_index on api_keys (client_id, created_by_id)');
    this.protect('api_keys');
    this.grant('api_keys', 'select, insert, update');
    // That a key was used is no change of it: every minute of every program would be in the record.
    const recorded =
      'client_id, id, name, verbs, token_hash, expires_at, revoked_at, created_by_id, created_at';
    this.addSql(`create trigger api_keys_recorded after insert or delete or update of ${recorded} on api_keys
      for each row execute function record_change('token_hash')`);
  }
}
