import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Whether the kernel still knows this pid; PostgreSQL looks no further when it finds an old postmaster.pid. */
export function isKnown(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it is there, and another user's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * Whether a process with this pid runs. A zombie (killed, and its parent never asked: common where a container's
 * first process is no init) counts as gone, although the kernel still knows it.
 */
export function isAlive(pid: number): boolean {
  return isKnown(pid) && (process.platform !== 'linux' || commandLine(pid) !== '');
}

/**
 * The command line of a process, its arguments separated by blanks; '' for none; undefined where it can't be told (Windows).
 * On Linux from /proc/<pid>/cmdline, which every user may read (exe and cwd are closed to root in a container).
 */
export function commandLine(pid: number): string | undefined {
  try {
    if (process.platform === 'linux')
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    if (process.platform === 'win32') return undefined;
    return execFileSync('/bin/ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}
