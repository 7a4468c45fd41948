import { badInput } from '#server/errors/app-error.js';
import { PlatformRole } from '#server/identity/platform-role.js';
import { Reach } from '#server/identity/reach.js';

/** What of the reach changes with a new role: nothing unless told, but a SUPERADMIN reaches all. @throws BAD_USER_INPUT. */
export function reachWith(role: PlatformRole, wanted: Reach | null | undefined): { reach?: Reach } {
  if (role === PlatformRole.SUPERADMIN) {
    if (wanted === Reach.OWN)
      throw badInput({ path: ['reach'], message: 'A SUPERADMIN reaches all clients.' });
    return { reach: Reach.ALL };
  }
  return wanted == null ? {} : { reach: wanted };
}
