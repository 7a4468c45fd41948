import { Client, ClientStatus } from './client.entity.js';
import { sharedPlacementId } from './placement.entity.js';
import type { Registry } from './registry.js';
import type { SharedTier } from './shared-tier.js';

const mostOfShared = 500;
/** Each has to be asked where it lives, which may take a connection of its own. */
const mostOfDedicated = 20;

/** Finds clients whose record a server that died, or was cut off, left unsealed: all of the shared tier, and of the others the next few. */
export class UnsealedClients {
  #last = '00000000-0000-0000-0000-000000000000';

  constructor(
    private readonly registry: Registry,
    private readonly sharedTier: SharedTier,
  ) {}

  async some(): Promise<string[]> {
    const shared = await this.sharedTier.unsealed(mostOfShared);
    const { PROVISIONING } = ClientStatus;
    const dedicated = await this.registry
      .centre()
      .find(
        Client,
        { id: { $gt: this.#last }, placementId: { $ne: sharedPlacementId }, status: { $ne: PROVISIONING } },
        { orderBy: { id: 'asc' }, limit: mostOfDedicated, fields: ['id'] },
      );
    const ids = dedicated.map(({ id }) => id);
    this.#last =
      ids.length < mostOfDedicated ? '00000000-0000-0000-0000-000000000000' : (ids.at(-1) ?? this.#last);
    return [...shared, ...ids];
  }
}
