import type pg from 'pg';
import { quoteIdentifier as q } from '#server/database/statement.js';
import { catalogueTransaction } from './catalogue-transaction.js';
import type { DedicatedNames } from './dedicated-names.js';
import { isOurs, whoseDatabase, whoseSchema } from './owned-names.js';

/** Grants on one database rewrite one row of the catalogue: those of clients made side by side go one after the other. */
const grantLock = `select pg_advisory_xact_lock(hashtextextended('vecindad:grants', 0))`;

/** The client's own database; CONNECT for its own role only (B8). */
export async function makeDatabase(
  db: pg.Client,
  { ownerRole, role }: DedicatedNames,
  database: string,
): Promise<void> {
  if (!isOurs(await whoseDatabase(db, database, ownerRole), 'database', database))
    // template0: nobody is connected to it, and it holds nothing that somebody put into template1.
    await db.query(`create database ${q(database)} owner ${q(ownerRole)} template template0`);
  await catalogueTransaction(db, async () => {
    for (const statement of databaseGrants(database, role)) await db.query(statement);
  });
}

/** Who may connect to a client's own database: its role, and nobody else. */
export function databaseGrants(database: string, role: string): string[] {
  return [
    `revoke connect, temporary on database ${q(database)} from public`,
    `grant connect on database ${q(database)} to ${q(role)}`,
  ];
}

/**
 * Takes the schema `public` of a client's own database from everybody. Said as its owner, usually `pg_database_owner`: the
 * database's owner is a member of that, but before PostgreSQL 16 does not inherit what it may.
 */
export function closePublic(owner: string): string[] {
  return [`set local role ${q(owner)}`, 'revoke all on schema public from public'];
}

/** What later objects in a client's schema are granted, said by its owner. */
export function schemaGrants({ ownerRole, role, schema }: DedicatedNames): string[] {
  return [
    `set local role ${q(ownerRole)}`,
    // Writing is granted table by table by the migrations: the audit log must not be writable by default.
    `alter default privileges revoke execute on functions from public`,
    `alter default privileges in schema ${q(schema)} grant select on tables to ${q(role)}`,
    `alter default privileges in schema ${q(schema)} grant usage on sequences to ${q(role)}`,
  ];
}

/** What the role sees when it signs in by itself; where it is entered, the transaction sets the same. */
export function ownSearchPath(database: string, { role, schema }: DedicatedNames): string {
  return `alter role ${q(role)} in database ${q(database)} set search_path = ${q(schema)}`;
}

/** The schema in the database that `db` is connected to, with what later objects in it are granted. */
export async function makeSchema(db: pg.Client, names: DedicatedNames): Promise<void> {
  const { ownerRole, role, schema, database } = names;
  await catalogueTransaction(db, async () => {
    if (!isOurs(await whoseSchema(db, schema, ownerRole), 'schema', schema))
      await db.query(`create schema ${q(schema)} authorization ${q(ownerRole)}`);
    if (database !== null)
      for (const statement of closePublic('pg_database_owner')) await db.query(statement);
    for (const statement of schemaGrants(names)) await db.query(statement);
  });
  await catalogueTransaction(db, async () => {
    await db.query(grantLock);
    const { rows } = await db.query<{ name: string; open: boolean }>(
      `select current_database() as name, has_database_privilege($1, current_database(), 'connect') as open`,
      [role],
    );
    const here = rows[0];
    if (here === undefined) return;
    if (!here.open) await db.query(`grant connect on database ${q(here.name)} to ${q(role)}`);
    await db.query(ownSearchPath(here.name, names));
  });
}
