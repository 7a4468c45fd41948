import { LRUCache } from 'lru-cache';
import pLimit from 'p-limit';
import type { Logger } from '#server/config/logger.js';
import { systemActor } from '#server/tenancy/actor.js';
import type { Gateway } from '#server/tenancy/gateway.js';

const everyMs = 60_000;

/** Another server may have noted it meanwhile. */
const note = `update api_keys set last_used_at = $3
  where client_id = $1 and id = $2 and (last_used_at is null or last_used_at < $4)`;

/** Notes when keys were last used: once a minute at most, and nobody waits for it. */
export class KeyUses {
  readonly #noted = new LRUCache<string, true>({ max: 50_000, ttl: everyMs });
  readonly #running = new Set<Promise<void>>();
  /** However many programs come at once, those who ask for something have the connections. */
  readonly #queue = pLimit(2);

  constructor(
    private readonly gateway: Gateway,
    private readonly log: Logger,
  ) {}

  note(clientId: string, keyId: string, lastUsedAt: Date | null): void {
    const now = Date.now();
    if (this.#noted.has(keyId) || (lastUsedAt !== null && now - lastUsedAt.getTime() < everyMs)) return;
    this.#noted.set(keyId, true);
    const running = this.#queue(() => this.#write(clientId, keyId, now))
      .catch((err: unknown) => this.log.warn({ err, clientId, keyId }, 'the use of a key is not noted'))
      .finally(() => this.#running.delete(running));
    this.#running.add(running);
  }

  async #write(clientId: string, keyId: string, now: number): Promise<void> {
    const door = await this.gateway.doorOf(clientId, systemActor('api keys'));
    await door.write((write) => write.query(note, [keyId, new Date(now), new Date(now - everyMs / 2)]));
  }

  /** Waits for those that are being noted; before the database is closed. */
  async settled(): Promise<void> {
    await Promise.all(this.#running);
  }
}
