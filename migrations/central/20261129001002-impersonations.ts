import { Migration } from '@mikro-orm/migrations';

/** Who of the operator's side looked into which client, why, and until when. The client's own record tells of it as well. */
export class Impersonations extends Migration {
  override up(): void {
    // No foreign key to the client: one that is closed for good takes nothing of this along.
    this.addSql(`create table impersonations (
      id uuid primary key,
      user_id uuid not null,
      session_id uuid not null,
      client_id uuid not null,
      as_user_id uuid not null,
      reason text not null,
      expires_at timestamptz(3) not null,
      ended_at timestamptz(3) null,
      created_at timestamptz(3) not null default now(),
      constraint impersonations_user_id_foreign foreign key (user_id) references platform_users (id),
      constraint impersonations_session_id_foreign foreign key (session_id) references platform_sessions (id)
    )`);
    this.addSql('create index impersonations_user_id_index on impersonations (user_id)');
    this.addSql('create index impersonations_session_id_index on impersonations (session_id)');
    this.addSql('create index impersonations_client_id_index on impersonations (client_id)');
    this.addSql(`do $$ begin
      execute format('grant select, insert, update on impersonations to %I', current_setting('vecindad.serving'));
    end $$`);
  }
}
