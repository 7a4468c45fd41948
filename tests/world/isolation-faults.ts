import { Isolation } from '#server/tenancy/placement.entity.js';

/** Something that breaks the isolation of a client. `$x` is the client, `$y` its neighbour on the same tier, `$d` the installation's database. */
export interface Fault {
  readonly name: string;
  readonly tier: Isolation;
  /** As the superuser; in the client's own database where `inside`. */
  readonly breaks: string;
  readonly repairs: string;
  readonly inside?: boolean;
  /** What `client verify` must say of it, and nothing else. */
  readonly faults: readonly string[];
}

const both = (...faults: string[]) => [
  ...faults.map((fault) => `user_$x: ${fault}`),
  ...faults.map((fault) => `user_$x entered by vecindad_app: ${fault}`),
];

const { SHARED, SCHEMA, DATABASE } = Isolation;
export const isolationFaults: readonly Fault[] = [
  {
    name: 'a grant on a table of another client’s schema',
    tier: SCHEMA,
    breaks: 'grant usage on schema schema_$y to user_$x; grant select on schema_$y.users to user_$x',
    repairs: 'revoke all on schema schema_$y from user_$x; revoke all on schema_$y.users from user_$x',
    faults: both(
      'schemas it may use: schema_$y',
      'tables of others that it may touch: schema_$y.users (select)',
      'read the schemas of others (1 of 1 tried): schema_$y: done',
    ),
  },
  {
    name: 'a grant on one column of the registry, even where the schema is closed',
    tier: SCHEMA,
    breaks: 'grant update (name) on central.clients to user_$x',
    repairs: 'revoke all (name) on central.clients from user_$x',
    faults: both('tables of others that it may touch: central.clients (update)'),
  },
  {
    name: 'membership in its owner',
    tier: SCHEMA,
    breaks: 'grant owner_$x to user_$x',
    repairs: 'revoke owner_$x from user_$x',
    faults: both('roles it is a member of: owner_$x', 'become an owner or administrator: owner_$x: done'),
  },
  {
    name: 'membership in another client’s role',
    tier: DATABASE,
    breaks: 'grant user_$y to user_$x',
    repairs: 'revoke user_$y from user_$x',
    faults: [
      'user_$x: roles it is a member of: user_$y',
      'user_$x: become the role of another client (6 of 6 tried): user_$y: done',
    ],
  },
  {
    name: 'a right on the server’s files',
    tier: DATABASE,
    breaks: 'grant pg_read_server_files to user_$x',
    repairs: 'revoke pg_read_server_files from user_$x',
    faults: ['user_$x: roles it is a member of: pg_read_server_files'],
  },
  {
    name: 'a table that the role owns',
    tier: SCHEMA,
    breaks: 'grant create on schema schema_$x to user_$x; alter table schema_$x.users owner to user_$x',
    repairs: 'alter table schema_$x.users owner to owner_$x; revoke create on schema schema_$x from user_$x',
    faults: both(
      'what it owns: schema_$x.users',
      'schemas it may create in: schema_$x',
      'tables where it may more than rows: schema_$x.users',
      'make a table in its schema: done',
      'make a function: done',
      'alter a table: done',
      'take a table: done',
      'disable a trigger: done',
      'disable row-level security: done',
      'stop forcing row-level security: done',
      'make a policy: done',
      'drop a policy: done',
      'grant itself a table: done',
    ),
  },
  {
    name: 'a way into another client’s database',
    tier: DATABASE,
    breaks: 'grant connect on database tenant_$y to user_$x',
    repairs: 'revoke connect on database tenant_$y from user_$x',
    faults: [
      'user_$x: databases of others that it may connect to: tenant_$y',
      'user_$x: sign in to the databases of others (2 of 2 tried): tenant_$y: done',
    ],
  },
  {
    name: 'another client let into its database',
    tier: DATABASE,
    inside: true,
    breaks: `alter table shared.residents drop constraint residents_own_check; grant insert on shared.residents to user_$x;
      insert into shared.residents values ('00000000-0000-7000-8000-0000000000ff'), ('ffffffff-0000-7000-8000-0000000000ff')`,
    repairs: `delete from shared.residents where client_id::text like '%0000000000ff'; revoke insert on shared.residents from user_$x`,
    faults: ['user_$x: tables with rows of other clients: residents', 'user_$x: let another client in: done'],
  },
  {
    name: 'a table whose rows need no resident',
    tier: SCHEMA,
    breaks: 'alter table schema_$x.orders drop constraint orders_resident_foreign',
    repairs:
      'alter table schema_$x.orders add constraint orders_resident_foreign foreign key (client_id) references schema_$x.residents',
    // Storing another client's order is refused all the same: its record of changes needs a resident too.
    faults: both('tables whose rows need no resident: schema_$x.orders'),
  },
  {
    name: 'a grant on what is recorded of changes',
    tier: SCHEMA,
    breaks:
      'grant delete on schema_$x.seals to user_$x; grant update (before) on schema_$x.changes to user_$x',
    repairs:
      'revoke delete on schema_$x.seals from user_$x; revoke update (before) on schema_$x.changes from user_$x',
    faults: both('what it may change of the record: changes (update), seals (delete)'),
  },
  {
    name: 'triggers that are switched off',
    tier: SCHEMA,
    breaks:
      'alter table schema_$x.changes enable trigger changes_kept; alter table schema_$x.users disable trigger users_recorded',
    repairs:
      'alter table schema_$x.changes enable always trigger changes_kept; alter table schema_$x.users enable trigger users_recorded',
    faults: both('triggers that are switched off: changes.changes_kept, users.users_recorded'),
  },
  {
    name: 'a search path of another’s',
    tier: SCHEMA,
    breaks:
      'alter role user_$x set search_path = schema_$y; alter role user_$x in database $d reset search_path',
    repairs:
      'alter role user_$x reset search_path; alter role user_$x in database $d set search_path = schema_$x',
    faults: ['user_$x: search path: schema_$y'],
  },
  {
    name: 'a password that is not the registry’s',
    tier: DATABASE,
    breaks: `alter role user_$x password 'another'`,
    repairs: 'select',
    faults: ['user_$x: sign in: 28P01'],
  },
  {
    name: 'temporary tables for everybody',
    tier: SCHEMA,
    breaks: 'grant temporary on database $d to public',
    repairs: 'revoke temporary on database $d from public',
    faults: both('rights on the database: temporary', 'make a temporary table: done'),
  },
  {
    name: 'row-level security switched off on a table',
    tier: SHARED,
    breaks: 'alter table shared.orders disable row level security',
    repairs: 'alter table shared.orders enable row level security',
    faults: [
      'vecindad_app: tables without row-level security: shared.orders',
      'vecindad_guarded entered by vecindad_app: tables without row-level security: shared.orders',
    ],
  },
  {
    name: 'row-level security that the owner passes by',
    tier: SHARED,
    breaks: 'alter table shared.users no force row level security',
    repairs: 'alter table shared.users force row level security',
    faults: [
      'vecindad_app: tables without row-level security: shared.users',
      'vecindad_guarded entered by vecindad_app: tables without row-level security: shared.users',
    ],
  },
  {
    name: 'a policy that lets everything through',
    tier: SHARED,
    breaks: 'create policy open on shared.users to vecindad_guarded using (true)',
    repairs: 'drop policy open on shared.users',
    faults: [
      'vecindad_guarded entered by vecindad_app: tables with rows of other clients: users',
      'vecindad_guarded entered by vecindad_app: tables with rows while no client is set: users',
    ],
  },
  {
    name: 'an application that may create',
    tier: SHARED,
    breaks: 'grant create on schema shared to vecindad_app',
    repairs: 'revoke create on schema shared from vecindad_app',
    faults: [
      'vecindad_app: schemas it may create in: shared',
      'vecindad_app: make a table in its schema: done',
      'vecindad_app: make a function: done',
    ],
  },
];
