import type { EntityManager } from '@mikro-orm/postgresql';
import { readTransaction } from '#server/database/read-transaction.js';
import type { Answer, Row, Statement } from '#server/database/statement.js';
import type { Actor } from './actor.js';
import { seenFromOutside } from './behind-placement.js';
import type { ClientDoor } from './client-door.js';
import type { ClientReader } from './client-reader.js';
import { ClientWrite } from './client-write.js';
import { Entrance, type EntryCheck } from './entrance.js';
import type { Payload } from './event-bus.js';
import type { GatewayOptions } from './gateway-options.js';
import { heardEvents } from './heard-events.js';
import { asPrepared, transactionSettings, type OpenPlacement } from './open-placement.js';
import { OpenTransaction } from './open-transaction.js';
import { ownStatement, type OwnStatement } from './own-statement.js';
import { writeThrough } from './write-door.js';
import { stampWrite } from './write-stamp.js';

export type Send = (statements: readonly Statement[]) => Promise<Answer[]>;

/** What a gateway gives all of its doors. */
export interface DoorMakers {
  readonly options: GatewayOptions;
  readonly readerOf: (clientId: string, schema: string, send: Send) => ClientReader;
  readonly entitiesOf: (clientId: string, schema: string, send: Send) => EntityManager;
}

/** For whom a door is made. */
export interface DoorFor {
  readonly clientId: string;
  /** Where reads go. */
  readonly home: OpenPlacement;
  readonly actor: Actor;
  readonly check: EntryCheck | undefined;
}

/** The door of one request. There is one for each, so what of it nobody asks for is not made. */
export class BoundDoor implements ClientDoor {
  readonly clientId: string;
  readonly #entrance: Entrance;
  #reader: ClientReader | undefined;
  #entities: EntityManager | undefined;

  constructor(
    private readonly makers: DoorMakers,
    private readonly whose: DoorFor,
  ) {
    const { clientId, home, check } = whose;
    this.clientId = clientId;
    this.#entrance = new Entrance({
      check,
      queryOf: ({ entity, paths, where }, schema) =>
        makers
          .readerOf(clientId, schema, (statements) => this.#send(statements))
          .rowQuery(entity, paths, where),
      home: home.schema,
    });
  }

  #transaction(statements: readonly Statement[]): Promise<Answer[]> {
    const { clientId, home } = this.whose;
    return readTransaction(
      home.connections,
      transactionSettings(home, clientId),
      asPrepared(home, statements),
    ).catch((error: unknown) => {
      throw seenFromOutside(error, home);
    });
  }

  #send(statements: readonly Statement[]): Promise<Answer[]> {
    return this.#entrance.read(statements, (all) => this.#transaction(all));
  }

  get read(): ClientReader {
    return (this.#reader ??= this.makers.readerOf(this.clientId, this.whose.home.schema, (statements) =>
      this.#send(statements),
    ));
  }

  get em(): EntityManager {
    return (this.#entities ??= this.makers.entitiesOf(this.clientId, this.whose.home.schema, (statements) =>
      this.#send(statements),
    ));
  }

  enter(): Promise<void> {
    return this.#entrance.alone((statements) => this.#transaction(statements));
  }

  async rows(...statement: OwnStatement): Promise<Row[]> {
    return (await this.#send([ownStatement(this.clientId, statement)]))[0]?.rows ?? [];
  }

  listen(topic: string): AsyncIterableIterator<Payload> {
    return heardEvents(this.makers.options.events, this.clientId, topic);
  }

  write<T>(fn: (write: ClientWrite) => Promise<T>): Promise<T> {
    const { options, readerOf, entitiesOf } = this.makers;
    const { clientId, actor } = this.whose;
    return writeThrough(
      {
        clientId,
        entrance: this.#entrance,
        placement: () => options.placementOf(clientId),
        deadlineMs: options.gateDeadlineMs,
        stamp: async () => stampWrite(await options.auditKeyOf(clientId), clientId, actor),
        committed: ({ events }) => {
          options.written(clientId);
          for (const event of events) options.events.publish(event);
        },
        transactionOn: (connection, placement, stamp) => {
          const { schema } = placement;
          const opened = new OpenTransaction(connection, placement);
          const inside: Send = (statements) => opened.send(statements);
          return new ClientWrite(
            clientId,
            () => entitiesOf(clientId, schema, inside),
            readerOf(clientId, schema, inside),
            opened,
            stamp,
            options.limits,
          );
        },
      },
      fn,
    );
  }
}
