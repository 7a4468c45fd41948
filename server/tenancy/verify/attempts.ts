import { quoteIdentifier as q } from '#server/database/statement.js';
import { mustBeRefused, type Probe } from './probe.js';
import type { Seat } from './seat.js';

/** Also a refusal: PostgreSQL only warns, and grants nothing. */
const notGranted = { refusals: ['42501', '01007'] };

/** Changing, deleting or erasing what is recorded of changes (C8). Each is refused before PostgreSQL waits for anybody. */
function attemptsOnRecord({ schema }: Seat): Probe[] {
  const own = (table: string) => `${q(schema)}.${q(table)}`;
  return [
    ...['changes', 'seals'].flatMap((table) => [
      mustBeRefused(`change a row of ${table}`, `update ${own(table)} set client_id = client_id where false`),
      mustBeRefused(`delete a row of ${table}`, `delete from ${own(table)} where false`),
      mustBeRefused(`empty ${table}`, `truncate ${own(table)} cascade`),
      mustBeRefused(`make ${table} changeable`, `alter table ${own(table)} disable trigger ${table}_kept`),
    ]),
    mustBeRefused('erase the record', `select ${own('erase_changes')}(null)`),
    mustBeRefused('erase the record by hand', `insert into ${own('erasures')} values (null)`),
  ];
}

/** What no role that serves may do, whichever client and tier it is for. What it would do, if it did it, is rolled back. */
export function attempts(seat: Seat): Probe[] {
  const { schema, role } = seat;
  const own = (table: string) => `${q(schema)}.${q(table)}`;
  const me = q(role);
  const users = own('users');
  // Nobody writes it while it is served: PostgreSQL locks a table before it looks at some rights.
  const quiet = own('mikro_orm_migrations');
  return [
    mustBeRefused('make a table in its schema', `create table ${own('vecindad_verify')} (a int)`),
    mustBeRefused('make a table in public', 'create table public.vecindad_verify (a int)', {
      refusals: ['42501', '3F000'],
    }),
    mustBeRefused('make a temporary table', 'create temporary table vecindad_verify (a int)'),
    mustBeRefused(
      'make a function',
      `create function ${own('vecindad_verify')}() returns int language sql as 'select 1'`,
    ),
    mustBeRefused('make a schema', 'create schema vecindad_verify'),
    mustBeRefused('make a role', 'create role vecindad_verify'),
    mustBeRefused('alter a table', `alter table ${users} add column vecindad_verify int`),
    mustBeRefused('take a table', `alter table ${users} owner to ${me}`),
    mustBeRefused('drop a table', `drop table ${quiet}`),
    mustBeRefused('empty a table', `truncate ${quiet}`),
    mustBeRefused('disable a trigger', `alter table ${users} disable trigger user`),
    mustBeRefused('disable row-level security', `alter table ${users} disable row level security`),
    mustBeRefused('stop forcing row-level security', `alter table ${users} no force row level security`),
    mustBeRefused('make a policy', `create policy vecindad_verify on ${users} using (true)`),
    mustBeRefused('drop a policy', `drop policy users_client on ${users}`),
    mustBeRefused(
      'make a trigger',
      `create trigger vecindad_verify before update on ${quiet}
         for each row execute function pg_catalog.suppress_redundant_updates_trigger()`,
    ),
    mustBeRefused('switch triggers off for itself', 'set local session_replication_role = replica'),
    mustBeRefused('change what has been migrated', `update ${quiet} set name = name`),
    mustBeRefused('open or close its gate', `update ${own('residents')} set state = state`),
    ...attemptsOnRecord(seat),
    mustBeRefused('grant itself a table', `grant truncate on ${users} to ${me}`, notGranted),
    mustBeRefused('grant itself its schema', `grant create on schema ${q(schema)} to ${me}`, notGranted),
    mustBeRefused('make itself a superuser', `alter role ${me} superuser`),
    mustBeRefused('step past row-level security', `alter role ${me} bypassrls`),
    mustBeRefused('read password hashes', 'select from pg_catalog.pg_authid'),
    mustBeRefused('read pg_shadow', 'select from pg_catalog.pg_shadow'),
    mustBeRefused('read samples of other tables', 'select from pg_catalog.pg_statistic'),
    mustBeRefused('read a file of the server', `select pg_catalog.pg_read_file('PG_VERSION')`),
    mustBeRefused('copy a file of the server', `copy ${users} (email) from '/dev/null'`),
    mustBeRefused('take in a file of the server', `select pg_catalog.lo_import('/dev/null')`),
    mustBeRefused('write a file of the server', `copy (select 1) to '/dev/null'`),
    mustBeRefused('run a program on the server', `copy (select 1) to program 'cat > /dev/null'`),
    mustBeRefused('connect elsewhere from the server', `select dblink_connect('dbname=postgres')`, {
      refusals: ['42501', '42883'],
    }),
  ];
}

/** The installation's own schemas; in a database of the client's own they are not there at all. */
export function attemptsOnInstallation({ schema, beyond }: Seat): Probe[] {
  const tables = { central: 'clients', shared: 'users' };
  return Object.entries(tables)
    .filter(([name]) => name !== schema && !beyond.includes(name))
    .map(([name, table]) => mustBeRefused(`read ${name}`, `select from ${q(name)}.${q(table)} limit 1`));
}

/** Rows that say they are another client's: refused by the policy, or by the foreign key to residents. */
export function foreignRows({ schema }: Seat, otherId: string): Probe[] {
  const own = (table: string) => `${q(schema)}.${q(table)}`;
  const refused = { values: [otherId], refusals: ['42501', '23503'] };
  return [
    mustBeRefused('let another client in', `insert into ${own('residents')} (client_id) values ($1)`, {
      values: [otherId],
    }),
    mustBeRefused(
      'store an order for another client',
      `insert into ${own('orders')} (client_id, id, code) values ($1, gen_random_uuid(), 'vecindad-verify')`,
      refused,
    ),
    mustBeRefused(
      'store a user for another client',
      `insert into ${own('users')} (client_id, id, email, password_hash, role)
         values ($1, gen_random_uuid(), 'verify@vecindad.invalid', '', 'OWNER')`,
      refused,
    ),
  ];
}
