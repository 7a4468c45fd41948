import { randomBytes } from 'node:crypto';
import { chmod, lstat, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import { isAlive } from './process-look.js';

/** Half-made folders of this very process: a pid alone can't tell them from those of a killed one with the same pid. */
const ofThisProcess = new Set<string>();

/**
 * Makes a folder under a name of its own and gives it its real name when it is whole, so that a kill in the middle
 * leaves only rubbish, and of two makers at once the second takes what the first made. Never replaces `target`
 * once that holds something. Rubbish of killed makers is removed first.
 * @param stem path that names the makers of the same thing, where the target's own name is new each time
 */
export async function makeFolder(
  target: string,
  fill: (making: string) => Promise<void>,
  stem = target,
): Promise<void> {
  await sweep(stem);
  const making = `${stem}.making-${process.pid}-${randomBytes(4).toString('hex')}`;
  ofThisProcess.add(making);
  try {
    await mkdir(making);
    await chmod(making, 0o755);
    await fill(making);
    await rename(making, target);
  } catch (error) {
    const made = await lstat(target).catch(() => undefined);
    if (!made) throw error;
  } finally {
    await rm(making, { recursive: true, force: true, maxRetries: 5 });
    ofThisProcess.delete(making);
  }
}

/** Removes what makers that no longer live left behind; never fails, it is only rubbish. */
export async function sweep(stem: string): Promise<void> {
  const prefix = `${basename(stem)}.making-`;
  for (const name of await readdir(dirname(stem)).catch(() => [])) {
    if (!name.startsWith(prefix)) continue;
    const path = join(dirname(stem), name);
    const maker = Number(name.slice(prefix.length).split('-')[0]);
    const atWork = maker === process.pid ? ofThisProcess.has(path) : isAlive(maker);
    // A program of the killed maker may still be writing in there for a second: then the next start sweeps.
    if (!atWork) await rm(path, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined);
  }
}
