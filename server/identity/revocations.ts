import type { MikroORM } from '@mikro-orm/postgresql';
import { v7 as uuidv7 } from 'uuid';
import { AppError } from '#server/errors/app-error.js';
import { centreOf } from '#server/tenancy/centre.js';
import type { VerifiedClaims } from './access-token.js';
import { KnownRevocations, overlapMs } from './known-revocations.js';
import type { Realm } from './realm.js';
import type { RevocationLog, Subject } from './revocation-log.js';
import { Revocation } from './revocation.entity.js';

/** A server that has not seen the log for this long can't know who was cut off, and refuses. */
const tooOldMs = 10_000;

/**
 * The revocation log (architecture 3): what makes an access token stop before it runs out, on every server within a poll,
 * without asking a database per request. Written before the change it belongs to; kept for the life of a token.
 */
export class Revocations implements RevocationLog {
  readonly hearsOthers = true;
  readonly #known: KnownRevocations;
  #seenUntil = new Date(0);
  #seenAt = performance.now();

  constructor(
    private readonly orm: MikroORM,
    private readonly tokenLifetimeMs: number,
    /** Tells other servers to look sooner. */
    private readonly changed: () => void = () => undefined,
  ) {
    this.#known = new KnownRevocations(tokenLifetimeMs);
  }

  #remember({ clientId, subject, notBefore }: Revocation): void {
    this.#known.remember(clientId, subject, notBefore);
  }

  async revoke(realm: Realm, ...subjects: readonly Subject[]): Promise<void> {
    if (subjects.length === 0) return;
    const notBefore = new Date();
    const centre = centreOf(this.orm);
    for (const subject of subjects) {
      this.#remember(centre.create(Revocation, { id: uuidv7(), clientId: realm, subject, notBefore }));
    }
    await centre.flush();
    this.changed();
  }

  /** @throws UNAUTHENTICATED for a revoked token; SERVICE_UNAVAILABLE while the log has been out of reach for too long. */
  check(claims: VerifiedClaims): void {
    this.#assertRecent();
    this.#known.check(claims);
  }

  checkKey(realm: Realm, keyId: string): void {
    this.#assertRecent();
    this.#known.checkKey(realm, keyId);
  }

  #assertRecent(): void {
    if (performance.now() - this.#seenAt > tooOldMs)
      throw new AppError('SERVICE_UNAVAILABLE', 'The service can’t check sessions just now.');
  }

  /** Looks for what is new in the log. @throws when the centre does not answer. */
  async refresh(): Promise<void> {
    const since = new Date(
      Math.max(this.#seenUntil.getTime(), Date.now() - this.tokenLifetimeMs) - overlapMs,
    );
    const found = await centreOf(this.orm).find(Revocation, { createdAt: { $gte: since } });
    for (const revocation of found) {
      this.#remember(revocation);
      if (revocation.createdAt > this.#seenUntil) this.#seenUntil = revocation.createdAt;
    }
    this.#seenAt = performance.now();
  }

  /** Drops what no living token can still be touched by. */
  async purge(): Promise<void> {
    await centreOf(this.orm).nativeDelete(Revocation, { createdAt: { $lt: this.#known.purge() } });
  }
}
