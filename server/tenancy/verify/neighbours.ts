import { Isolation, mainServer } from '../placement.entity.js';
import type { PlacedClient } from './placed-client.js';

/** What a client must be kept from: everything that was made for somebody else on the same PostgreSQL server. */
export interface Neighbours {
  /** Schemas of other clients in the same database. */
  readonly schemas: readonly string[];
  /** Databases of other clients, and the installation's for a client that has one of its own. */
  readonly databases: readonly string[];
  /** The roles that serve other clients, and their owners. */
  readonly roles: readonly string[];
  /** One that lives in the same tables, else any other; undefined where there is none. */
  readonly clientId: string | undefined;
}

/** @param installation the name of the installation's own database. */
export function neighboursOf(
  own: PlacedClient,
  all: readonly PlacedClient[],
  installation: string,
): Neighbours {
  const { server, isolation } = own.placement;
  // What is still being made may not be there yet.
  const others = all.filter(({ client }) => client.id !== own.client.id && client.status !== 'PROVISIONING');
  const near = others.map(({ placement }) => placement).filter((placement) => placement.server === server);
  const apart = isolation === Isolation.DATABASE;
  return {
    schemas: apart ? [] : near.flatMap((one) => (one.isolation === Isolation.SCHEMA ? one.schema : [])),
    databases: [
      ...near.flatMap(({ database }) => database ?? []),
      ...(apart && server === mainServer ? [installation] : []),
    ],
    roles: near.flatMap(({ role, ownerRole }) => [role ?? [], ownerRole ?? []].flat()),
    clientId: (others.find(({ placement }) => placement.id === own.placement.id) ?? others[0])?.client.id,
  };
}

/** At most so many of a list, spread over the whole of it. */
export function sample<T>(list: readonly T[], most: number): readonly T[] {
  const step = Math.max(1, list.length / most);
  return list.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
}
