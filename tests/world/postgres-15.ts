import { execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { withConnection } from '#server/database/prepare-installation.js';

const bin = '/usr/lib/postgresql/15/bin';
export const hasPostgres15 = existsSync(join(bin, 'postgres'));

/** PostgreSQL refuses to run as root: then it runs as the user postgres, whom Debian's package makes. */
function runner(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres']).toString());
  return { uid: id('-u'), gid: id('-g') };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}

async function answers(url: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await withConnection(url, undefined, async () => undefined);
    } catch (error) {
      if (tries === 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

export interface Postgres15 {
  readonly applicationUrl: string;
  /** CREATEROLE and CREATEDB, no superuser. */
  readonly adminUrl: string;
  readonly superuserUrl: string;
  stop(): Promise<void>;
}

/** A throwaway cluster of Debian's PostgreSQL 15 with an administrator as a managed database gives one. */
export async function startPostgres15(): Promise<Postgres15> {
  const as = runner();
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
    await answers(url('postgres', 'postgres'));
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
