import type pg from 'pg';
import type { InstallationRoles } from '#server/database/installation-roles.js';

/**
 * Looks whether the roles that serve may only what operations.md grants them: rows, and nothing that could change tables,
 * triggers or grants. @returns one line per fault found.
 */
export async function privilegeFaults(
  db: pg.Client,
  { owner, serving, guarded }: InstallationRoles,
  schemas: readonly string[],
): Promise<string[]> {
  const roles = [serving, ...(guarded === undefined ? [] : [guarded])];
  const { rows } = await db.query<{ fault: string }>(
    `select format('%s is a superuser, bypasses row security or makes roles', rolname) as fault
       from pg_roles where rolname = any($1) and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)
     union all
     select format('%s may become %s', rolname, $2::text) from pg_roles
       where rolname = any($1) and pg_has_role(rolname, $2, 'MEMBER')
     union all
     select format('%s owns %s.%s', pg_get_userbyid(relowner), nspname, relname)
       from pg_class join pg_namespace n on n.oid = relnamespace
       where pg_get_userbyid(relowner) = any($1) and nspname = any($3)
     union all
     select format('%s has %s on %I.%I', r, privilege, nspname, relname)
       from pg_class join pg_namespace n on n.oid = relnamespace and nspname = any($3),
         unnest($1::text[]) r, unnest(array['TRUNCATE', 'REFERENCES', 'TRIGGER']) privilege
       where relkind = 'r' and has_table_privilege(r, pg_class.oid, privilege)
     union all
     select format('%s may grant on %I.%I to others', r, nspname, relname)
       from pg_class join pg_namespace n on n.oid = relnamespace and nspname = any($3),
         unnest($1::text[]) r
       where relkind = 'r' and has_table_privilege(r, pg_class.oid,
         'select with grant option, insert with grant option, update with grant option, delete with grant option')
     union all
     select format('%s may change or delete rows of %I.%I', r, nspname, relname)
       from pg_class join pg_namespace n on n.oid = relnamespace and nspname = any($3), unnest($1::text[]) r
       where relname in ('changes', 'seals')
         and (has_any_column_privilege(r, pg_class.oid, 'update') or has_table_privilege(r, pg_class.oid, 'delete'))
     union all
     select format('%s may erase the record of %I', r, nspname)
       from pg_namespace, unnest($1::text[]) r
       where nspname = any($3) and (has_function_privilege(r, to_regprocedure(format('%I.erase_changes(uuid)', nspname)), 'execute')
         or has_any_column_privilege(r, to_regclass(format('%I.erasures', nspname)), 'insert'))
     union all
     select format('%I.%I can be changed by whoever owns it', nspname, relname)
       from pg_class c join pg_namespace n on n.oid = relnamespace and nspname = any($3)
       where relname in ('changes', 'seals') and not exists (
         select from pg_trigger where tgrelid = c.oid and tgname = relname || '_kept' and tgenabled = 'A' and tgtype = 58)
     union all
     select format('%s may create in schema %I', r, nspname)
       from pg_namespace, unnest($1::text[]) r
       where (nspname = any($3) or nspname = 'public') and has_schema_privilege(r, oid, 'create')
     union all
     select format('%s owns schema %I', pg_get_userbyid(nspowner), nspname)
       from pg_namespace where pg_get_userbyid(nspowner) = any($1) and nspname = any($3)
     union all
     select format('%s owns the function %s', pg_get_userbyid(proowner), p.oid::regprocedure)
       from pg_proc p join pg_namespace n on n.oid = pronamespace
       where pg_get_userbyid(proowner) = any($1) and nspname = any($3)`,
    [roles, owner, schemas],
  );
  return rows.map(({ fault }) => fault);
}

/** Ends a run of migrations in these schemas. @throws naming the first privilege that a serving role has and must not have. */
export async function assertPrivileges(
  db: pg.Client,
  roles: InstallationRoles,
  schemas: readonly string[],
): Promise<void> {
  if (roles.owner === roles.serving) return;
  const [first] = await privilegeFaults(db, roles, schemas);
  if (first !== undefined) throw new Error(`Isolation is broken: ${first}.`);
}
