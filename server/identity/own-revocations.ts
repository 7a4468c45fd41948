import type { VerifiedClaims } from './access-token.js';
import { KnownRevocations } from './known-revocations.js';
import type { Realm } from './realm.js';
import type { RevocationLog, Subject } from './revocation-log.js';

/**
 * The revocation log of a server without a centre (D9): what it ended itself, at once. What another server of the same
 * client ended it learns by its look at the session, within a second (SessionStates).
 */
export class OwnRevocations implements RevocationLog {
  readonly hearsOthers = false;
  readonly #known: KnownRevocations;

  constructor(tokenLifetimeMs: number) {
    this.#known = new KnownRevocations(tokenLifetimeMs);
  }

  async revoke(realm: Realm, ...subjects: readonly Subject[]): Promise<void> {
    this.#known.purge();
    for (const subject of subjects) this.#known.remember(realm, subject, new Date());
  }

  check(claims: VerifiedClaims): void {
    this.#known.check(claims);
  }

  checkKey(realm: Realm, keyId: string): void {
    this.#known.checkKey(realm, keyId);
  }
}
