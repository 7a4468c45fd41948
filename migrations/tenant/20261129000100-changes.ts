import { TenantMigration } from './tenant-migration.js';

/**
 * Refuses everybody, superusers too. The one thing that it lets through is a DELETE that a trigger runs, and the only trigger
 * that runs one is that of `erasures`: where a statement comes from is PostgreSQL's own knowledge, which no setting can feign,
 * and to make another such trigger takes the owner.
 */
const refuseToChange = `create function refuse_to_change() returns trigger language plpgsql as $$ begin
  if tg_op = 'DELETE' and pg_trigger_depth() = 2 then return null; end if;
  raise exception 'The record of changes is only ever added to.' using errcode = 'insufficient_privilege';
end $$`;

/**
 * The one record of row changes (architecture 5): who, when, which row, complete before and after. It serves the audit log and
 * whatever has to follow a client's rows. Triggers write it, so that no way to change a row goes past it.
 */
export class Changes extends TenantMigration {
  override up(): void {
    // "Which transaction" is kept so that what became visible together can be told from what was added later.
    this.addSql(`create table changes (
      client_id uuid not null,
      id uuid not null,
      at timestamptz(3) not null default clock_timestamp(),
      transaction xid8 not null default pg_current_xact_id(),
      action text not null,
      entity text not null,
      row_id uuid null,
      actor_kind text not null,
      actor_id uuid null,
      actor_label text not null,
      ip_address text null,
      user_agent text null,
      before jsonb null,
      after jsonb null,
      write_id uuid null,
      write_mac text null,
      primary key (client_id, id),
      constraint changes_resident_foreign foreign key (client_id) references residents (client_id),
      constraint changes_action_check check (action in ('CREATE', 'UPDATE', 'DELETE', 'SIGN_IN', 'SIGN_IN_FAILED', 'SIGN_OUT', 'IMPERSONATE')),
      constraint changes_actor_kind_check check (actor_kind in ('USER', 'API_KEY', 'PLATFORM', 'SYSTEM'))
    )`);
    // One for each filter of the audit log; ids grow with time, so each gives the latest first.
    for (const column of ['row_id', 'entity', 'actor_id', 'action'])
      this.addSql(`create index changes_client_id_${column}_id_index on changes (client_id, ${column}, id)`);
    this.addSql(
      'create index changes_client_id_transaction_id_index on changes (client_id, transaction, id)',
    );
    this.protect('changes');
    this.grant('changes', 'select, insert');
    this.addSql(refuseToChange);
    this.keep('changes');

    // The schema stands in the body: somebody who changes a row by hand has another search_path. Columns named as arguments
    // are secrets; of them the record tells only that they changed. A soft delete is a DELETE to whoever reads the record.
    this.addSql(`do $do$ begin
      execute format($create$
        create function record_change() returns trigger language plpgsql as $body$
        declare
          actor jsonb := nullif(current_setting('app.actor', true), '')::jsonb;
          was jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
          became jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
          secret text;
          -- A version 7 UUID: PostgreSQL 15 has none of its own, and ids that grow with time keep the index's pages together.
          new_id uuid := encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
            placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3)
            from 1 for 6), 52, 1), 53, 1), 'hex')::uuid;
        begin
          -- A name without a proof is nobody's: whoever set it by hand has their role recorded instead.
          if actor ->> 'mac' is null then actor := null; end if;
          if was - 'updated_at' = became - 'updated_at' then return null; end if;
          foreach secret in array coalesce(tg_argv, '{}') loop
            became := became || jsonb_build_object(secret, case when was -> secret is distinct from became -> secret then 'changed' else 'kept' end);
            was := was || jsonb_build_object(secret, 'kept');
          end loop;
          insert into %1$I.changes (client_id, id, action, entity, row_id, actor_kind, actor_id, actor_label,
              ip_address, user_agent, before, after, write_id, write_mac)
            values (
              (coalesce(became, was) ->> 'client_id')::uuid, new_id,
              case when tg_op = 'UPDATE' and became ->> 'deleted_at' is not null and was ->> 'deleted_at' is null then 'DELETE'
                when tg_op = 'INSERT' then 'CREATE' else tg_op end,
              tg_table_name, (coalesce(became, was) ->> 'id')::uuid,
              coalesce(actor ->> 'kind', 'SYSTEM'), (actor ->> 'id')::uuid, coalesce(actor ->> 'label', 'sql:' || session_user),
              actor ->> 'ip', actor ->> 'agent', was, became, (actor ->> 'write')::uuid, actor ->> 'mac');
          return null;
        end $body$ $create$, current_schema());
    end $do$`);

    this.record('users', 'password_hash');
    this.record('orders');
  }
}
