import { access, constants, mkdir, readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';

import { findBinaries } from './binaries.js';
import { openHome } from './cluster-home.js';
import { guardedPostmaster } from './guarded-postmaster.js';
import { isHeldByAnother } from './installation-lock.js';
import { type Machine, thisMachine } from './machine.js';
import { makeCluster } from './make-cluster.js';
import { type Site } from './start-postmaster.js';
import { stopPostmaster } from './stop-postmaster.js';

/** A real PostgreSQL server of this installation's own, which needs nothing but npm packages. */
export interface EmbeddedPostgres {
  /** postgres://postgres:<password>@127.0.0.1:<port>/postgres : the bootstrap superuser. */
  readonly superuserUrl: string;
  /** Clean (fast) shutdown of the postmaster and release of the lock. Idempotent. */
  stop(): Promise<void>;
}

/** One that this process has started or taken over. */
export interface OwnEmbedded extends EmbeddedPostgres {
  /** Gives the lock back and lets PostgreSQL run, for whoever uses it still. */
  leave(): Promise<void>;
}

/** Where the bootstrap superuser reaches it. */
export function urlOfEmbedded(password: string, port: number): string {
  return `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
}

export interface EmbeddedOptions {
  /** Folder of this installation (DATA_DIR): holds the cluster and its password file. Absolute or relative to cwd. */
  readonly dataDir: string;
  readonly log: { info(msg: string): void; warn(msg: string): void };
  /** For tests: nothing is forced to disk, so a power cut loses everything, and all is faster. */
  readonly throwaway?: boolean;
  /** Extra `-c` settings. */
  readonly settings?: Readonly<Record<string, string>>;
}

/**
 * Starts the PostgreSQL of this installation, making its cluster on the first start; takes over one that outlived
 * a killed server. Only one server at a time may use a dataDir.
 * @throws Error with one line for the newcomer
 */
export function startEmbedded(options: EmbeddedOptions): Promise<OwnEmbedded> {
  return startOn(thisMachine(), options);
}

/** The same on a machine of the caller's choosing (tests: without a user "postgres", with another /var/lib). */
export async function startOn(machine: Machine, options: EmbeddedOptions): Promise<OwnEmbedded> {
  const { log, throwaway = false } = options;
  const dataDir = await openDataDir(options.dataDir);
  const home = await openHome({
    ...{ dataDir, machine, log, throwaway },
    fill: async (folder, user) => {
      log.info(`First start: making the database under ${dataDir} …`);
      await makeCluster(folder, user, await findBinaries(machine, user, dataDir), machine, throwaway);
    },
  });
  const binaries = await findBinaries(machine, home.user, dataDir);
  const cluster = join(home.path, 'data');
  const password = await readFile(join(home.path, 'password'), 'utf8').catch(() => {
    throw new Error(
      `${join(dataDir, 'postgres')} holds no database of Vecindad: move it away, or set DATA_DIR.`,
    );
  });
  const unsafe = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
  const settings = { ...(throwaway && unsafe), ...options.settings };
  const site: Site = {
    cluster,
    user: home.user,
    binaries,
    machine,
    logFile: join(dataDir, 'postgres.log'),
    settings,
  };
  const urlAt = (port: number) => urlOfEmbedded(password, port);
  const { postmaster, lock, target } = await guardedPostmaster(site, urlAt, dataDir, log);

  const end = async () => {
    const held = lock.isHeld();
    lock.expectEnd();
    // After a broken connection another server may have taken over: then this PostgreSQL is not ours to stop.
    if (!held && (await isHeldByAnother(target)))
      log.warn('Another Vecindad server has taken over the embedded PostgreSQL: leaving it running.');
    // The lock goes last, with PostgreSQL itself: released before, the next start could take what we are stopping.
    else await stopPostmaster(site, postmaster.pid, log);
    await lock.release();
  };
  let stopping: Promise<void> | undefined;
  return {
    superuserUrl: target.url,
    stop: () => (stopping ??= end()),
    leave: () => (stopping ??= lock.release()),
  };
}

/** @returns its real path: one folder under two names must still be one installation */
async function openDataDir(path: string): Promise<string> {
  try {
    await mkdir(path, { recursive: true });
    const dataDir = await realpath(path);
    await access(dataDir, constants.W_OK | constants.X_OK);
    return dataDir;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The data folder ${path} can't be used (${reason}): set DATA_DIR.`, { cause: error });
  }
}
