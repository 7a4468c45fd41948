import { AppError } from '#server/errors/app-error.js';
import type { PlatformSessions } from '#server/identity/platform-sessions.js';
import { platformRealm } from '#server/identity/realm.js';
import { sessionEnded } from '#server/identity/refusals.js';
import type { GoesOn } from '#server/identity/session.resolver.js';

const refuse = async (): Promise<never> => {
  throw new AppError('FORBIDDEN', 'This server serves one company alone: it has no platform.');
};

/** The sessions of platform users where there are none (D9). */
export const noPlatformHome: PlatformSessions = {
  realm: platformRealm,
  state: async () => null,
  write: refuse,
};

/** What goes on with a platform user's session there: it is over. */
export const noPlatformSignIn: GoesOn = {
  refresh: async () => {
    throw sessionEnded();
  },
  logout: async () => undefined,
};

/** In the place of a resolver of the platform's: each of its fields is refused. */
export function refusingResolver(): object {
  return new Proxy({}, { get: () => refuse });
}
