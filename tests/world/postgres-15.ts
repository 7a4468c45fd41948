import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { withConnection } from '#server/database/prepare-installation.js';
import { freePort } from './free-port.js';
import { postgresUser } from './postgres-user.js';
import { untilItAnswers } from './until-it-answers.js';

const bin = '/usr/lib/postgresql/15/bin';
export const hasPostgres15 = existsSync(join(bin, 'postgres'));

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
  await promisify(execFile)(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'],
    how,
  );
  const port = await freePort();
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', data, '-p', String(port), '-k', folder, '-h', '127.0.0.1', '-F'],
    { ...how, stdio: 'ignore' },
  );
  const exited = once(server, 'exit');
  const url = (user: string, database: string) => `postgres://${user}@127.0.0.1:${port}/${database}`;
  const stop = async () => {
    // Fast shutdown of the process that was started here, by its own handle.
    server.kill('SIGINT');
    await exited;
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await untilItAnswers(url('postgres', 'postgres'));
    await withConnection(url('postgres', 'postgres'), undefined, (db) =>
      db.query('create role vecindad_admin login createrole createdb'),
    );
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    applicationUrl: url('vecindad_app:x', 'vecindad'),
    adminUrl: url('vecindad_admin', 'postgres'),
    superuserUrl: url('postgres', 'vecindad'),
    stop,
  };
}
