import pg from 'pg';
import { guardedRole, ownerRole, type InstallationRoles } from './installation-roles.js';
import { quoteIdentifier } from './statement.js';
import { tlsOptions } from './tls.js';

const q = quoteIdentifier;

/** Another start made it in the same moment (duplicate_object, duplicate_database, a unique key of the catalogue). */
const alreadyThere = new Set(['42710', '42P04', '42P06', '23505']);

async function unlessThere(run: Promise<unknown>): Promise<void> {
  await run.catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && alreadyThere.has(String(error.code)))) throw error;
  });
}

async function exists(db: pg.Client, text: string, ...values: string[]): Promise<boolean> {
  return ((await db.query(text, values)).rowCount ?? 0) > 0;
}

async function makeRole(db: pg.Client, name: string, attributes: string): Promise<void> {
  if (await exists(db, 'select from pg_roles where rolname = $1', name)) return;
  await unlessThere(db.query(`create role ${q(name)} ${attributes}`));
}

async function makeRoles(db: pg.Client, application: URL): Promise<InstallationRoles> {
  const serving = decodeURIComponent(application.username);
  const password = db.escapeLiteral(decodeURIComponent(application.password));
  await makeRole(db, ownerRole, 'nologin');
  await makeRole(db, guardedRole, 'nologin');
  await makeRole(
    db,
    serving,
    `login noinherit nosuperuser nocreatedb nocreaterole nobypassrls password ${password}`,
  );
  // Membership lets the administrator enter the owner, and make schemas for it, without being a superuser.
  await db.query(`grant ${q(ownerRole)} to current_user`);
  await db.query(`grant ${q(guardedRole)} to ${q(serving)}`);
  return { owner: ownerRole, serving, guarded: guardedRole };
}

async function makeDatabase(db: pg.Client, name: string, serving: string): Promise<void> {
  if (!(await exists(db, 'select from pg_database where datname = $1', name)))
    await unlessThere(db.query(`create database ${q(name)}`));
  // Each time, so that a run that died in between is finished; a database that somebody else made is theirs to open.
  const own = `select from pg_database where datname = $1 and pg_has_role(datdba, 'MEMBER')`;
  if (!(await exists(db, own, name))) return;
  await db.query(`revoke connect, temporary on database ${q(name)} from public`);
  await db.query(`grant connect on database ${q(name)} to ${q(serving)}`);
}

async function makeSchemas(db: pg.Client, owner: string): Promise<void> {
  for (const schema of ['central', 'shared']) {
    if (await exists(db, 'select from pg_namespace where nspname = $1', schema)) continue;
    await unlessThere(db.query(`create schema ${q(schema)} authorization ${q(owner)}`));
  }
}

/** Nothing of ours is in `public`, and no role of a client's should find anything there (D1). */
async function closePublic(db: pg.Client): Promise<void> {
  const open = `select from pg_namespace where nspname = 'public' and pg_has_role(nspowner, 'MEMBER')
    and exists (select from aclexplode(coalesce(nspacl, acldefault('n', nspowner))) where grantee = 0)`;
  await db.query('begin');
  await db.query(`select pg_advisory_xact_lock(hashtextextended('vecindad:public', 0))`);
  if (await exists(db, open)) await db.query('revoke all on schema public from public');
  await db.query('commit');
}

function urlFor(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${encodeURIComponent(database)}`;
  return other.href;
}

/** Opens one connection that the caller ends. @param ssl the private CA, if any. */
export async function openConnection(url: string, ssl: { ca: string } | undefined): Promise<pg.Client> {
  const db = new pg.Client({ ...tlsOptions(url, ssl?.ca), connectionTimeoutMillis: 10_000 });
  // The statement under way fails with it, or the next; without a listener it would end the process.
  db.on('error', () => undefined);
  await db.connect();
  return db;
}

/**
 * Opens one connection for the length of `work`.
 * @param ssl the private CA, if any.
 * @param cut ends the connection in the middle of whatever it does, which PostgreSQL then rolls back.
 */
export async function withConnection<T>(
  url: string,
  ssl: { ca: string } | undefined,
  work: (db: pg.Client) => Promise<T>,
  cut?: AbortSignal,
): Promise<T> {
  const db = await openConnection(url, ssl);
  const end = () => void db.end();
  cut?.addEventListener('abort', end, { once: true });
  try {
    cut?.throwIfAborted();
    return await work(db);
  } finally {
    cut?.removeEventListener('abort', end);
    await db.end();
  }
}

export interface PrepareOptions {
  readonly applicationUrl: string;
  /** Absent: everything is made by and belongs to the application's user, and isolation by role is off. */
  readonly adminUrl: string | undefined;
  readonly ssl: { ca: string } | undefined;
}

export interface PreparedInstallation {
  /** Who migrates: the administrator in the installation's database, or the application where there is none. */
  readonly migrationUrl: string;
  readonly roles: InstallationRoles;
}

/** Makes roles, database and schemas where they are missing. Every step can be repeated. */
export async function prepareInstallation({
  applicationUrl,
  adminUrl,
  ssl,
}: PrepareOptions): Promise<PreparedInstallation> {
  const application = new URL(applicationUrl);
  if (adminUrl === undefined) {
    const own = decodeURIComponent(application.username);
    await withConnection(applicationUrl, ssl, (db) => makeSchemas(db, own));
    return { migrationUrl: applicationUrl, roles: { owner: own, serving: own, guarded: undefined } };
  }
  const database = decodeURIComponent(application.pathname.slice(1)) || 'vecindad';
  const roles = await withConnection(adminUrl, ssl, async (db) => {
    // Two servers that start together: PostgreSQL fails one of two grants at once ("tuple concurrently updated").
    await db.query(`select pg_advisory_lock(hashtextextended('vecindad:prepare', 0))`);
    const made = await makeRoles(db, application);
    await makeDatabase(db, database, made.serving);
    return made;
  });
  const migrationUrl = urlFor(adminUrl, database);
  await withConnection(migrationUrl, ssl, async (db) => {
    await makeSchemas(db, roles.owner);
    await closePublic(db);
  });
  return { migrationUrl, roles };
}
