import { realmOf, type VerifiedClaims } from './access-token.js';
import type { Realm } from './realm.js';
import { noSuchKey, sessionEnded } from './refusals.js';

/** A little more than the life of a token: clocks differ, and rows commit later than the moment they carry. */
export const overlapMs = 5_000;

/** The revocations that this server knows of, for as long as a living token can be touched by them. */
export class KnownRevocations {
  readonly #notBefore = new Map<string, number>();

  constructor(private readonly tokenLifetimeMs: number) {}

  remember(realm: Realm, subject: string, notBefore: Date): void {
    const key = `${realm} ${subject}`;
    this.#notBefore.set(key, Math.max(this.#notBefore.get(key) ?? 0, notBefore.getTime()));
  }

  /** @throws UNAUTHENTICATED for a token that was issued before its session or user was revoked. */
  check(claims: VerifiedClaims): void {
    for (const subject of [`session:${claims.sessionId}`, `user:${claims.userId}`])
      if (claims.issuedAtMs <= (this.#notBefore.get(`${realmOf(claims)} ${subject}`) ?? -1))
        throw sessionEnded();
  }

  /** @throws UNAUTHENTICATED for a key that was revoked: unlike a session it does not come again. */
  checkKey(realm: Realm, keyId: string): void {
    if (this.#notBefore.has(`${realm} key:${keyId}`)) throw noSuchKey();
  }

  /** Drops what no living token can still be touched by. @returns the moment before which that is. */
  purge(): Date {
    const oldest = Date.now() - this.tokenLifetimeMs - overlapMs;
    for (const [key, notBefore] of this.#notBefore) if (notBefore < oldest) this.#notBefore.delete(key);
    return new Date(oldest);
  }
}
