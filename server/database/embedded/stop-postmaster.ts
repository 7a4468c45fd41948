import { execFile } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

import { isPostmasterOf } from './postmaster-file.js';
import { isAlive } from './process-look.js';
import { type Site } from './start-postmaster.js';

type Target = Pick<Site, 'cluster' | 'binaries' | 'machine'>;

/**
 * Fast shutdown: open transactions are rolled back, everything is written. After 20 s an immediate one, which the
 * next start recovers from. Returns when the process is gone.
 */
export async function stopPostmaster(
  site: Target,
  pid: number,
  log: { warn(msg: string): void },
  patienceMs = 20_000,
): Promise<void> {
  // Its pid may be another process's by now.
  if (!isPostmasterOf(site.cluster, pid)) return;
  await ask(site, pid, 'fast');
  if (await isGone(pid, patienceMs)) return;
  log.warn(
    `PostgreSQL did not stop within ${patienceMs / 1000} s: stopping it at once, its next start will recover.`,
  );
  await ask(site, pid, 'immediate');
  if (!(await isGone(pid, 10_000))) log.warn(`PostgreSQL (process ${pid}) does not stop.`);
}

async function ask(
  { machine, binaries, cluster }: Target,
  pid: number,
  mode: 'fast' | 'immediate',
): Promise<void> {
  try {
    // Node knows no gentle signal on Windows: kill() there would be a crash each time.
    if (machine.platform === 'win32')
      await promisify(execFile)(binaries.pgCtl, ['stop', '-W', '-m', mode, '-D', cluster]);
    else process.kill(pid, mode === 'fast' ? 'SIGINT' : 'SIGQUIT');
  } catch {
    // It ended by itself meanwhile; if it did not, the wait tells.
  }
}

async function isGone(pid: number, withinMs: number): Promise<boolean> {
  for (const begun = Date.now(); Date.now() - begun < withinMs; await sleep(15))
    if (!isAlive(pid)) return true;
  return false;
}
