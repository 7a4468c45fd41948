import type { MikroORM } from '@mikro-orm/postgresql';
import { centreOf } from '#server/tenancy/centre.js';
import { Impersonation } from './impersonation.entity.js';
import { platformMay } from './permissions.js';
import type { SessionState } from './session-home.js';

/** How impersonations stand. */
export interface Impersonations {
  /** Whether it goes on, and who looks in; null for one that is not there, has run out, or is somebody's who may no longer. */
  state(id: string): Promise<SessionState | null>;
}

/** Those of the centre. One ends with its platform session as well: by a sign-out, a change of role or password, a deactivation. */
export function centralImpersonations(orm: MikroORM): Impersonations {
  return {
    state: async (id) => {
      const found = await centreOf(orm).findOne(Impersonation, { id }, { populate: ['user', 'session'] });
      if (found === null || found.expiresAt <= new Date()) return null;
      if (!platformMay(found.user.role, 'platform:impersonate')) return null;
      return { endedAt: found.endedAt ?? found.session.endedAt, user: found.user };
    },
  };
}

/** Where there is no platform (D9), nobody looks in. */
export const noImpersonations: Impersonations = { state: async () => null };
