import { type SpawnOptions } from 'node:child_process';

import { type Machine } from './machine.js';
import { type OsUser } from './os-user.js';

/** How every program of PostgreSQL is spawned. */
export function spawnOptions(
  user: OsUser | undefined,
  machine: Machine,
): Pick<SpawnOptions, 'uid' | 'gid' | 'cwd' | 'env'> {
  return {
    ...(user && { uid: user.uid, gid: user.gid }),
    ...(machine.platform !== 'win32' && {
      // Our own working folder may be closed to that user, and then getcwd() stops initdb.
      cwd: '/',
      // Not ours: it holds JWT_SECRET and the like, and PG* or LC_* in it would change what is made.
      env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
    }),
  };
}
