import type { EntityManager } from '@mikro-orm/postgresql';
import type { Row } from '#server/database/statement.js';
import type { ClientReader } from './client-reader.js';
import type { ClientWrite } from './client-write.js';
import type { Payload } from './event-bus.js';
import type { OwnStatement } from './own-statement.js';

/** One client's rows: everything that a request can do with data. Bound when made, and never to another client. */
export interface ClientDoor {
  readonly clientId: string;
  /** Plain rows by the query's selection; see ClientReader. */
  readonly read: ClientReader;
  /** Entities for reading. Its statements take the same way as `read`, in read-only transactions: a flush is refused by PostgreSQL. */
  readonly em: EntityManager;
  /** Rows that the read path can't say, in a read-only transaction; see ownStatement. */
  rows(...statement: OwnStatement): Promise<Row[]>;
  /** The only way to change rows; see writeThrough. */
  write<T>(fn: (write: ClientWrite) => Promise<T>): Promise<T>;
  /**
   * For whatever changes something that is not behind this door before it has read or written here: makes sure that the
   * caller may still enter, which `read`, `em` and `write` do by themselves. @throws the refusal.
   */
  enter(): Promise<void>;
  /** What this client's writes emit from now on; see heardEvents. */
  listen(topic: string): AsyncIterableIterator<Payload>;
}
