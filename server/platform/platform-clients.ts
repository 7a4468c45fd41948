import type { GraphQLResolveInfo } from 'graphql';
import { mapPage, type Connection } from '#server/database/pagination/connection.js';
import type { PageRequest } from '#server/database/pagination/page-args.js';
import { contains, equals } from '#server/database/read/condition.js';
import { notFound } from '#server/errors/app-error.js';
import type { CentreReader } from '#server/tenancy/centre-reader.js';
import type { ClientReach } from '#server/identity/reach.js';
import { Client } from '#server/tenancy/client.entity.js';
import type { Housed } from '#server/tenancy/facts/placement-facts.js';
import { PlacementLook, type LookDeps } from '#server/tenancy/facts/placement-look.js';
import { Placement } from '#server/tenancy/placement.entity.js';
import type { RegisteredClient } from '#server/tenancy/client-registry.js';
import type { Registry } from '#server/tenancy/registry.js';
import type { PlatformClient } from './platform-client.types.js';

export interface PlatformClientsDeps {
  readonly registry: Registry;
  readonly centreReader: CentreReader;
  readonly look: LookDeps;
  /** What the installation's own database is called. */
  readonly installationDatabase: string;
}

/** All that resolvers get of the clients: none of them can forget whom a caller reaches. */
export type ClientsWithin = (reach: ClientReach) => PlatformClients;

/** The clients of the installation as the operator sees them: the registry's lines with a look at their places. */
export class PlatformClients {
  /** @param reach whose clients there are: any other is as if it did not exist. */
  constructor(
    private readonly deps: PlatformClientsDeps,
    private readonly reach: ClientReach,
  ) {}

  /** The youngest first. @param search part of name, slug or the first owner's address. */
  async page(
    search: string | null | undefined,
    page: PageRequest,
    info: GraphQLResolveInfo,
  ): Promise<Connection<PlatformClient>> {
    const found = await this.deps.centreReader.page(Client, info, {
      where: [
        ...(this.reach.madeBy === undefined ? [] : [equals('madeById', this.reach.madeBy)]),
        ...(search == null ? [] : [contains(['name', 'slug', 'adminEmail'], search)]),
      ],
      filterKey: JSON.stringify([search ?? null, this.reach.madeBy ?? null]),
      // Ids are made in the order of time, and have an index.
      sort: [{ property: 'id', direction: 'desc' }],
      page,
    });
    const seen = await this.#see(found.nodes);
    // One that failed to be made may have been taken back between the two looks.
    return mapPage(found, ({ id }) => seen.get(id));
  }

  /** Every client, by slug. @param search part of name, slug or the first owner's address. */
  async all(search: string | undefined): Promise<PlatformClient[]> {
    const $ilike = `%${(search ?? '').replaceAll(/[\\%_]/g, '\\$&')}%`;
    const found = await this.deps.registry.centre().find(
      Client,
      {
        ...this.#reached(),
        ...(search !== undefined && {
          $or: [{ slug: { $ilike } }, { name: { $ilike } }, { adminEmail: { $ilike } }],
        }),
      },
      { orderBy: { slug: 'asc' } },
    );
    return [...(await this.#see(found)).values()];
  }

  #reached(): { madeById?: string } {
    return this.reach.madeBy === undefined ? {} : { madeById: this.reach.madeBy };
  }

  async #named(slug: string): Promise<RegisteredClient | null> {
    return this.deps.registry
      .centre()
      .findOne(Client, { slug: slug.trim().toLowerCase(), ...this.#reached() });
  }

  async bySlug(slug: string): Promise<PlatformClient | null> {
    const client = await this.#named(slug);
    return client && this.see(client);
  }

  /** The registry's line alone, for what is done with a client. @throws NOT_FOUND. */
  async registered(slug: string): Promise<RegisteredClient> {
    const client = await this.#named(slug);
    if (client === null) throw notFound('The client');
    return client;
  }

  /** @throws NOT_FOUND for a client that was taken back meanwhile. */
  async see(client: RegisteredClient): Promise<PlatformClient> {
    const seen = (await this.#see([client])).get(client.id);
    if (seen === undefined) throw notFound('The client');
    return seen;
  }

  /** By id. One look serves all of them, so that what can be asked together is. */
  async #see(clients: readonly RegisteredClient[]): Promise<ReadonlyMap<string, PlatformClient>> {
    const ids = [...new Set(clients.map(({ placementId }) => placementId))];
    const found = await this.deps.registry.centre().find(Placement, { id: { $in: ids } });
    const placements = new Map(found.map((placement) => [placement.id, placement]));
    const housed: Housed[] = [];
    const look = new PlacementLook(this.deps.look, housed);
    return new Map(
      clients.flatMap((client): [string, PlatformClient][] => {
        const placement = placements.get(client.placementId);
        if (placement === undefined) return [];
        const own = { clientId: client.id, placement };
        housed.push(own);
        return [[client.id, this.#seen(client, own, look)]];
      }),
    );
  }

  #seen(client: RegisteredClient, housed: Housed, look: PlacementLook): PlatformClient {
    const { isolation, server, database, schema, role, migration } = housed.placement;
    const { id, name, slug, description, plan, status, joinPolicy, createdAt, adminEmail } = client;
    return {
      ...{ id, name, slug, description, plan, status, joinPolicy, createdAt },
      ...{ isolation, server, schema, databaseRole: role, migration: migration ?? '' },
      database: database ?? this.deps.installationDatabase,
      admin: adminEmail === null ? null : { email: adminEmail },
      housed,
      look,
    };
  }
}
