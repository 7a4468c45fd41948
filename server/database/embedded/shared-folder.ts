import { chmod, lstat, mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import { type Machine } from './machine.js';
import { barredAt, type OsUser } from './os-user.js';

/**
 * A folder of ours that the user of PostgreSQL can reach: /var/lib/vecindad, else one in the temporary folder.
 * Used by root only, when the checkout or DATA_DIR lies below a folder of mode 700 (root's home).
 */
export async function sharedFolder(machine: Machine, user: OsUser, throwaway = false): Promise<string> {
  const folders = [machine.systemDir, join(machine.tempDir, `vecindad-${machine.uid ?? ''}`)];
  for (const folder of throwaway ? folders.reverse() : folders)
    if (await isUsable(folder, machine, user)) return folder;
  throw new Error(
    `The OS user "${user.name}" can reach neither this folder nor ${machine.systemDir} nor ${machine.tempDir}: put Vecindad where it can, or set DATABASE_URL.`,
  );
}

async function isUsable(folder: string, machine: Machine, user: OsUser): Promise<boolean> {
  try {
    // The mode is set apart from mkdir because a umask of 077 would close the folder again.
    if (await mkdir(folder, { recursive: true })) await chmod(folder, 0o755);
    const found = await lstat(folder);
    // In /tmp anyone may have made this name before us: binaries or data there would be theirs to exchange.
    const ours = found.isDirectory() && found.uid === machine.uid && (found.mode & 0o022) === 0;
    return ours && (await barredAt(folder, user)) === undefined;
  } catch {
    return false;
  }
}
