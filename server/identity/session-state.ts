import { LRUCache } from 'lru-cache';
import { AppError } from '#server/errors/app-error.js';
import type { EntryCheck, Look } from '#server/tenancy/entrance.js';
import type { AccessClaims } from './access-token.js';
import type { Realm } from './realm.js';
import { sessionEnded } from './refusals.js';
import type { SessionState } from './session-home.js';

/** How long one look at the database counts. What the product itself ends is in the revocation log and acts at once. */
const goodForMs = 1_000;

type Found = SessionState | null;

/** One look: under way, and what it found once it is there. */
interface Looked {
  readonly asked: Promise<Found>;
  found?: Found;
}

/** @throws UNAUTHENTICATED unless session and user are alive; TOKEN_EXPIRED where the token tells an old role. */
function judge(found: Found, claims: AccessClaims): asserts found is SessionState {
  if (found === null || found.endedAt !== null || found.user.id !== claims.userId || !found.user.isActive)
    throw sessionEnded();
  if (found.user.role !== claims.role)
    throw new AppError('TOKEN_EXPIRED', 'Your role has changed: refresh and repeat.');
}

/** The look at the session of one request, if one is due; otherwise what is known of it. */
class SessionEntry implements EntryCheck {
  #looked: Looked | undefined;
  #failed = false;

  constructor(
    private readonly claims: AccessClaims,
    private readonly question: Omit<Look, 'sent'>,
    private readonly known: () => Looked | undefined,
    private readonly remember: (asked: Promise<Found>) => Looked,
  ) {
    this.#looked = known();
    if (this.#looked?.found !== undefined) judge(this.#looked.found, claims);
  }

  due(): Look | undefined {
    if (this.#failed) this.#looked = undefined;
    this.#looked ??= this.known();
    if (this.#looked) return undefined;
    return {
      ...this.question,
      sent: (row) => {
        this.#failed = false;
        this.#looked = this.remember(row as Promise<Found>);
        row.catch(() => (this.#failed = true));
      },
    };
  }

  async passed(): Promise<void> {
    if (this.#looked === undefined) throw new Error('Nobody has looked at the session.');
    const { found, asked } = this.#looked;
    judge(found === undefined ? await asked : found, this.claims);
  }
}

/**
 * Whether the session of a token is still there, its user active and the role the same: asked at most once a second per
 * session, not per request. It also catches what was changed behind the product's back.
 */
export class SessionStates {
  readonly #cache = new LRUCache<string, Looked>({ max: 50_000, ttl: goodForMs });

  #remember(key: string, asked: Promise<Found>): Looked {
    const looked: Looked = { asked };
    this.#cache.set(key, looked);
    asked.then(
      (found) => (looked.found = found),
      // A failed look is nobody's answer but those who were waiting for it.
      () => this.#cache.peek(key) === looked && this.#cache.delete(key),
    );
    return looked;
  }

  /** Forgets what is known of a session, so that the next request asks. */
  forget(realm: Realm, sessionId: string): void {
    this.#cache.delete(`${realm} ${sessionId}`);
  }

  /**
   * Looks if that is due. See EntryCheck for a client's session.
   * @returns how the session stands. @throws UNAUTHENTICATED or TOKEN_EXPIRED.
   */
  async check(realm: Realm, claims: AccessClaims, look: () => Promise<Found>): Promise<SessionState> {
    const key = `${realm} ${claims.sessionId}`;
    const found = await (this.#cache.get(key) ?? this.#remember(key, look())).asked;
    judge(found, claims);
    return found;
  }

  /**
   * The same for a client's session, which is looked at together with the first transaction on the client's rows.
   * @throws at once where what is known says so.
   */
  entry(realm: Realm, claims: AccessClaims, question: Omit<Look, 'sent'>): EntryCheck {
    const key = `${realm} ${claims.sessionId}`;
    return new SessionEntry(
      claims,
      question,
      () => this.#cache.get(key),
      (asked) => this.#remember(key, asked),
    );
  }
}
