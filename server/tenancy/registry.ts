import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { LRUCache } from 'lru-cache';
import { centreOf } from './centre.js';
import { Client } from './client.entity.js';

/** A client as the registry last saw it; changes go through the registry. */
export type RegisteredClient = Readonly<Client>;

/** Transactions commit later than the moment that their rows carry; a look back this far sees them all. */
const overlapMs = 5_000;

/**
 * The clients of the installation, cached. A change made here acts at once; one made elsewhere (another server, the
 * operator's tool, SQL) within one poll, because a trigger dates every change with the database's clock.
 */
export class Registry {
  readonly #byId = new LRUCache<string, RegisteredClient>({ max: 20_000 });
  readonly #idBySlug = new LRUCache<string, string>({ max: 20_000 });
  #seenUntil = new Date(0);

  constructor(private readonly orm: MikroORM) {}

  /** A fresh EntityManager on the centre's tables. */
  centre(): EntityManager {
    return centreOf(this.orm);
  }

  /** Keeps the newer of what it knows and what it is told: a poll that began before a change must not undo it. */
  #remember(client: Client): RegisteredClient {
    const known = this.#byId.get(client.id);
    if (known && known.updatedAt > client.updatedAt) return known;
    const record = Object.freeze({ ...client });
    this.#byId.set(client.id, record);
    this.#idBySlug.set(client.slug, client.id);
    return record;
  }

  async byId(id: string): Promise<RegisteredClient | undefined> {
    const known = this.#byId.get(id);
    if (known) return known;
    const found = await this.centre().findOne(Client, { id });
    return found ? this.#remember(found) : undefined;
  }

  async bySlug(slug: string): Promise<RegisteredClient | undefined> {
    const id = this.#idBySlug.get(slug);
    const known = id === undefined ? undefined : this.#byId.get(id);
    if (known?.slug === slug) return known;
    const found = await this.centre().findOne(Client, { slug });
    return found ? this.#remember(found) : undefined;
  }

  /** Changes a client in the registry and remembers it as it is now. @throws if there is no such client. */
  async update(
    id: string,
    changes: Partial<Pick<Client, 'name' | 'description' | 'joinPolicy' | 'currency' | 'status'>>,
  ): Promise<RegisteredClient> {
    const centre = this.centre();
    const client = await centre.findOneOrFail(Client, { id });
    centre.assign(client, changes);
    await centre.flush();
    await centre.refresh(client);
    return this.#remember(client);
  }

  /** Lets the next look ask the centre: the client was changed in a statement of its own, or taken back. */
  forget(id: string): void {
    this.#byId.delete(id);
  }

  /** Looks for what changed since the last look. @throws when the centre does not answer; the next look sees the same. */
  async refresh(): Promise<void> {
    const since = new Date(this.#seenUntil.getTime() - overlapMs);
    const first = this.#seenUntil.getTime() === 0;
    const changed = await this.centre().find(
      Client,
      first ? {} : { updatedAt: { $gte: since } },
      first ? { orderBy: { updatedAt: 'desc' }, limit: 1 } : {},
    );
    for (const client of changed) {
      // Here alone: a look at one client says nothing of what changed in others meanwhile.
      if (client.updatedAt > this.#seenUntil) this.#seenUntil = client.updatedAt;
      if (first || this.#byId.has(client.id)) this.#remember(client);
    }
  }
}
