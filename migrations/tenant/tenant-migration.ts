import { Migration } from '@mikro-orm/migrations';

/** A migration of the tables that every placement has. Names are unqualified; roles are settings of the run. */
export abstract class TenantMigration extends Migration {
  /**
   * Puts a table under row-level security for good: rows of the client in `app.client_id` for everybody, all rows for the
   * owner (else a migration's UPDATE would touch none, without an error) and for the role that serves without it.
   */
  protected protect(table: string): void {
    const own = `client_id = nullif(current_setting('app.client_id', true), '')::uuid`;
    this.addSql(`alter table ${table} enable row level security, force row level security`);
    this.addSql(`create policy ${table}_client on ${table} using (${own}) with check (${own})`);
    this.addSql(`do $$ begin
      execute format('create policy ${table}_owner on ${table} to %I using (true) with check (true)', current_setting('vecindad.owner'));
      execute format('create policy ${table}_serving on ${table} to %I using (true) with check (true)', current_setting('vecindad.serving'));
    end $$`);
  }

  /** Gives the serving roles the named privileges on a table; nobody else gets any. */
  protected grant(table: string, privileges: string): void {
    this.addSql(`do $$ declare role text; begin
      foreach role in array array[current_setting('vecindad.serving'), current_setting('vecindad.guarded')] loop
        if role <> '' then execute format('grant ${privileges} on ${table} to %I', role); end if;
      end loop;
    end $$`);
  }

  /** Makes a table one that is only added to. It holds where triggers are switched off for a session, too. */
  protected keep(table: string): void {
    this.addSql(`create trigger ${table}_kept before update or delete or truncate on ${table}
      for each statement execute function refuse_to_change()`);
    this.addSql(`alter table ${table} enable always trigger ${table}_kept`);
  }

  /** Has every change of a row written into the record of changes. @param secrets columns whose values stay out of it. */
  protected record(table: string, ...secrets: string[]): void {
    const secret = secrets.map((column) => `'${column}'`).join(', ');
    this.addSql(`create trigger ${table}_recorded after insert or update or delete on ${table}
      for each row execute function record_change(${secret})`);
  }
}
