import { createHmac } from 'node:crypto';
import { borrowEmbedded } from './embedded/borrow-embedded.js';
import { startEmbedded, type EmbeddedOptions, type EmbeddedPostgres } from './embedded/start-embedded.js';
import { quoteIdentifier } from './statement.js';
import { withConnection } from './prepare-installation.js';

/** How an installation reaches its database. */
export interface DatabaseAddress {
  readonly applicationUrl: string;
  readonly adminUrl: string | undefined;
}

const administrator = 'vecindad_admin';

function urlOf(superuserUrl: string, user: string, password: string, database: string): string {
  const url = new URL(superuserUrl);
  url.username = user;
  url.password = password;
  url.pathname = `/${database}`;
  return url.href;
}

/** The administrator is no superuser, here as in a managed database: makes roles and databases, no more. */
async function makeAdministrator(superuserUrl: string, password: string): Promise<void> {
  await withConnection(superuserUrl, undefined, async (db) => {
    // Two commands at once: PostgreSQL fails one of two changes of a role ("tuple concurrently updated").
    await db.query(`select pg_advisory_lock(hashtextextended('vecindad:prepare', 0))`);
    const { rowCount } = await db.query('select from pg_roles where rolname = $1', [administrator]);
    const verb = rowCount === 0 ? 'create' : 'alter';
    await db.query(
      `${verb} role ${quoteIdentifier(administrator)} login createrole createdb password ${db.escapeLiteral(password)}`,
    );
  });
}

export type EmbeddedInstallation = DatabaseAddress & { superuserUrl: string; stop: () => Promise<void> };
export type StartEmbedded = (options: EmbeddedOptions) => Promise<EmbeddedInstallation>;

async function installationOn(embedded: EmbeddedPostgres): Promise<EmbeddedInstallation> {
  const root = new URL(embedded.superuserUrl).password;
  const passwordOf = (role: string) => createHmac('sha256', root).update(role).digest('base64url');
  try {
    await makeAdministrator(embedded.superuserUrl, passwordOf(administrator));
  } catch (error) {
    await embedded.stop();
    throw error;
  }
  return {
    superuserUrl: embedded.superuserUrl,
    adminUrl: urlOf(embedded.superuserUrl, administrator, passwordOf(administrator), 'postgres'),
    applicationUrl: urlOf(embedded.superuserUrl, 'vecindad_app', passwordOf('vecindad_app'), 'vecindad'),
    stop: () => embedded.stop(),
  };
}

/** Starts the embedded PostgreSQL and gives the addresses of its administrator and its application. */
export async function startEmbeddedInstallation(options: EmbeddedOptions): Promise<EmbeddedInstallation> {
  return installationOn(await startEmbedded(options));
}

/** The same for the length of a command, beside a server that runs or without; see borrowEmbedded. */
export async function borrowEmbeddedInstallation(options: EmbeddedOptions): Promise<EmbeddedInstallation> {
  return installationOn(await borrowEmbedded(options));
}
