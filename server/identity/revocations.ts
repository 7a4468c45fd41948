import type { MikroORM } from '@mikro-orm/postgresql';
import { v7 as uuidv7 } from 'uuid';
import { AppError } from '#server/errors/app-error.js';
import { centreOf } from '#server/tenancy/centre.js';
import { realmOf, type VerifiedClaims } from './access-token.js';
import type { Realm } from './realm.js';
import { sessionEnded } from './refusals.js';
import { Revocation } from './revocation.entity.js';

export type Subject = `session:${string}` | `user:${string}`;

/** Rows commit later than the moment they carry; a look back this far sees them all. */
const overlapMs = 5_000;
/** A server that has not seen the log for this long can't know who was cut off, and refuses. */
const tooOldMs = 10_000;

/**
 * The revocation log (architecture 3): what makes an access token stop before it runs out, on every server within a poll,
 * without asking a database per request. Written before the change it belongs to; kept for the life of a token.
 */
export class Revocations {
  readonly #notBefore = new Map<string, number>();
  #seenUntil = new Date(0);
  #seenAt = performance.now();

  constructor(
    private readonly orm: MikroORM,
    private readonly tokenLifetimeMs: number,
  ) {}

  #remember({ clientId, subject, notBefore }: Revocation): void {
    const key = `${clientId} ${subject}`;
    this.#notBefore.set(key, Math.max(this.#notBefore.get(key) ?? 0, notBefore.getTime()));
  }

  /** Kills every access token of the subject that was issued up to now; acts here at once. */
  async revoke(realm: Realm, ...subjects: readonly Subject[]): Promise<void> {
    if (subjects.length === 0) return;
    const notBefore = new Date();
    const centre = centreOf(this.orm);
    for (const subject of subjects) {
      this.#remember(centre.create(Revocation, { id: uuidv7(), clientId: realm, subject, notBefore }));
    }
    await centre.flush();
  }

  /** @throws UNAUTHENTICATED for a revoked token; SERVICE_UNAVAILABLE while the log has been out of reach for too long. */
  check(claims: VerifiedClaims): void {
    if (performance.now() - this.#seenAt > tooOldMs)
      throw new AppError('SERVICE_UNAVAILABLE', 'The service can’t check sessions just now.');
    for (const subject of [`session:${claims.sessionId}`, `user:${claims.userId}`]) {
      if (claims.issuedAtMs <= (this.#notBefore.get(`${realmOf(claims)} ${subject}`) ?? -1))
        throw sessionEnded();
    }
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
    const oldest = Date.now() - this.tokenLifetimeMs - overlapMs;
    for (const [key, notBefore] of this.#notBefore) if (notBefore < oldest) this.#notBefore.delete(key);
    await centreOf(this.orm).nativeDelete(Revocation, { createdAt: { $lt: new Date(oldest) } });
  }
}
