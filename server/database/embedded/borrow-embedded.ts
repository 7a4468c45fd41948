import { readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { HeldByAnother, isGuarded } from './installation-lock.js';
import { findPostmaster } from './postmaster-file.js';
import {
  startEmbedded,
  urlOfEmbedded,
  type EmbeddedOptions,
  type EmbeddedPostgres,
  type OwnEmbedded,
} from './start-embedded.js';
import { joinUsers, shutOutUsers } from './users-lock.js';

/** Longer than a first start takes, or a stop. */
const patienceMs = 60_000;

/** Where the PostgreSQL of this installation listens, if it runs and we may read its password. */
async function urlOfRunning(dataDir: string): Promise<string | undefined> {
  try {
    const home = await realpath(join(dataDir, 'postgres'));
    const postmaster = await findPostmaster(join(home, 'data'));
    return postmaster && urlOfEmbedded(await readFile(join(home, 'password'), 'utf8'), postmaster.port);
  } catch {
    return undefined;
  }
}

/** Starts it; undefined where another process has just done so. */
async function startUnlessHeld(options: EmbeddedOptions): Promise<OwnEmbedded | undefined> {
  try {
    return await startEmbedded(options);
  } catch (error) {
    if (error instanceof Error && error.cause instanceof HeldByAnother) return undefined;
    throw error;
  }
}

/**
 * The end of one user. Who started it may go before the others: then the last one stops it. Nobody is overlooked, because
 * each lets go of the users' lock before it looks for the installation's, and who gives that back looks for users again.
 */
async function leave(options: EmbeddedOptions, url: string, started: OwnEmbedded | undefined): Promise<void> {
  let own = started;
  for (;;) {
    if (own === undefined && (await isGuarded(url))) return;
    own ??= await startUnlessHeld(options);
    if (own === undefined) return;
    if (await shutOutUsers(url)) return own.stop();
    await own.leave();
    own = undefined;
    const nobody = await shutOutUsers(url);
    if (nobody === undefined) return;
    await nobody.release();
  }
}

/**
 * The embedded PostgreSQL for the length of a command: that of a server that runs, or of another command; else it is
 * started, and stopped by the last one that used it. @throws Error with one line for the operator
 */
export async function borrowEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  for (const begun = Date.now(); Date.now() - begun < patienceMs; await sleep(100)) {
    const running = await urlOfRunning(options.dataDir);
    const own = running === undefined ? await startUnlessHeld(options) : undefined;
    const url = own?.superuserUrl ?? running;
    const use = url === undefined ? undefined : await joinUsers(url);
    if (url !== undefined && use !== undefined) {
      let stopping: Promise<void> | undefined;
      const stop = () => (stopping ??= use.release().then(() => leave(options, url, own)));
      return { superuserUrl: url, stop };
    }
    await own?.stop();
  }
  throw new Error(`The PostgreSQL of ${options.dataDir} runs, but does not let us in.`);
}
