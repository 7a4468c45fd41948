import { TenantMigration } from './tenant-migration.js';

/**
 * A placement of one client's own holds that client and no other: not even the role that serves can let another in, so by
 * the foreign keys another client's row can't be stored there.
 */
export class OneResident extends TenantMigration {
  override up(): void {
    this.addSql(`do $$ declare own text := current_setting('vecindad.client'); begin
      if own <> '' then
        execute format('alter table residents add constraint residents_own_check check (client_id = %L)', own);
        execute format('revoke insert, delete on residents from %I', current_setting('vecindad.serving'));
      end if;
    end $$`);
  }
}
