import { AppError } from '#server/errors/app-error.js';
import type { EntryCheck } from '#server/tenancy/entrance.js';
import type { AccessClaims } from './access-token.js';
import { Looks, type Question } from './looks.js';
import type { Realm } from './realm.js';
import { sessionEnded } from './refusals.js';
import type { SessionState } from './session-home.js';

type Found = SessionState | null;

/** @throws UNAUTHENTICATED unless session and user are alive; TOKEN_EXPIRED where the token tells an old role. */
function judge(found: Found, claims: AccessClaims): asserts found is SessionState {
  if (found === null || found.endedAt !== null || found.user.id !== claims.userId || !found.user.isActive)
    throw sessionEnded();
  if (found.user.role !== claims.role)
    throw new AppError('TOKEN_EXPIRED', 'Your role has changed: refresh and repeat.');
}

/**
 * Whether the session of a token is still there, its user active and the role the same: asked at most once a second per
 * session, not per request. It also catches what was changed behind the product's back.
 */
export class SessionStates {
  readonly #looks = new Looks<SessionState>();

  /** Forgets what is known of a session, so that the next request asks. */
  forget(realm: Realm, sessionId: string): void {
    this.#looks.forget(`${realm} ${sessionId}`);
  }

  /**
   * Looks if that is due. See EntryCheck for a client's session.
   * @returns how the session stands. @throws UNAUTHENTICATED or TOKEN_EXPIRED.
   */
  async check(realm: Realm, claims: AccessClaims, look: () => Promise<Found>): Promise<SessionState> {
    const found = await this.#looks.found(`${realm} ${claims.sessionId}`, look);
    judge(found, claims);
    return found;
  }

  /**
   * The same for a client's session, which is looked at together with the first transaction on the client's rows.
   * @throws at once where what is known says so.
   */
  entry(realm: Realm, claims: AccessClaims, question: Question): EntryCheck {
    return this.#looks.entry(`${realm} ${claims.sessionId}`, question, (found) => judge(found, claims));
  }
}
