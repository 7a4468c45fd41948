import { LockMode, type EntityManager, type MikroORM } from '@mikro-orm/postgresql';
import { centreOf } from '#server/tenancy/centre.js';
import { PlatformSession } from './platform-session.entity.js';
import { PlatformUser } from './platform-user.entity.js';
import { platformRealm } from './realm.js';
import type { SessionHome, SessionRows, SessionState } from './session-home.js';

function rowsOf(em: EntityManager): SessionRows<PlatformUser> {
  return {
    person: (id) => em.findOneOrFail(PlatformUser, { id }, { lockMode: LockMode.PESSIMISTIC_READ }),
    add: async (user, family) => {
      em.create(PlatformSession, {
        ...family,
        user,
        previousHash: null,
        endedAt: null,
        endedBecause: null,
      });
    },
    locked: async (id) => {
      const lock = { lockMode: LockMode.PESSIMISTIC_WRITE };
      const family = await em.findOne(PlatformSession, { id }, lock);
      return family && { family, person: await em.findOne(PlatformUser, { id: family.user.id }) };
    },
    end: (id, endedBecause) =>
      em.nativeUpdate(PlatformSession, { id, endedAt: null }, { endedAt: new Date(), endedBecause }),
  };
}

export interface PlatformSessions extends SessionHome<PlatformUser> {
  /** How a session stands, or null for one that is not there. */
  state(sessionId: string): Promise<SessionState | null>;
}

/** The sessions of platform users: in the centre, in plain transactions, because no client's gate has a say there. */
export function platformSessions(orm: MikroORM): PlatformSessions {
  return {
    realm: platformRealm,
    state: (id) => centreOf(orm).findOne(PlatformSession, { id }, { populate: ['user'] }),
    write: (fn) => centreOf(orm).transactional((em) => fn(rowsOf(em))),
  };
}
