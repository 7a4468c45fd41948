import { v7 as uuidv7 } from 'uuid';
import type { ClientWrite } from '#server/tenancy/client-write.js';
import type { ClientDoor } from '#server/tenancy/client-door.js';
import type { Realm } from './realm.js';
import { hashToken, type RefreshToken, type RefreshTokens } from './refresh-token.js';
import { sessionEnded, wrongCredentials } from './refusals.js';
import type { RequestFacts } from './request-facts.js';
import type { RevocationLog } from './revocation-log.js';
import type { Person, SessionHome, TokenFamily } from './session-home.js';
import type { SessionStates } from './session-state.js';
import { Session, type Ending } from './session.entity.js';

/** How long the token before the last still counts, once: the twin of a race (two tabs, a repeated request) gets the same new token. */
export const twinGraceMs = 10_000;

/** A session that lives: whose it is, and its newest refresh token. */
export interface LiveSession<P extends Person> {
  readonly person: P;
  readonly sessionId: string;
  readonly refreshToken: string;
}

type Rotation<P extends Person> = LiveSession<P> | 'REUSED' | 'DEAD';

export interface SessionsDeps {
  readonly refreshTokens: RefreshTokens;
  readonly revocations: RevocationLog;
  readonly states: SessionStates;
  /** How long a session lives without being refreshed, in milliseconds. */
  readonly lifetimeMs: number;
  /** How long it lives at most, however often it is refreshed: then a password is asked for again. */
  readonly longestMs: number;
}

/** Sessions of clients' users and of platform users alike: families of refresh tokens that rotate; the use of an old one ends the family (OAuth 2.0 Security BCP, RFC 9700 4.14.2). */
export class Sessions {
  constructor(private readonly deps: SessionsDeps) {}

  /**
   * Starts a session for somebody who has shown who they are.
   * @param shownHash the hash that their password matched, if they came with one. It is compared again under a lock: while
   * bcrypt was busy the password may have been changed, which ends only the sessions that are there.
   * @throws INVALID_CREDENTIALS for a password that is no longer theirs, or somebody deactivated meanwhile.
   */
  async start<P extends Person>(
    home: SessionHome<P>,
    personId: string,
    { ipAddress, userAgent }: RequestFacts,
    shownHash?: string,
  ): Promise<LiveSession<P>> {
    return home.write(async (rows) => {
      const person = await rows.person(personId);
      if (!person.isActive || (shownHash !== undefined && person.passwordHash !== shownHash))
        throw wrongCredentials();
      const id = uuidv7();
      const refreshToken = this.#token(home.realm, { id, generation: 1 });
      const { lifetimeMs, longestMs } = this.deps;
      const expiresAt = new Date(Date.now() + Math.min(lifetimeMs, longestMs));
      await rows.add(person, { id, tokenHash: hashToken(refreshToken), expiresAt, ipAddress, userAgent });
      return { person, sessionId: id, refreshToken };
    });
  }

  /**
   * Takes a genuine refresh token and gives the next one.
   * @throws UNAUTHENTICATED for a token that is no longer good; the use of an old one ends the whole session.
   */
  async refresh<P extends Person>(
    home: SessionHome<P>,
    token: string,
    said: RefreshToken,
  ): Promise<LiveSession<P>> {
    const rotation = await this.#rotate(home, token, said);
    if (rotation === 'REUSED') await this.end(home, said.sessionId, 'REUSE');
    if (typeof rotation === 'string') throw sessionEnded();
    return rotation;
  }

  /** Changes nothing when it finds an old token used again: the family is ended afterwards, the revocation first. */
  async #rotate<P extends Person>(
    home: SessionHome<P>,
    token: string,
    { sessionId, generation }: RefreshToken,
  ): Promise<Rotation<P>> {
    return home.write(async (rows) => {
      const { family, person = null } = (await rows.locked(sessionId)) ?? {};
      if (family === undefined || family.endedAt !== null || family.expiresAt <= new Date()) return 'DEAD';
      if (person === null || !person.isActive) return 'DEAD';
      if (generation > family.generation) return 'DEAD';
      if (generation === family.generation) {
        if (hashToken(token) !== family.tokenHash) return 'DEAD';
        this.#turn(home.realm, family);
      } else if (!this.#isTwin(family, token)) return 'REUSED';
      return { person, sessionId, refreshToken: this.#token(home.realm, family) };
    });
  }

  #token(realm: Realm, { id, generation }: Pick<TokenFamily, 'id' | 'generation'>): string {
    return this.deps.refreshTokens.make({ realm, sessionId: id, generation });
  }

  #turn(realm: Realm, family: TokenFamily): void {
    family.generation += 1;
    family.previousHash = family.tokenHash;
    family.tokenHash = hashToken(this.#token(realm, family));
    family.rotatedAt = new Date();
    const { lifetimeMs, longestMs } = this.deps;
    family.expiresAt = new Date(Math.min(Date.now() + lifetimeMs, family.createdAt.getTime() + longestMs));
  }

  #isTwin({ rotatedAt, previousHash }: TokenFamily, token: string): boolean {
    return Date.now() - rotatedAt.getTime() < twinGraceMs && hashToken(token) === previousHash;
  }

  /** Ends a session: first in the revocation log, so that its access tokens are dead before anybody reads that it ended. */
  async end<P extends Person>(home: SessionHome<P>, sessionId: string, because: Ending): Promise<void> {
    await this.cut(home.realm, [sessionId]);
    await home.write((rows) => rows.end(sessionId, because));
  }

  /**
   * Ends every session of a client's user, but one if told, in the same transaction as `change`: nobody signs in between the two.
   * @param change has to hold the user's row, for which sign-ins wait.
   */
  async endOthers<T>(
    door: ClientDoor,
    { userId, keep, because }: { userId: string; keep?: string; because: Ending },
    change: (write: ClientWrite) => Promise<T>,
  ): Promise<T> {
    const others = { user: { id: userId }, endedAt: null, ...(keep && { id: { $ne: keep } }) };
    const idsOf = async ({ em }: Pick<ClientDoor, 'em'>) =>
      (await em.find(Session, others, { fields: ['id'] })).map(({ id }) => id);
    const known = await idsOf(door);
    await this.cut(door.clientId, known);
    const { value, ended } = await door.write(async (write) => {
      const value = await change(write);
      const ended = await idsOf(write);
      await write.em.nativeUpdate(Session, others, { endedAt: new Date(), endedBecause: because });
      return { value, ended };
    });
    // Of those that began while this one was under way.
    await this.cut(
      door.clientId,
      ended.filter((id) => !known.includes(id)),
    );
    return value;
  }

  /** Kills the access tokens of sessions that are being ended, here at once and elsewhere with the next look at the log. */
  async cut(realm: Realm, sessionIds: readonly string[]): Promise<void> {
    await this.deps.revocations.revoke(realm, ...sessionIds.map((id) => `session:${id}` as const));
    for (const id of sessionIds) this.deps.states.forget(realm, id);
  }
}
