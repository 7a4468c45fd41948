import { setTimeout as sleep } from 'node:timers/promises';

import { HeldByAnother, type InstallationLock, type LockTarget, takeLock } from './installation-lock.js';
import { NotYet } from './not-yet.js';
import { findPostmaster, type Postmaster } from './postmaster-file.js';
import { commandLine } from './process-look.js';
import { postmasterArguments, type Site, startPostmaster } from './start-postmaster.js';
import { stopPostmaster } from './stop-postmaster.js';

/** A postmaster that runs and is ours alone. */
export interface Guarded {
  readonly postmaster: Postmaster;
  readonly lock: InstallationLock;
  readonly target: LockTarget;
}

/**
 * Finds the postmaster that a killed server left running, or starts one, and takes the lock that makes it ours.
 * Begins anew whenever something passing is in the way: an earlier one still stopping, recovering, or dying.
 */
export async function guardedPostmaster(
  site: Site,
  urlAt: (port: number) => string,
  dataDir: string,
  log: LockTarget['log'],
): Promise<Guarded> {
  const begun = Date.now();
  for (let told = false; ; await sleep(200)) {
    let postmaster: Postmaster | undefined;
    try {
      const leftover = await findPostmaster(site.cluster);
      postmaster = leftover ?? (await startPostmaster(site));
      const target = { url: urlAt(postmaster.port), cluster: site.cluster, log };
      const lock = await takeLock(target);
      if (!leftover || runsAsAsked(leftover, site)) {
        if (leftover) log.info(`Took over the PostgreSQL that a killed server left (port ${leftover.port}).`);
        return { postmaster, lock, target };
      }
      log.info('A killed server left a PostgreSQL with other settings: starting it anew.');
      lock.expectEnd();
      await stopPostmaster(site, leftover.pid, log);
      await lock.release();
    } catch (error) {
      if (error instanceof HeldByAnother)
        throw new Error(
          `Another Vecindad server is using ${dataDir} (its PostgreSQL listens on port ${postmaster?.port ?? '?'}). Stop it first, or set DATA_DIR.`,
          { cause: error },
        );
      if (!(error instanceof NotYet)) throw error;
      if (Date.now() - begun > error.patienceMs)
        throw new Error(`PostgreSQL can't be started: ${error.message}.`, { cause: error });
      if (!told) log.info(`Waiting for PostgreSQL: ${error.message}.`);
      told = true;
    }
  }
}

/** An upgrade since, or other settings: an old program next to new libraries is not to be trusted with data. */
function runsAsAsked({ pid, port }: Postmaster, site: Site): boolean {
  const line = commandLine(pid);
  const asked = [site.binaries.postgres, ...postmasterArguments(site, port)].join(' ');
  const portless = (text: string) => text.trim().replace(/ -p \d+ /, ' ');
  return line === undefined || portless(line) === portless(asked);
}
