import type pg from 'pg';
import { quoteIdentifier as q } from '#server/database/statement.js';
import type { Administrator } from './administrator.js';
import { catalogueTransaction } from './catalogue-transaction.js';
import { dropDatabase } from './drop-database.js';
import { readMark, type InstallationMark } from './installation-mark.js';
import { whoseRole } from './owned-names.js';
import { dropOwned } from './remove-home.js';

/** Roles on a PostgreSQL server that bear this installation's mark for one client. */
export interface MarkedRoles {
  readonly server: string;
  readonly clientId: string;
  readonly roles: readonly string[];
}

/** An orphan holds rows: whoever lost its line in the registry may want them back. */
export class HoldsRows extends Error {
  constructor(place: string) {
    super(`${place} holds rows, or is somebody else’s: it is left for you to look at.`);
  }
}

/** Every client of whom there are roles on a server. What another installation has made there is not in the answer. */
export async function markedRoles(
  administrator: Administrator,
  mark: InstallationMark,
  server: string,
): Promise<MarkedRoles[]> {
  const self = await mark.self();
  const found = await administrator.onServer(server, async (db) => {
    const { rows } = await db.query<{ role: string; comment: string }>(
      `select rolname as role, description as comment from pg_roles
         join pg_shdescription on objoid = oid and classoid = 'pg_authid'::regclass
         where description like 'vecindad client %' order by rolname`,
    );
    return rows;
  });
  const byClient = new Map<string, string[]>();
  for (const { role, comment } of found) {
    const { clientId, installation, database } = readMark(comment) ?? {};
    if (clientId === undefined || installation !== self.installation || database !== self.database) continue;
    byClient.set(clientId, [...(byClient.get(clientId) ?? []), role]);
  }
  return [...byClient].map(([clientId, roles]) => ({ server, clientId, roles }));
}

/** Tables that a placement fills by itself. */
const ownTables = ['residents', 'mikro_orm_migrations', 'recommendation_runs'];

/**
 * Looks at every table that would go: those that the roles own, those in their schemas, and with a database all that is in it.
 * One that belongs to somebody else counts as full: an adopted database has tables of which this product knows nothing.
 * In an order, so that who looks again is told of the same table: of `users` where there are any, and not of what stands before it in the alphabet.
 */
async function assertEmpty(db: pg.Client, roles: readonly string[], whole: boolean): Promise<void> {
  const { rows: tables } = await db.query<{ owner: string; path: string; ours: boolean }>(
    `select pg_get_userbyid(relowner) as owner, format('%I.%I', nspname, relname) as path,
         pg_get_userbyid(relowner) = any($1) as ours
       from pg_class c join pg_namespace n on n.oid = relnamespace
       where relkind in ('r', 'p', 'm', 'f') and nspname <> 'information_schema' and nspname !~ '^pg_'
         and (relname <> all($2) or pg_get_userbyid(relowner) <> all($1))
         and ($3 or pg_get_userbyid(relowner) = any($1) or pg_get_userbyid(nspowner) = any($1))
       order by path desc`,
    [roles, ownTables, whole],
  );
  for (const { owner, path, ours } of tables) {
    if (!ours) throw new HoldsRows(path);
    await db.query(`set role ${q(owner)}`);
    const { rows } = await db.query<{ filled: boolean }>(`select exists (select from ${path}) as filled`);
    await db.query('reset role');
    if (rows[0]?.filled === true) throw new HoldsRows(path);
  }
}

/**
 * Drops the roles of a client that the registry does not know, and all that they own; in the installation's own database,
 * and whole databases. @throws HoldsRows, with nothing dropped, if there is a row in it or a table of somebody else's.
 */
export async function dropOrphan(
  administrator: Administrator,
  mark: InstallationMark,
  { server, clientId, roles }: MarkedRoles,
): Promise<void> {
  const own = await mark.of(clientId);
  await administrator.onServer(server, async (db) => {
    const ours: string[] = [];
    for (const role of roles) if ((await whoseRole(db, role, own)) === 'OURS') ours.push(role);
    for (const role of ours) await db.query(`grant ${q(role)} to current_user`);
    const { rows: databases } = await db.query<{ name: string }>(
      'select datname as name from pg_database where pg_get_userbyid(datdba) = any($1)',
      [ours],
    );
    const { rows: schemas } = await db.query<{ name: string }>(
      'select nspname as name from pg_namespace where pg_get_userbyid(nspowner) = any($1)',
      [ours],
    );
    await assertEmpty(db, ours, false);
    for (const { name } of databases)
      await administrator.inDatabase(server, name, (inside) => assertEmpty(inside, ours, true));
    for (const { name } of databases) await dropDatabase(db, name);
    await catalogueTransaction(db, async () => {
      for (const { name } of schemas) await db.query(`drop schema ${q(name)} cascade`);
      for (const role of ours) {
        await dropOwned(db, role);
        await db.query(`drop role ${q(role)}`);
      }
    });
  });
}
