import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { type Binaries } from './binaries.js';
import { type Machine } from './machine.js';
import { type OsUser } from './os-user.js';
import { spawnOptions } from './spawn-options.js';

/** Fills a home: a password known to nobody else, and a cluster that lets nobody in without it. */
export async function makeCluster(
  home: string,
  user: OsUser | undefined,
  binaries: Binaries,
  machine: Machine,
  throwaway: boolean,
): Promise<void> {
  const password = join(home, 'password');
  // Only characters that stand for themselves in a URL.
  await writeFile(password, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (user) await chown(password, user.uid, user.gid);
  // C.UTF-8 sorts the same on every machine, so an index outlives a system upgrade; Windows and macOS have no such name.
  const locale = machine.platform === 'linux' ? 'C.UTF-8' : 'C';
  await runInitdb(binaries.initdb, user, machine, [
    ...['-D', join(home, 'data'), '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${password}`],
    ...['--encoding=UTF8', `--locale=${locale}`, '--no-instructions', ...(throwaway ? ['--no-sync'] : [])],
  ]);
}

function runInitdb(
  program: string,
  user: OsUser | undefined,
  machine: Machine,
  args: string[],
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...spawnOptions(user, machine),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.once('error', (error) =>
      reject(
        new Error(
          `PostgreSQL's initdb can't be run (${error.message}; on Linux it needs glibc, which Alpine lacks): set DATABASE_URL to a PostgreSQL server.`,
        ),
      ),
    );
    child.once('close', (code, signal) => {
      if (code === 0) resolve();
      else
        reject(
          new Error(
            `PostgreSQL's initdb failed (${signal ?? `exit code ${code}`}): ${said.trim().split('\n').slice(-4).join(' / ')}`,
          ),
        );
    });
  });
}
