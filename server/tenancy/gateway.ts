import type { EntityManager, EntityMetadata, MikroORM } from '@mikro-orm/postgresql';
import type { CursorSigner } from '#server/database/pagination/cursor.js';
import { kyselyOver, type Executor } from '#server/database/executor-kysely.js';
import { sendTogether } from '#server/database/pipeline.js';
import { readTransaction } from '#server/database/read-transaction.js';
import type { Answer, Row, Statement } from '#server/database/statement.js';
import { systemActor, type Actor } from './actor.js';
import type { AuditKeyOf } from './audit-keys.js';
import { ClientReader } from './client-reader.js';
import { ClientWrite } from './client-write.js';
import { Entrance, type EntryCheck } from './entrance.js';
import type { EventBus, Payload } from './event-bus.js';
import { heardEvents } from './heard-events.js';
import { asPrepared, transactionSettings, type OpenPlacement } from './open-placement.js';
import { ownStatement, type OwnStatement } from './own-statement.js';
import type { PlanLimits } from './plan-limits.js';
import { clientFilter } from './tenant-scoped.js';
import { writeThrough } from './write-door.js';
import { stampWrite } from './write-stamp.js';

type Send = (statements: readonly Statement[]) => Promise<Answer[]>;

/** One client's rows: everything that a request can do with data. Bound when made, and never to another client. */
export interface ClientDoor {
  readonly clientId: string;
  /** Plain rows by the query's selection; see ClientReader. */
  readonly read: ClientReader;
  /** Entities for reading. Its statements take the same way as `read`, in read-only transactions: a flush is refused by PostgreSQL. */
  readonly em: EntityManager;
  /** Rows that the read path can't say, in a read-only transaction; see ownStatement. */
  readonly rows: (...statement: OwnStatement) => Promise<Row[]>;
  /** The only way to change rows; see writeThrough. */
  readonly write: <T>(fn: (write: ClientWrite) => Promise<T>) => Promise<T>;
  /**
   * For whatever changes something that is not behind this door before it has read or written here: makes sure that the
   * caller may still enter, which `read`, `em` and `write` do by themselves. @throws the refusal.
   */
  readonly enter: () => Promise<void>;
  /** What this client's writes emit from now on; see heardEvents. */
  readonly listen: (topic: string) => AsyncIterableIterator<Payload>;
}

export interface GatewayOptions {
  readonly orm: MikroORM;
  readonly cursors: CursorSigner;
  /** Where a client's rows live now; the gateway is the only place that asks. */
  readonly placementOf: (clientId: string) => Promise<OpenPlacement>;
  /** How long a writer waits at a closed gate, in milliseconds. */
  readonly gateDeadlineMs: number;
  /** What proves who made a write. */
  readonly auditKeyOf: AuditKeyOf;
  readonly limits: PlanLimits;
  /** Told after the commit whose rows were changed. */
  readonly written: (clientId: string) => void;
  /** Told what writes emit, after their commit. */
  readonly events: EventBus;
}

const executorOver =
  (send: Send): Executor =>
  async (statement) => {
    const [result] = await send([statement]);
    if (result === undefined) throw new Error('A statement was sent and none answered.');
    return result;
  };

/** Made at the first call: most requests never ask for entities. */
function lazy<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** Client → its door. Knows placements; nothing above it does. */
export class Gateway {
  constructor(private readonly options: GatewayOptions) {}

  /**
   * The door to one client's rows; opens no connection by itself. Reads go where the client lived when the door was made,
   * and a door lives no longer than a request; every attempt of a write asks anew.
   * @param actor who will be recorded as having made its writes.
   * @param check what has to be known of the caller before anything is read or changed.
   * @throws SERVICE_UNAVAILABLE while the client's placement can't be served.
   */
  async doorOf(clientId: string, actor: Actor = systemActor(), check?: EntryCheck): Promise<ClientDoor> {
    const { options } = this;
    const home = await options.placementOf(clientId);
    const transaction: Send = (statements) =>
      readTransaction(home.connections, transactionSettings(home, clientId), asPrepared(home, statements));
    const entrance = new Entrance({
      check,
      queryOf: ({ entity, paths, where }, schema) =>
        this.#reader(clientId, schema, send).rowQuery(entity, paths, where),
      home: home.schema,
    });
    const send: Send = (statements) => entrance.read(statements, transaction);
    const entities = lazy(() => this.#entities(clientId, home.schema, send));
    return {
      clientId,
      read: this.#reader(clientId, home.schema, send),
      enter: () => entrance.alone(transaction),
      get em() {
        return entities();
      },
      rows: async (...statement) => (await send([ownStatement(clientId, statement)]))[0]?.rows ?? [],
      listen: (topic) => heardEvents(options.events, clientId, topic),
      write: (fn) =>
        writeThrough(
          {
            clientId,
            entrance,
            placement: () => options.placementOf(clientId),
            deadlineMs: options.gateDeadlineMs,
            stamp: async () => stampWrite(await options.auditKeyOf(clientId), clientId, actor),
            committed: ({ events }) => {
              options.written(clientId);
              for (const event of events) options.events.publish(event);
            },
            transactionOn: (connection, placement, stamp) => {
              const { schema } = placement;
              const inside: Send = (statements) =>
                sendTogether(connection, asPrepared(placement, statements));
              return new ClientWrite(
                clientId,
                () => this.#entities(clientId, schema, inside),
                this.#reader(clientId, schema, inside),
                inside,
                stamp,
                options.limits,
              );
            },
          },
          fn,
        ),
    };
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
