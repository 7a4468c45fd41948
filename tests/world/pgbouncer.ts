import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { freePort } from './free-port.js';
import { postgresUser } from './postgres-user.js';
import { untilItAnswers } from './until-it-answers.js';

const program = '/usr/sbin/pgbouncer';
export const hasPgBouncer = existsSync(program);

export interface PgBouncer {
  /** The same database and user by way of PgBouncer. */
  through(url: string): string;
  stop(): Promise<void>;
}

/**
 * Every database and every role of the cluster is reached, also what is made later: PgBouncer asks PostgreSQL for the
 * role's secret, and the password that the caller knows is what lets PgBouncer in.
 */
function configuration(superuser: URL, folder: string, port: number, poolSize: number): string {
  return `
[databases]
* = host=${superuser.hostname} port=${superuser.port}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
pool_mode = transaction
default_pool_size = ${poolSize}
max_client_conn = 1000
auth_type = scram-sha-256
auth_file = ${join(folder, 'users')}
auth_user = ${superuser.username}
auth_query = select usename, passwd from pg_catalog.pg_shadow where usename = $1
logfile = ${join(folder, 'log')}
pidfile = ${join(folder, 'pid')}
`;
}

/**
 * Starts PgBouncer in transaction mode in front of the run's PostgreSQL.
 * @param poolSize connections to PostgreSQL for each pair of database and user; with 1 everybody takes turns on one.
 */
export async function startPgBouncer({ poolSize = 1 } = {}): Promise<PgBouncer> {
  const superuser = new URL(inject('superuserUrl'));
  const as = postgresUser();
  const folder = await mkdtemp(join(tmpdir(), 'vecindad-pgbouncer-'));
  if (as) await chown(folder, as.uid, as.gid);
  const port = await freePort();
  const settings = join(folder, 'settings.ini');
  await writeFile(settings, configuration(superuser, folder, port, poolSize));
  await writeFile(
    join(folder, 'users'),
    `"${superuser.username}" "${decodeURIComponent(superuser.password)}"\n`,
  );
  for (const file of ['settings.ini', 'users']) {
    await chmod(join(folder, file), 0o600);
    if (as) await chown(join(folder, file), as.uid, as.gid);
  }
  const bouncer = spawn(program, ['-q', settings], { cwd: folder, env: {}, ...as, stdio: 'ignore' });
  const exited = once(bouncer, 'exit');
  const stop = async () => {
    // At once, whoever is still connected; the process that was started here, by its own handle.
    bouncer.kill('SIGTERM');
    await exited;
    await rm(folder, { recursive: true, force: true });
  };
  const through = (url: string) => {
    const by = new URL(url);
    by.hostname = '127.0.0.1';
    by.port = String(port);
    return by.href;
  };
  try {
    await untilItAnswers(through(superuser.href));
  } catch (error) {
    await stop();
    throw error;
  }
  return { through, stop };
}
