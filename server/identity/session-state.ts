import { LRUCache } from 'lru-cache';
import { equals } from '#server/database/read/condition.js';
import { AppError } from '#server/errors/app-error.js';
import type { ClientDoor } from '#server/tenancy/gateway.js';
import type { AccessClaims } from './access-token.js';
import type { Role } from './role.js';
import { Session } from './session.entity.js';

interface SessionState {
  readonly endedAt: Date | null;
  readonly user: { readonly id: string; readonly isActive: boolean; readonly role: Role };
}

/** How long one look at the database counts. What the product itself ends is in the revocation log and acts at once. */
const goodForMs = 1_000;

/**
 * Whether the session of a token is still there, its user active and the role the same: asked at most once a second per
 * session, not per request. It also catches what was changed behind the product's back.
 */
export class SessionStates {
  readonly #cache = new LRUCache<string, Promise<SessionState | null>>({ max: 50_000, ttl: goodForMs });

  async #look(door: ClientDoor, sessionId: string): Promise<SessionState | null> {
    const key = `${door.clientId} ${sessionId}`;
    const known = this.#cache.get(key);
    if (known) return known;
    const asked = door.read.row<SessionState>(
      Session,
      ['endedAt', 'user.isActive', 'user.role'],
      [equals('id', sessionId)],
    );
    this.#cache.set(key, asked);
    // A failed look is nobody's answer but the one's who asked.
    asked.catch(() => this.#cache.delete(key));
    return asked;
  }

  /** Forgets what is known of a session, so that the next request asks. */
  forget(clientId: string, sessionId: string): void {
    this.#cache.delete(`${clientId} ${sessionId}`);
  }

  /** @throws UNAUTHENTICATED unless session and user are alive; TOKEN_EXPIRED where the token tells an old role. */
  async check(door: ClientDoor, claims: AccessClaims): Promise<void> {
    const state = await this.#look(door, claims.sessionId);
    if (state === null || state.endedAt !== null || state.user.id !== claims.userId || !state.user.isActive)
      throw new AppError('UNAUTHENTICATED', 'This session has ended. Sign in again.');
    if (state.user.role !== claims.role)
      throw new AppError('TOKEN_EXPIRED', 'Your role has changed: refresh and repeat.');
  }
}
