import type pg from 'pg';

export interface OldColumn {
  readonly name: string;
  readonly type: string;
  readonly notNull: boolean;
  readonly filled: 'default' | 'identity' | 'generated' | null;
  /** The sequence that belongs to it, quoted and with its schema. */
  readonly sequence: string | null;
}

export interface OldTable {
  readonly name: string;
  readonly kind: string;
  readonly owner: string;
  /** Whether this connection may act for the owner. */
  readonly ours: boolean;
  readonly columns: readonly OldColumn[];
}

/** What stands in the schema that is taken over: its tables with their columns, views left out. */
export async function readOldTables(db: pg.Client, schema: string): Promise<OldTable[]> {
  const { rows } = await db.query<OldTable>(
    `select c.relname as name, pg_get_userbyid(c.relowner) as owner, pg_has_role(c.relowner, 'USAGE') as ours,
       case when c.relkind = 'p' then 'a partitioned table' when c.relkind = 'f' then 'a foreign table'
         when exists (select from pg_inherits where c.oid in (inhparent, inhrelid)) then 'a table with heirs'
         else 'table' end as kind,
       (select json_agg(json_build_object(
           'name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'notNull', a.attnotnull,
           'filled', case when a.attidentity <> '' then 'identity' when a.attgenerated <> '' then 'generated'
             when a.atthasdef then 'default' end,
           'sequence', pg_get_serial_sequence(format('%I.%I', n.nspname, c.relname), a.attname)
         ) order by a.attnum) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       ) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = $1 and c.relkind in ('r', 'p', 'f') order by c.relname`,
    [schema],
  );
  return rows.map((row) => ({ ...row, columns: row.columns ?? [] }));
}

/** A thing on an adopted table that a fresh placement does not have. */
export interface Extra {
  readonly table: string;
  readonly what: 'trigger' | 'policy' | 'row security' | 'constraint' | 'index' | 'grant';
  /** How it was made, for the report. */
  readonly definition: string;
  /** The statement that takes it away. */
  readonly drop: string;
}

/** Triggers, policies, grants, keys, checks and indexes of the adopted tables; foreign keys apart. */
export async function readExtras(db: pg.Client, schema: string, tables: readonly string[]): Promise<Extra[]> {
  const { rows } = await db.query<Extra>(
    `with t as (select c.oid, c.relname, c.relacl, c.relowner, c.relrowsecurity, c.relforcerowsecurity,
         format('%I.%I', nspname, relname) as full
         from pg_class c join pg_namespace n on n.oid = c.relnamespace where nspname = $1 and relname = any($2))
     select * from (
       select 1 as turn, relname as table, 'trigger' as what, pg_get_triggerdef(g.oid) as definition,
           format('drop trigger %I on %s', tgname, t.full) as drop
         from pg_trigger g join t on tgrelid = t.oid where not tgisinternal
       union all
       select 2, relname, 'policy', format('%s on %s using (%s)', polname, relname, coalesce(pg_get_expr(polqual, polrelid), '')),
           format('drop policy %I on %s', polname, t.full)
         from pg_policy join t on polrelid = t.oid
       union all
       select 2, relname, 'row security', case when relforcerowsecurity then 'forced' else 'enabled' end,
           format('alter table %s disable row level security, no force row level security', t.full)
         from t where relrowsecurity or relforcerowsecurity
       union all
       select 3, relname, 'constraint', format('%s %s', conname, pg_get_constraintdef(k.oid)),
           format('alter table %s drop constraint %I', t.full, conname)
         from pg_constraint k join t on conrelid = t.oid where contype in ('p', 'u', 'x', 'c')
       union all
       select 4, relname, 'index', pg_get_indexdef(indexrelid), format('drop index %s', indexrelid::regclass)
         from pg_index i join t on indrelid = t.oid
         where not exists (select from pg_constraint k where k.conindid = indexrelid and k.conrelid = indrelid and k.contype in ('p', 'u', 'x'))
       union all
       select 5, relname, 'grant', format('%s for %s', string_agg(distinct privilege_type, ', '), grantee_name),
           format('revoke all on %s from %s', t.full, grantee_name)
         from t, lateral (
           select privilege_type, grantee from aclexplode(t.relacl) union all
           select privilege_type, grantee from pg_attribute a, aclexplode(a.attacl) where a.attrelid = t.oid
         ) g, lateral (select case when grantee = 0 then 'public' else quote_ident(pg_get_userbyid(grantee)) end as grantee_name) n
         where grantee <> t.relowner group by relname, t.full, grantee_name
     ) extras order by turn, "table", definition`,
    [schema, tables],
  );
  return rows;
}

/** Views and rules over the adopted tables, which would not outlive their columns. */
export async function readDependents(
  db: pg.Client,
  schema: string,
  tables: readonly string[],
): Promise<string[]> {
  const { rows } = await db.query<{ dependent: string }>(
    `select distinct case when rulename = '_RETURN' then format('view %s', ev_class::regclass)
         else format('rule %s on %s', rulename, ev_class::regclass) end as dependent
       from pg_depend d join pg_rewrite r on d.classid = 'pg_rewrite'::regclass and r.oid = d.objid
         join pg_class c on d.refclassid = 'pg_class'::regclass and c.oid = d.refobjid
         join pg_namespace n on n.oid = c.relnamespace
       where nspname = $1 and relname = any($2) order by 1`,
    [schema, tables],
  );
  return rows.map(({ dependent }) => dependent);
}
