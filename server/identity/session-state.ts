import { LRUCache } from 'lru-cache';
import { AppError } from '#server/errors/app-error.js';
import type { AccessClaims } from './access-token.js';
import type { Realm } from './realm.js';
import { sessionEnded } from './refusals.js';
import type { Person, SessionHome, SessionState } from './session-home.js';

/** How long one look at the database counts. What the product itself ends is in the revocation log and acts at once. */
const goodForMs = 1_000;

/**
 * Whether the session of a token is still there, its user active and the role the same: asked at most once a second per
 * session, not per request. It also catches what was changed behind the product's back.
 */
export class SessionStates {
  readonly #cache = new LRUCache<string, Promise<SessionState | null>>({ max: 50_000, ttl: goodForMs });

  async #look(home: SessionHome<Person>, sessionId: string): Promise<SessionState | null> {
    const key = `${home.realm} ${sessionId}`;
    const known = this.#cache.get(key);
    if (known) return known;
    const asked = home.state(sessionId);
    this.#cache.set(key, asked);
    // A failed look is nobody's answer but the one's who asked.
    asked.catch(() => this.#cache.delete(key));
    return asked;
  }

  /** Forgets what is known of a session, so that the next request asks. */
  forget(realm: Realm, sessionId: string): void {
    this.#cache.delete(`${realm} ${sessionId}`);
  }

  /** Gives who is in the session. @throws UNAUTHENTICATED unless session and user are alive; TOKEN_EXPIRED where the token tells an old role. */
  async check<P extends Person>(home: SessionHome<P>, claims: AccessClaims): Promise<SessionState['user']> {
    const found = await this.#look(home, claims.sessionId);
    if (found === null || found.endedAt !== null || found.user.id !== claims.userId || !found.user.isActive)
      throw sessionEnded();
    if (found.user.role !== claims.role)
      throw new AppError('TOKEN_EXPIRED', 'Your role has changed: refresh and repeat.');
    return found.user;
  }
}
