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
    await db.query(`revoke connect, temporary on database ${q(database)} from public`);
    await db.query(`grant connect on database ${q(database)} to ${q(role)}`);
  });
}

/** The schema in the database that `db` is connected to, with what later objects in it are granted. */
export async function makeSchema(
  db: pg.Client,
  { ownerRole, role, schema, database }: DedicatedNames,
): Promise<void> {
  await catalogueTransaction(db, async () => {
    if (!isOurs(await whoseSchema(db, schema, ownerRole), 'schema', schema))
      await db.query(`create schema ${q(schema)} authorization ${q(ownerRole)}`);
    if (database !== null) {
      // `public` is this role's. The owner is a member of it, but before PostgreSQL 16 does not inherit what it may.
      await db.query('set local role pg_database_owner');
      await db.query('revoke all on schema public from public');
    }
    await db.query(`set local role ${q(ownerRole)}`);
    // Writing is granted table by table by the migrations: the audit log must not be writable by default.
    await db.query(`alter default privileges revoke execute on functions from public`);
    await db.query(`alter default privileges in schema ${q(schema)} grant select on tables to ${q(role)}`);
    await db.query(`alter default privileges in schema ${q(schema)} grant usage on sequences to ${q(role)}`);
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
    // What the role sees when it signs in by itself; where it is entered, the transaction sets the same.
    await db.query(`alter role ${q(role)} in database ${q(here.name)} set search_path = ${q(schema)}`);
  });
}
