import type { EntityManager, EntityMetadata } from '@mikro-orm/postgresql';
import { kyselyOver, type Executor } from '#server/database/executor-kysely.js';
import { systemActor, type Actor } from './actor.js';
import { BoundDoor, type DoorMakers, type Send } from './bound-door.js';
import type { ClientDoor } from './client-door.js';
import { ClientReader } from './client-reader.js';
import type { EntryCheck } from './entrance.js';
import type { GatewayOptions } from './gateway-options.js';
import { clientFilter } from './tenant-scoped.js';

const executorOver =
  (send: Send): Executor =>
  async (statement) => {
    const [result] = await send([statement]);
    if (result === undefined) throw new Error('A statement was sent and none answered.');
    return result;
  };

/** Client → its door. Knows placements; nothing above it does. */
export class Gateway {
  readonly #makers: DoorMakers;

  constructor(private readonly options: GatewayOptions) {
    this.#makers = {
      options,
      readerOf: (clientId, schema, send) => this.#reader(clientId, schema, send),
      entitiesOf: (clientId, schema, send) => this.#entities(clientId, schema, send),
    };
  }

  /**
   * The door to one client's rows; opens no connection by itself. Reads go where the client lived when the door was made,
   * and a door lives no longer than a request; every attempt of a write asks anew.
   * @param actor who will be recorded as having made its writes.
   * @param check what has to be known of the caller before anything is read or changed.
   * @throws SERVICE_UNAVAILABLE while the client's placement can't be served.
   */
  async doorOf(clientId: string, actor: Actor = systemActor(), check?: EntryCheck): Promise<ClientDoor> {
    const home = await this.options.placementOf(clientId);
    return new BoundDoor(this.#makers, { clientId, home, actor, check });
  }

  /** What the ORM knows of every table; the same in all placements. */
  entities(): Iterable<EntityMetadata> {
    return this.options.orm.getMetadata().getAll().values();
  }

  #reader(clientId: string, schema: string, send: Send): ClientReader {
    const metadata = this.options.orm.getMetadata();
    return new ClientReader({
      clientId,
      schema,
      send,
      cursors: this.options.cursors,
      metadataOf: (entity) => metadata.get(entity),
    });
  }

  #entities(clientId: string, schema: string, send: Send): EntityManager {
    const em = this.options.orm.em.fork({ schema, useContext: false, disableTransactions: true });
    em.setFilterParams(clientFilter, { clientId });
    em.setTransactionContext(kyselyOver(executorOver(send)));
    return em;
  }
}
