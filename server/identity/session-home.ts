import type { PlatformRole } from './platform-role.js';
import type { Reach } from './reach.js';
import type { Realm } from './realm.js';
import type { Role } from './role.js';
import type { Ending } from './session.entity.js';

/** Who signs in, as far as sessions need to know. */
export interface Person {
  readonly id: string;
  readonly email: string;
  readonly passwordHash: string;
  readonly isActive: boolean;
}

/** A family of refresh tokens as it is stored; what is changed while it is locked is stored with the transaction. */
export interface TokenFamily {
  readonly id: string;
  readonly createdAt: Date;
  generation: number;
  tokenHash: string;
  previousHash: string | null;
  rotatedAt: Date;
  expiresAt: Date;
  readonly endedAt: Date | null;
}

/** What a new family is stored with. */
export interface NewFamily {
  readonly id: string;
  readonly tokenHash: string;
  readonly expiresAt: Date;
  readonly ipAddress: string | null;
  readonly userAgent: string | null;
}

/** Whether a session lives, and who is in it. */
export interface SessionState {
  readonly endedAt: Date | null;
  readonly user: {
    readonly id: string;
    readonly isActive: boolean;
    readonly role: Role | PlatformRole;
    /** Of a platform user. */
    readonly reach?: Reach;
  };
}

/** The sessions of one realm inside an open transaction. */
export interface SessionRows<P extends Person> {
  /** FOR SHARE: sign-ins don't wait for each other, nor rows that refer to the person. @throws if there is nobody. */
  person(id: string): Promise<P>;
  /** Stores the family, and that somebody signed in. */
  add(person: P, family: NewFamily): Promise<void>;
  /** A family, locked until the end of the transaction, with its person; null for one that is not there. */
  locked(sessionId: string): Promise<{ readonly family: TokenFamily; readonly person: P | null } | null>;
  /** Ends a session that has not ended yet, and records it. */
  end(sessionId: string, because: Ending): Promise<unknown>;
}

/** Where the sessions of one realm are kept: with a client, or in the centre. What happens to them is the same (see Sessions). */
export interface SessionHome<P extends Person> {
  readonly realm: Realm;
  /** Runs `fn` in one transaction; it may be run again. */
  write<T>(fn: (rows: SessionRows<P>) => Promise<T>): Promise<T>;
}
