import { execFile } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

import { isPostmasterOf } from './postmaster-file.js';
import { isAlive } from './process-look.js';

/** What to stop, and with what: signals, or pg_ctl on Windows, which has none. */
export interface Stoppable {
  readonly cluster: string;
  readonly pid: number;
  readonly pgCtl: string;
  readonly platform: NodeJS.Platform;
}

/**
 * Fast shutdown: open transactions are rolled back, everything is written. After 20 s an immediate one, which the
 * next start recovers from. Returns when the process is gone.
 */
export async function stopPostmaster(target: Stoppable, log: { warn(msg: string): void }): Promise<void> {
  if (!isPostmasterOf(target.cluster, target.pid)) return;
  await ask(target, 'fast');
  if (await isGone(target.pid, 20_000)) return;
  log.warn('PostgreSQL did not stop within 20 s: stopping it at once, its next start will recover.');
  await ask(target, 'immediate');
  if (!(await isGone(target.pid, 10_000))) log.warn(`PostgreSQL (process ${target.pid}) does not stop.`);
}

async function ask({ platform, pgCtl, cluster, pid }: Stoppable, mode: 'fast' | 'immediate'): Promise<void> {
  try {
    if (platform === 'win32') await promisify(execFile)(pgCtl, ['stop', '-W', '-m', mode, '-D', cluster]);
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
