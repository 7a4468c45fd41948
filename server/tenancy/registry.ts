import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { LRUCache } from 'lru-cache';
import { centreOf } from './centre.js';
import { Client, ClientStatus } from './client.entity.js';
import type { ClientChanges, ClientRegistry, RegisteredClient } from './client-registry.js';
import { Placement } from './placement.entity.js';
import { PolledRows } from './polled-rows.js';

/** Where a client's rows live, as the registry last saw it. */
export type RegisteredPlacement = Readonly<Placement>;

/**
 * The clients of the installation and where they live, cached. A change made here acts at once; one made elsewhere (another
 * server, the operator's tool, SQL) within one poll, because a trigger dates every change with the database's clock.
 */
export class Registry implements ClientRegistry {
  readonly only = undefined;
  readonly #idBySlug = new LRUCache<string, string>({ max: 20_000 });
  readonly #clients: PolledRows<Client>;
  readonly #placements: PolledRows<Placement>;

  /** @param changed tells other servers to look sooner. */
  constructor(
    private readonly orm: MikroORM,
    private readonly changed: () => void = () => undefined,
  ) {
    this.#clients = new PolledRows(orm, Client, ({ id, slug }) => this.#idBySlug.set(slug, id));
    this.#placements = new PolledRows(orm, Placement);
  }

  /** A fresh EntityManager on the centre's tables. */
  centre(): EntityManager {
    return centreOf(this.orm);
  }

  async byId(id: string): Promise<RegisteredClient | undefined> {
    return this.#clients.get(id);
  }

  async bySlug(slug: string): Promise<RegisteredClient | undefined> {
    const id = this.#idBySlug.get(slug);
    const known = id === undefined ? undefined : this.#clients.known(id);
    return known?.slug === slug ? known : this.#clients.find({ slug });
  }

  /** Those that are served, by slug, as they are now. */
  async active(): Promise<RegisteredClient[]> {
    return this.centre().find(Client, { status: ClientStatus.ACTIVE }, { orderBy: { slug: 'asc' } });
  }

  /** Where a client's rows live. @throws if there is no such client. */
  async placementOf(clientId: string): Promise<RegisteredPlacement> {
    const client = await this.byId(clientId);
    const placement = client && (await this.#placements.get(client.placementId));
    if (placement === undefined) throw new Error('A client that is not in the registry has no placement.');
    return placement;
  }

  /** Changes a client in the registry and remembers it as it is now. @throws if there is no such client. */
  async update(id: string, changes: ClientChanges): Promise<RegisteredClient> {
    const centre = this.centre();
    const client = await centre.findOneOrFail(Client, { id });
    centre.assign(client, changes);
    await centre.flush();
    this.changed();
    await centre.refresh(client);
    return this.#clients.remember(client);
  }

  /** Moves a client from one status to another. @returns undefined for one that does not stand at `from` (any more). */
  async step(id: string, from: ClientStatus, to: ClientStatus): Promise<RegisteredClient | undefined> {
    const moved = await this.centre().nativeUpdate(Client, { id, status: from }, { status: to });
    if (moved === 1) this.changed();
    return moved === 1 ? this.#clients.find({ id }) : undefined;
  }

  async noteAdmin(client: RegisteredClient, adminEmail: string): Promise<void> {
    if (client.adminEmail === null) await this.update(client.id, { adminEmail });
  }

  /** Lets the next look ask the centre: the client, or its placement, was changed in a statement of its own, or taken back. */
  forget(id: string): void {
    const known = this.#clients.known(id);
    if (known) this.#placements.forget(known.placementId);
    this.#clients.forget(id);
  }

  /** Looks for what changed since the last look. @throws when the centre does not answer; the next look sees the same. */
  async refresh(): Promise<void> {
    await Promise.all([this.#clients.refresh(), this.#placements.refresh()]);
  }
}
