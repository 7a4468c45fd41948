import { randomBytes } from 'node:crypto';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { withConnection } from '#server/database/prepare-installation.js';
import { freePort } from './free-port.js';
import { hasPostgres15, postgres15Bin as bin } from './postgres-15-bin.js';
import { postgresUser } from './postgres-user.js';
import { untilItAnswers } from './until-it-answers.js';

export { hasPostgres15 };

/** Nothing is forced to disk, as in the embedded one of the tests; many files use it at once. */
const settings = Object.entries({
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  jit: 'off',
  max_connections: '300',
}).flatMap(([name, value]) => ['-c', `${name}=${value}`]);

export interface Postgres15 {
  readonly applicationUrl: string;
  /** CREATEROLE and CREATEDB, no superuser. */
  readonly adminUrl: string;
  readonly superuserUrl: string;
  stop(): Promise<void>;
}

/** A throwaway cluster of Debian's PostgreSQL 15 with an administrator as a managed database gives one. */
export async function startPostgres15(): Promise<Postgres15> {
  const as = postgresUser();
  const folder = await mkdtemp(join(tmpdir(), 'vecindad-pg15-'));
  if (as) await chown(folder, as.uid, as.gid);
  const data = join(folder, 'data');
  const how = { cwd: folder, env: {}, ...as };
  const password = randomBytes(16).toString('hex');
  const passwordFile = join(folder, 'password');
  await writeFile(passwordFile, password);
  if (as) await chown(passwordFile, as.uid, as.gid);
  // As everywhere: with `trust` a wrong password in a client's URL would go unnoticed.
  const signIn = ['-A', 'scram-sha-256', '--pwfile', passwordFile];
  await promisify(execFile)(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'postgres', ...signIn, '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'],
    how,
  );
  const port = await freePort();
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', data, '-p', String(port), '-k', folder, '-h', '127.0.0.1', ...settings],
    { ...how, stdio: 'ignore' },
  );
  const exited = once(server, 'exit');
  const url = (user: string, database: string) =>
    `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
  const stop = async () => {
    // Fast shutdown of the process that was started here, by its own handle.
    server.kill('SIGINT');
    await exited;
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await untilItAnswers(url('postgres', 'postgres'));
    await withConnection(url('postgres', 'postgres'), undefined, (db) =>
      db.query(`create role vecindad_admin login createrole createdb password '${password}'`),
    );
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    applicationUrl: url('vecindad_app', 'vecindad'),
    adminUrl: url('vecindad_admin', 'postgres'),
    superuserUrl: url('postgres', 'vecindad'),
    stop,
  };
}
