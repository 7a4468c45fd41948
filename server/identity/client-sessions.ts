import { LockMode } from '@mikro-orm/postgresql';
import { equals } from '#server/database/read/condition.js';
import type { ClientWrite } from '#server/tenancy/client-write.js';
import type { Look } from '#server/tenancy/entrance.js';
import type { ClientDoor } from '#server/tenancy/client-door.js';
import type { SessionHome, SessionRows } from './session-home.js';
import { Session } from './session.entity.js';
import { User } from './user.entity.js';

function rowsOf(write: ClientWrite): SessionRows<User> {
  return {
    person: (id) => write.em.findOneOrFail(User, { id }, { lockMode: LockMode.PESSIMISTIC_READ }),
    add: async (user, family) => {
      write.create(Session, { ...family, user, previousHash: null, endedAt: null, endedBecause: null });
      await write.record({ action: 'SIGN_IN', entity: 'users', rowId: user.id });
    },
    locked: async (sessionId) => {
      const family = await write.lockedIfAny(Session, sessionId);
      return family && { family, person: await write.em.findOne(User, { id: family.user.id }) };
    },
    end: async (sessionId, endedBecause) => {
      const family = await write.lockedIfAny(Session, sessionId);
      if (family === null || family.endedAt !== null) return;
      Object.assign(family, { endedAt: new Date(), endedBecause });
      await write.record({ action: 'SIGN_OUT', entity: 'users', rowId: family.user.id });
    },
  };
}

/** What of a session is looked at before its caller gets rows: a SessionState. */
export function sessionLook(id: string): Omit<Look, 'sent'> {
  return { entity: Session, paths: ['endedAt', 'user.isActive', 'user.role'], where: [equals('id', id)] };
}

/** The sessions of a client's users: they live with the client, and are written through its door. */
export function clientSessions(door: ClientDoor): SessionHome<User> {
  return {
    realm: door.clientId,
    write: (fn) => door.write((write) => fn(rowsOf(write))),
  };
}
