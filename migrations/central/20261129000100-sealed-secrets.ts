import { Migration } from '@mikro-orm/migrations';

/** Secrets that the installation made for itself, sealed with ENCRYPTION_KEY; a key that is lost is lost, so nobody deletes one. */
export class SealedSecrets extends Migration {
  override up(): void {
    this.addSql(`create table sealed_secrets (name text primary key, sealed text not null)`);
    this.addSql(`do $$ begin
      execute format('grant select, insert, update on sealed_secrets to %I', current_setting('vecindad.serving'));
    end $$`);
  }
}
