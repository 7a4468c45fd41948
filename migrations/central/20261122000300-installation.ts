import { Migration } from '@mikro-orm/migrations';

/** Which installation this is: roles belong to the whole PostgreSQL server, which several installations may share. */
export class Installation extends Migration {
  override up(): void {
    this.addSql('create table installation (id uuid primary key)');
    this.addSql('insert into installation (id) values (gen_random_uuid())');
    this.addSql(`do $$ begin
      execute format('grant select on installation to %I', current_setting('vecindad.serving'));
    end $$`);
  }
}
