import type { CentreReader } from '#server/tenancy/centre-reader.js';
import { AppError } from '#server/errors/app-error.js';
import type { ClientReach } from '#server/identity/reach.js';
import { Client, ClientStatus } from '#server/tenancy/client.entity.js';
import { PlacementLook, type LookDeps } from '#server/tenancy/facts/placement-look.js';
import { ServerLook } from '#server/tenancy/facts/server-look.js';
import { Isolation, Placement } from '#server/tenancy/placement.entity.js';
import type { Registry } from '#server/tenancy/registry.js';
import { DatabaseServer } from '#server/tenancy/server.entity.js';
import type { PlatformServer } from './platform-server.types.js';

export interface PlatformServersDeps {
  readonly registry: Registry;
  readonly centreReader: CentreReader;
  readonly look: LookDeps;
}

/** The PostgreSQL servers of the installation as the operator sees them. */
export class PlatformServers {
  constructor(private readonly deps: PlatformServersDeps) {}

  /** By name. @throws FORBIDDEN for who does not reach every client: a server tells of all that it holds. */
  async all({ madeBy }: ClientReach): Promise<PlatformServer[]> {
    if (madeBy !== undefined)
      throw new AppError('FORBIDDEN', 'Servers are shown to those who reach every client.');
    const { registry, centreReader, look } = this.deps;
    const servers = await registry.centre().find(DatabaseServer, {}, { orderBy: { name: 'asc' } });
    const clients = await this.#clientsByServer();
    const housed = await this.#housed();
    const places = new PlacementLook(look, housed);
    return servers.map(({ name }) => {
      const there = housed.filter(({ placement }) => placement.server === name);
      return {
        name,
        clients: clients.get(name) ?? 0,
        look: new ServerLook(centreReader, places, name, there),
      };
    });
  }

  async #clientsByServer(): Promise<ReadonlyMap<string, number>> {
    const [result] = await this.deps.centreReader.send([
      {
        text: `select p.server, count(*)::int as clients from central.clients c join central.placements p on p.id = c.placement_id group by p.server`,
        values: [],
      },
    ]);
    return new Map(result?.rows.map((row) => [row['server'] as string, row['clients'] as number]));
  }

  /** The clients with a database of their own that is there. */
  async #housed() {
    const centre = this.deps.registry.centre();
    const placements = await centre.find(Placement, { isolation: Isolation.DATABASE });
    const byId = new Map(placements.map((placement) => [placement.id, placement]));
    const clients = await centre.find(Client, {
      placementId: { $in: [...byId.keys()] },
      status: { $nin: [ClientStatus.PROVISIONING, ClientStatus.ARCHIVED] },
    });
    return clients.flatMap(({ id, placementId }) => {
      const placement = byId.get(placementId);
      return placement ? [{ clientId: id, placement }] : [];
    });
  }
}
