import { setTimeout as sleep } from 'node:timers/promises';

import { HeldByAnother, type InstallationLock, type LockTarget, takeLock } from './installation-lock.js';
import { NotYet } from './not-yet.js';
import { findPostmaster, type Postmaster } from './postmaster-file.js';
import { type Site, startPostmaster } from './start-postmaster.js';

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
      if (leftover)
        log.info(`Took over the PostgreSQL that a killed server left running (port ${leftover.port}).`);
      return { postmaster, lock, target };
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
