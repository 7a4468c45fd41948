import { LRUCache } from 'lru-cache';
import { equals } from '#server/database/read/condition.js';
import { AppError } from '#server/errors/app-error.js';
import type { EntryCheck } from '#server/tenancy/entrance.js';
import { systemActor } from '#server/tenancy/actor.js';
import type { ClientRegistry } from '#server/tenancy/client-registry.js';
import type { Gateway } from '#server/tenancy/gateway.js';
import { assertOwnName, assertServed } from '#server/tenancy/named-client.js';
import { ApiKey } from './api-key.entity.js';
import type { ShownKey } from './api-key-text.js';
import { keyActor, type KeyIdentity, type KeyRow } from './key-caller.js';
import type { KeyUses } from './key-uses.js';
import { goodForMs, Looks, type Question } from './looks.js';
import type { RateLimits } from './rate-limits.js';
import { noSuchKey } from './refusals.js';
import type { RequestFacts } from './request-facts.js';
import type { RevocationLog } from './revocation-log.js';

export interface ApiKeysDeps {
  readonly registry: Pick<ClientRegistry, 'byId'>;
  readonly gateway: Gateway;
  readonly revocations: RevocationLog;
  readonly limits: RateLimits;
  readonly uses: KeyUses;
  /** For how long the revocation log keeps a line at least. */
  readonly loggedForMs: number;
}

/** Above it a key is looked at first: most programs that go on asking come again sooner. */
const mostKnownMs = 60_000;
/** What is no key, or none any more, will never be one: whoever comes with it again need not be looked for. */
const deadForMs = 60_000;

const never = new Date(8.64e15);

const paths = [
  'name',
  'verbs',
  'expiresAt',
  'lastUsedAt',
  'revokedAt',
  'createdBy.isActive',
  'createdBy.role',
] as const;

/**
 * Who calls with an API key. Such a key says nothing but where it is kept, so it is looked at when it first comes; from then on
 * as a session is: once a second at most, along with what is asked anyway. What the product revokes is in the revocation log.
 */
export class ApiKeys {
  readonly #looks = new Looks<KeyRow>();
  readonly #known: LRUCache<string, KeyRow>;
  readonly #dead = new LRUCache<string, true>({ max: 10_000, ttl: deadForMs });

  constructor(private readonly deps: ApiKeysDeps) {
    // A key that is known must not outlive the line that says it was revoked; without others' lines a look must tell.
    const ttl = deps.revocations.hearsOthers ? Math.min(mostKnownMs, deps.loggedForMs) : goodForMs;
    this.#known = new LRUCache({ max: 50_000, ttl });
  }

  /** Forgets what is known of a key, so that the next request asks. */
  forget(keyHash: string): void {
    this.#looks.forget(keyHash);
    this.#known.delete(keyHash);
  }

  /**
   * Whom a shown key stands for now.
   * @throws UNAUTHENTICATED whatever is wrong with it; TOO_MANY_REQUESTS for guesses; CLIENT_MISMATCH; CLIENT_PAUSED.
   */
  async identity({ clientId, keyHash }: ShownKey, facts: RequestFacts): Promise<KeyIdentity> {
    const { registry, revocations, gateway, uses } = this.deps;
    if (this.#dead.has(keyHash)) throw noSuchKey();
    const key = this.#known.get(keyHash) ?? (await this.#firstLook(clientId, keyHash, facts.ipAddress));
    const client = await registry.byId(clientId);
    if (client === undefined) throw noSuchKey();
    revocations.checkKey(clientId, key.id);
    this.#assertAlive(keyHash, key);
    assertOwnName(client, facts.named);
    assertServed(client);
    const actor = keyActor(key, facts);
    const door = await gateway.doorOf(client.id, actor, this.#entry(keyHash, key));
    uses.note(client.id, key.id, key.lastUsedAt);
    const caller = { audience: 'client', clientId: client.id, keyId: key.id, key } as const;
    return { caller, actor, client, door };
  }

  #entry(keyHash: string, known?: KeyRow): EntryCheck {
    const question: Question = { entity: ApiKey, paths, where: [equals('tokenHash', keyHash)] };
    return this.#looks.entry(keyHash, question, (found) => this.#judge(keyHash, found, known));
  }

  /** @throws UNAUTHENTICATED for what is no key, or none any more. */
  #assertAlive(keyHash: string, found: KeyRow | null): asserts found is KeyRow {
    const isOver = found === null || found.revokedAt !== null || (found.expiresAt ?? never) <= new Date();
    if (!isOver && found.createdBy.isActive) return;
    this.forget(keyHash);
    // Somebody who is not active may be again.
    if (isOver) this.#dead.set(keyHash, true);
    throw noSuchKey();
  }

  /** @param known by which it was decided what the key may, if that was before the look. */
  #judge(keyHash: string, found: KeyRow | null, known?: KeyRow): void {
    this.#assertAlive(keyHash, found);
    this.#known.set(keyHash, found);
    if (known !== undefined && known.createdBy.role !== found.createdBy.role)
      throw new AppError('FORBIDDEN', 'What this key may do has just changed: repeat.');
  }

  /** Whoever guesses is held back before anything is asked, the registry included. */
  async #firstLook(clientId: string, keyHash: string, ipAddress: string): Promise<KeyRow> {
    await this.deps.limits.beforeUnknownKey(ipAddress);
    const client = await this.deps.registry.byId(clientId);
    if (client === undefined) throw noSuchKey();
    const door = await this.deps.gateway.doorOf(client.id, systemActor('api keys'), this.#entry(keyHash));
    await door.enter();
    const key = this.#known.get(keyHash);
    if (key === undefined) throw noSuchKey();
    await this.deps.limits.afterKnownKey(ipAddress);
    return key;
  }
}
