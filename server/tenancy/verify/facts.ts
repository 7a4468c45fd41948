import { quoteIdentifier as q } from '#server/database/statement.js';
import { notElsewhere } from './elsewhere.js';
import { mustFindNothing, type Probe } from './probe.js';
import type { Seat } from './seat.js';

const ours = `nspname <> 'information_schema' and nspname !~ '^pg_'`;
const tables = `pg_class c join pg_namespace n on n.oid = relnamespace and ${ours} and relkind in ('r', 'p', 'v', 'm', 'f')`;
const clientTables = `${tables}
  join pg_attribute a on attrelid = c.oid and attname = 'client_id' and not attisdropped and relkind in ('r', 'p')`;
const rights = `array['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger']`;
const grantable = `'select with grant option, insert with grant option, update with grant option, delete with grant option'`;

export interface FactsOptions {
  /** Roles that the session is meant to enter. */
  readonly mayEnter: readonly string[];
  /** Roles of all the installation's clients. */
  readonly ownRoles: readonly string[];
  /** Databases that are not for it. */
  readonly foreignDatabases: readonly string[];
}

/** What a role that serves must not have, asked as the role itself. Names in the catalogue are no part of it: PostgreSQL shows them to every role. */
export function facts(seat: Seat, { mayEnter, ownRoles, foreignDatabases }: FactsOptions): Probe[] {
  const { schema, beyond } = seat;
  const used = [schema, ...beyond];
  return [
    mustFindNothing(
      'special attributes',
      `select attribute as fault from pg_roles, lateral (values ('SUPERUSER', rolsuper), ('BYPASSRLS', rolbypassrls),
         ('CREATEROLE', rolcreaterole), ('CREATEDB', rolcreatedb), ('REPLICATION', rolreplication)) a (attribute, held)
       where rolname = current_user and held`,
    ),
    mustFindNothing(
      'roles it is a member of',
      `select rolname as fault from pg_roles
       where rolname <> current_user and rolname <> all($1) and ${notElsewhere(seat, '$2')}
         and pg_has_role(current_user, oid, 'member') order by 1`,
      [mayEnter, ownRoles],
    ),
    mustFindNothing(
      'what it owns',
      `select fault from pg_roles r, lateral (
         select format('schema %I', nspname) from pg_namespace where nspowner = r.oid
         union all select format('%I.%I', nspname, relname) from pg_class join pg_namespace n on n.oid = relnamespace
           where relowner = r.oid and relkind in ('r', 'p', 'v', 'm', 'f', 'S')
         union all select format('function %s', oid::regprocedure) from pg_proc where proowner = r.oid
         union all select format('database %I', datname) from pg_database where datdba = r.oid
       ) o (fault) where rolname = current_user order by 1`,
    ),
    mustFindNothing(
      'schemas it may use',
      `select nspname as fault from pg_namespace
       where ${ours} and nspname <> all($1) and has_schema_privilege(oid, 'usage') order by 1`,
      [used],
    ),
    mustFindNothing(
      'schemas it may create in',
      `select nspname as fault from pg_namespace where ${ours} and has_schema_privilege(oid, 'create') order by 1`,
    ),
    mustFindNothing(
      'tables of others that it may touch',
      `select format('%I.%I (%s)', nspname, relname, string_agg(held, ', ' order by held)) as fault
       from ${tables}, unnest(${rights}) held
       where nspname <> all($1) and (has_table_privilege(c.oid, held)
         or held in ('select', 'insert', 'update', 'references') and has_any_column_privilege(c.oid, held))
       group by nspname, relname order by 1`,
      [used],
    ),
    mustFindNothing(
      'tables where it may more than rows',
      `select format('%I.%I', nspname, relname) as fault from ${tables}
       where nspname = any($1) and (has_table_privilege(c.oid, 'truncate, references, trigger')
         or has_table_privilege(c.oid, ${grantable})) order by 1`,
      [used],
    ),
    mustFindNothing(
      'rights on the database',
      `select held as fault from unnest(array['create', 'temporary']) held
       where has_database_privilege(current_database(), held)`,
    ),
    mustFindNothing(
      'databases of others that it may connect to',
      `select datname as fault from pg_database
       where datname = any($1) and datname <> current_database() and has_database_privilege(oid, 'connect') order by 1`,
      [foreignDatabases],
    ),
    mustFindNothing(
      'tables without row-level security',
      `select format('%I.%I', nspname, relname) as fault from ${clientTables}
       where nspname = $1 and not (relrowsecurity and relforcerowsecurity) order by 1`,
      [schema],
    ),
    mustFindNothing(
      'what it may change of the record',
      `select relname || ' (' || held || ')' as fault from pg_class c, unnest(array['update', 'delete']) held
       where relnamespace = to_regnamespace($1) and relname in ('changes', 'seals') and relkind = 'r'
         and (has_table_privilege(c.oid, held) or held = 'update' and has_any_column_privilege(c.oid, held)) order by 1`,
      [q(schema)],
    ),
    mustFindNothing(
      'triggers that are switched off',
      `select format('%I.%I', relname, tgname) as fault from pg_trigger t join pg_class c on c.oid = tgrelid
       where relnamespace = to_regnamespace($1) and not tgisinternal
         and tgenabled not in ('A', case when tgname like '%\\_kept' then 'A' else 'O' end) order by 1`,
      [q(schema)],
    ),
    mustFindNothing(
      'tables whose rows need no resident',
      `select format('%I.%I', nspname, relname) as fault from ${clientTables}
       where nspname = $1 and relname <> 'residents' and not exists (
         select from pg_constraint f join pg_class r on r.oid = f.confrelid
         where f.conrelid = c.oid and f.contype = 'f' and f.conkey = array[a.attnum]
           and r.relname = 'residents' and r.relnamespace = c.relnamespace) order by 1`,
      [schema],
    ),
  ];
}
