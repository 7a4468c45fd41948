import type { EntityManager } from '@mikro-orm/postgresql';
import { Client } from '../client.entity.js';
import { Placement } from '../placement.entity.js';
import type { RegisteredClient } from '../client-registry.js';
import type { RegisteredPlacement } from '../registry.js';

/** A client and where its rows live. */
export interface PlacedClient {
  readonly client: RegisteredClient;
  readonly placement: RegisteredPlacement;
}

/** Every client of the installation, by slug. @param centre a fresh EntityManager on the centre's tables. */
export async function placedClients(centre: EntityManager): Promise<PlacedClient[]> {
  const clients = await centre.find(Client, {}, { orderBy: { slug: 'asc' } });
  const placements = await centre.find(Placement, {});
  const byId = new Map(placements.map((placement) => [placement.id, placement]));
  return clients.flatMap((client) => {
    const placement = byId.get(client.placementId);
    return placement === undefined ? [] : [{ client, placement }];
  });
}
