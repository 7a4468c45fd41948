import type pg from 'pg';
import { quoteIdentifier as q } from '#server/database/statement.js';
import { privilegeFaults } from '../assert-privileges.js';

export interface PlacementNames {
  readonly schema: string;
  readonly ownerRole: string;
  readonly role: string;
  /** Who enters the role by SET LOCAL ROLE; undefined where it signs in by itself. */
  readonly enteredBy: string | undefined;
}

/** What PostgreSQL says of a placement. */
export interface SeenPlacement {
  /** What the registry names and is not there. */
  readonly missing: readonly string[];
  /** Comments of the two roles, by name. */
  readonly marks: ReadonlyMap<string, string | null>;
  /** The last migration that ran there; null for none. */
  readonly migration: string | null;
  /** Rights and memberships that should not be, one line each. */
  readonly faults: readonly string[];
}

/** Owner and serving role are members of nothing; only an administrator, and whoever serves a SCHEMA client, may enter them. */
const memberFaults = `select format('%s is a member of %s', m.rolname, g.rolname) as fault
    from pg_auth_members a join pg_roles m on m.oid = a.member join pg_roles g on g.oid = a.roleid
    where m.rolname = any($1)
  union all
  select format('%s may enter %s', m.rolname, g.rolname)
    from pg_auth_members a join pg_roles m on m.oid = a.member join pg_roles g on g.oid = a.roleid
    where g.rolname = any($1) and not (m.rolsuper or m.rolcreaterole)
      and not (g.rolname = $2 and m.rolname = coalesce($3, ''))
  order by 1`;

async function lastMigration(db: pg.Client, schema: string, owner: string): Promise<string | null> {
  const { rowCount } = await db.query('select from pg_tables where schemaname = $1 and tablename = $2', [
    schema,
    'mikro_orm_migrations',
  ]);
  if (rowCount === 0) return null;
  await db.query(`set role ${q(owner)}`);
  try {
    const { rows } = await db.query<{ last: string | null }>(
      `select max(name collate "C") as last from ${q(schema)}.mikro_orm_migrations`,
    );
    return rows[0]?.last ?? null;
  } finally {
    await db.query('reset role');
  }
}

/** Looks at a client's own placement. @param db the administrator's, in the placement's database. */
export async function inspectPlacement(
  db: pg.Client,
  { schema, ownerRole, role, enteredBy }: PlacementNames,
): Promise<SeenPlacement> {
  const roles = [ownerRole, role];
  const { rows } = await db.query<{ name: string; mark: string | null }>(
    `select rolname as name, shobj_description(oid, 'pg_authid') as mark from pg_roles where rolname = any($1)`,
    [roles],
  );
  const marks = new Map(rows.map(({ name, mark }) => [name, mark]));
  const { rowCount } = await db.query('select from pg_namespace where nspname = $1', [schema]);
  const missing = [
    ...roles.filter((name) => !marks.has(name)).map((name) => `the role ${name}`),
    ...(rowCount === 0 ? [`the schema ${schema}`] : []),
  ];
  if (missing.length > 0) return { missing, marks, migration: null, faults: [] };
  const { rows: members } = await db.query<{ fault: string }>(memberFaults, [roles, role, enteredBy ?? null]);
  return {
    missing,
    marks,
    migration: await lastMigration(db, schema, ownerRole),
    faults: [
      ...(await privilegeFaults(db, { owner: ownerRole, serving: role, guarded: undefined }, [schema])),
      ...members.map(({ fault }) => fault),
    ],
  };
}
