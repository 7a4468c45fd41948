import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

import { type Binaries } from './binaries.js';
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
  readonly binaries: Binaries;
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
  try {
    const child = spawn(site.binaries.postgres, postmasterArguments(site, port), {
      ...spawnOptions(site.user, site.machine),
      stdio: ['ignore', log.fd, log.fd],
      // Ctrl-C in the terminal goes to the whole group, and must not stop PostgreSQL before the server has closed.
      detached: true,
      windowsHide: true,
    });
    // Without this a server that ends without stop() would hang on its child.
    child.unref();
    const outcome = await untilReady(child, site.cluster);
    if (typeof outcome === 'string') throw explain(outcome, log.news(), site);
    return outcome;
  } finally {
    log.close();
  }
}

/** What the programs of this release would be started with; a leftover that runs otherwise is started anew. */
export function postmasterArguments({ cluster, settings }: Site, port: number): string[] {
  const all = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    jit: 'off',
    max_connections: '200',
    ...settings,
  };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', cluster, '-p', String(port), ...flags];
}

/** @returns the postmaster when it is ready, else why it is not and never will be */
async function untilReady(child: ChildProcess, cluster: string): Promise<Postmaster | string> {
  let ended: string | undefined;
  child.once('error', (error) => (ended = error.message));
  child.once('exit', (code, signal) => (ended = signal ?? `exit code ${code}`));
  for (const begun = Date.now(); Date.now() - begun < startLimitMs; await sleep(20)) {
    if (ended !== undefined) return ended;
    const file = await readPidFile(cluster);
    if (file?.ready && file.pid === child.pid) return { pid: file.pid, port: file.port };
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
  if (/lock file "postmaster.pid" (already exists|is empty)|pre-existing shared memory block/.test(said))
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
