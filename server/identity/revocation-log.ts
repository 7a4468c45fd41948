import type { VerifiedClaims } from './access-token.js';
import type { Realm } from './realm.js';

export type Subject = `session:${string}` | `user:${string}` | `key:${string}`;

/** What stops an access token before it runs out. It lies in the centre (Revocations), or is what this server itself ended. */
export interface RevocationLog {
  /** Whether what another server revokes is known here within a poll. */
  readonly hearsOthers: boolean;
  /** Kills every access token of the subjects that was issued up to now; acts here at once. */
  revoke(realm: Realm, ...subjects: readonly Subject[]): Promise<void>;
  /** @throws UNAUTHENTICATED for a revoked token; SERVICE_UNAVAILABLE while nobody can tell. */
  check(claims: VerifiedClaims): void;
  /** The same for an API key. */
  checkKey(realm: Realm, keyId: string): void;
}
