import { v7 as uuidv7 } from 'uuid';
import type { ClientWrite } from '#server/tenancy/client-write.js';
import type { ClientDoor } from '#server/tenancy/gateway.js';
import { hashToken, type RefreshToken, type RefreshTokens } from './refresh-token.js';
import type { RequestFacts } from './request-context.js';
import type { Revocations } from './revocations.js';
import type { SessionStates } from './session-state.js';
import { Session, type Ending } from './session.entity.js';
import { User } from './user.entity.js';

/** How long the token before the last still counts, once: the twin of a race (two tabs, a repeated request) gets the same new token. */
export const twinGraceMs = 10_000;

export type Rotation =
  | { readonly outcome: 'ROTATED'; readonly refreshToken: string; readonly user: User }
  | { readonly outcome: 'REUSED' }
  | { readonly outcome: 'DEAD' };

export interface SessionsDeps {
  readonly refreshTokens: RefreshTokens;
  readonly revocations: Revocations;
  readonly states: SessionStates;
  /** How long a session lives without being refreshed, in milliseconds. */
  readonly lifetimeMs: number;
}

const dead: Rotation = { outcome: 'DEAD' };

/** Sessions: families of refresh tokens that rotate; the use of an old one ends the family (OAuth 2.0 Security BCP, RFC 9700 4.14.2). */
export class Sessions {
  constructor(private readonly deps: SessionsDeps) {}

  /** Starts a family inside the write of a sign-in. @returns its id and first refresh token. */
  start(write: ClientWrite, user: User, facts: RequestFacts): { sessionId: string; refreshToken: string } {
    const sessionId = uuidv7();
    const refreshToken = this.deps.refreshTokens.make({ clientId: write.clientId, sessionId, generation: 1 });
    write.create(Session, {
      id: sessionId,
      user,
      tokenHash: hashToken(refreshToken),
      previousHash: null,
      expiresAt: new Date(Date.now() + this.deps.lifetimeMs),
      endedAt: null,
      endedBecause: null,
      ipAddress: facts.ipAddress,
      userAgent: facts.userAgent,
    });
    return { sessionId, refreshToken };
  }

  /** Takes a genuine token and gives the next one. Changes nothing when it finds an old one used again: the caller ends the family. */
  async rotate(door: ClientDoor, token: string, { sessionId, generation }: RefreshToken): Promise<Rotation> {
    return door.write(async (write) => {
      const session = await write.lockedIfAny(Session, sessionId);
      if (session === null || session.endedAt !== null || session.expiresAt <= new Date()) return dead;
      const user = await write.em.findOne(User, { id: session.user.id });
      if (user === null || !user.isActive) return dead;
      if (generation === session.generation && hashToken(token) === session.tokenHash)
        return this.#next(write, session, user);
      if (generation >= session.generation) return dead;
      return this.#twin(write, session, user, token) ?? { outcome: 'REUSED' };
    });
  }

  #next({ clientId }: ClientWrite, session: Session, user: User): Rotation {
    session.generation += 1;
    const refreshToken = this.deps.refreshTokens.make({
      clientId,
      sessionId: session.id,
      generation: session.generation,
    });
    session.previousHash = session.tokenHash;
    session.tokenHash = hashToken(refreshToken);
    session.rotatedAt = new Date();
    session.expiresAt = new Date(Date.now() + this.deps.lifetimeMs);
    return { outcome: 'ROTATED', refreshToken, user };
  }

  #twin({ clientId }: ClientWrite, session: Session, user: User, token: string): Rotation | undefined {
    const inGrace = Date.now() - session.rotatedAt.getTime() < twinGraceMs;
    if (!inGrace || hashToken(token) !== session.previousHash) return undefined;
    const refreshToken = this.deps.refreshTokens.make({
      clientId,
      sessionId: session.id,
      generation: session.generation,
    });
    return { outcome: 'ROTATED', refreshToken, user };
  }

  /** Ends a session: first in the revocation log, so that its access tokens are dead before anybody reads that it ended. */
  async end(door: ClientDoor, sessionId: string, because: Ending): Promise<void> {
    await this.#cut(door, [sessionId]);
    await door.write(({ em }) =>
      em.nativeUpdate(
        Session,
        { id: sessionId, endedAt: null },
        { endedAt: new Date(), endedBecause: because },
      ),
    );
  }

  /** Ends every session of a user but one, in the same transaction as `change`: nobody signs in between the two. */
  async endOthers(
    door: ClientDoor,
    { userId, keep, because }: { userId: string; keep: string; because: Ending },
    change: (write: ClientWrite) => Promise<void>,
  ): Promise<void> {
    const others = { user: { id: userId }, endedAt: null, id: { $ne: keep } };
    const found = await door.em.find(Session, others, { fields: ['id'] });
    await this.#cut(
      door,
      found.map(({ id }) => id),
    );
    await door.write(async (write) => {
      await change(write);
      await write.em.nativeUpdate(Session, others, { endedAt: new Date(), endedBecause: because });
    });
  }

  async #cut(door: ClientDoor, sessionIds: readonly string[]): Promise<void> {
    await this.deps.revocations.revoke(door.clientId, ...sessionIds.map((id) => `session:${id}` as const));
    for (const id of sessionIds) this.deps.states.forget(door.clientId, id);
  }
}
