import { Migration } from '@mikro-orm/migrations';

/**
 * How far each client's record of changes is sealed, kept apart from the record: whoever takes its newest entries away would
 * have to change the centre as well, where a head only ever goes on.
 */
export class AuditHeads extends Migration {
  override up(): void {
    // No foreign key: a company whose making is taken back may have been sealed already.
    this.addSql(`create table audit_heads (
      client_id uuid primary key,
      number bigint not null,
      seal text not null,
      updated_at timestamptz(3) not null default clock_timestamp()
    )`);
    this.addSql(`create function refuse_to_go_back() returns trigger language plpgsql as $$ begin
      if new.number <= old.number or new.client_id <> old.client_id then
        raise exception 'The head of a sealed record only goes on.' using errcode = 'insufficient_privilege';
      end if;
      return new;
    end $$`);
    this.addSql(
      'create trigger audit_heads_go_on before update on audit_heads for each row execute function refuse_to_go_back()',
    );
    this.addSql(`do $$ begin
      execute format('grant select, insert, update on audit_heads to %I', current_setting('vecindad.serving'));
    end $$`);
  }
}
