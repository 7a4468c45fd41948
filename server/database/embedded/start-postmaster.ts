import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

import { type Machine } from './machine.js';
import { NotYet } from './not-yet.js';
import { type OsUser } from './os-user.js';
import { type Postmaster, readPidFile } from './postmaster-file.js';
import { openServerLog } from './server-log.js';
import { spawnOptions } from './spawn-options.js';

/** What it takes to run the postmaster of one installation. */
export interface Site {
  /** Real path of PostgreSQL's data directory. */
  readonly cluster: string;
  readonly user: OsUser | undefined;
  readonly postgres: string;
  readonly machine: Machine;
  readonly logFile: string;
  readonly settings: Readonly<Record<string, string>>;
}

/** Crash recovery after much writing takes its time; beyond this something else is wrong. */
const startLimitMs = 120_000;

/**
 * Starts a postmaster on a free port of 127.0.0.1 and waits until it accepts connections.
 * @throws NotYet when it stopped for a reason that may pass, Error with its last words otherwise
 */
export async function startPostmaster(site: Site): Promise<Postmaster> {
  const port = await freePort();
  const log = openServerLog(site.logFile);
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    jit: 'off',
    max_connections: '200',
    ...site.settings,
  };
  const child = spawn(
    site.postgres,
    [
      '-D',
      site.cluster,
      '-p',
      String(port),
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    // Detached: Ctrl-C in the terminal goes to the whole group, and must not stop PostgreSQL before the server has closed.
    {
      ...spawnOptions(site.user, site.machine),
      stdio: ['ignore', log.fd, log.fd],
      detached: true,
      windowsHide: true,
    },
  );
  // Without this a server that ends without stop() would hang on its child.
  child.unref();
  try {
    const problem = await untilReady(child, site.cluster);
    if (problem === undefined && child.pid) return { pid: child.pid, port };
    throw explain(problem ?? '', log.news(), site);
  } finally {
    log.close();
  }
}

/** @returns why it is not ready and never will be; undefined when it is ready */
async function untilReady(child: ChildProcess, cluster: string): Promise<string | undefined> {
  let ended: string | undefined;
  child.once('error', (error) => (ended = error.message));
  child.once('exit', (code, signal) => (ended = signal ?? `exit code ${code}`));
  for (const begun = Date.now(); Date.now() - begun < startLimitMs; await sleep(20)) {
    if (ended !== undefined) return ended;
    const file = await readPidFile(cluster);
    if (file?.pid === child.pid && file?.ready) return undefined;
  }
  child.kill('SIGQUIT');
  return `not ready within ${startLimitMs / 1000} s`;
}

function explain(problem: string, said: string, site: Site): Error {
  const words = said.trim().split('\n').slice(-4).join(' / ');
  // Another start took the port between our look and PostgreSQL's.
  if (said.includes('could not create any TCP/IP sockets'))
    return new NotYet(`its port was taken (${words})`, 10_000);
  // A postmaster of another start that is just coming up, or children of a killed one that still finish a query.
  if (/lock file "postmaster.pid" already exists|pre-existing shared memory block/.test(said))
    return new NotYet(`an earlier PostgreSQL still holds ${site.cluster} (${words})`, 10_000);
  return new Error(
    `PostgreSQL stopped during its start (${problem}): ${words || 'it said nothing'} (more in ${site.logFile})`,
  );
}

/** A port that is free now; who takes it in between is found out by PostgreSQL. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(address && typeof address === 'object' ? address.port : 0));
    });
  });
}
