import { lchown, readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { type OsUser } from './os-user.js';

/** Makes this user the owner of a folder and all in it. Never follows a link: a planted one would give away its target. */
export async function giveTo(path: string, user: OsUser): Promise<void> {
  for (const entry of await readdir(path, { withFileTypes: true })) {
    const inside = join(path, entry.name);
    if (entry.isDirectory()) await giveTo(inside, user);
    else await lchown(inside, user.uid, user.gid);
  }
  await lchown(path, user.uid, user.gid);
}
