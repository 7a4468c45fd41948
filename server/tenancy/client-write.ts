import {
  type AnyEntity,
  type EntityClass,
  type EntityManager,
  LockMode,
  type RequiredEntityData,
} from '@mikro-orm/postgresql';
import { v7 as uuidv7, validate as isUuid } from 'uuid';
import type { Row } from '#server/database/statement.js';
import { notFound, type AppError } from '#server/errors/app-error.js';
import type { ClientReader } from './client-reader.js';
import { ownStatement, type OwnStatement } from './own-statement.js';
import type { ClientEvent, Payload } from './event-bus.js';
import type { OpenTransaction } from './open-transaction.js';
import { recordStatement, type RecordedChange } from './recorded-change.js';
import type { PlanLimits, Wanted } from './plan-limits.js';
import type { Limited } from './plans.js';
import type { TenantScoped } from './tenant-scoped.js';
import type { WriteStamp } from './write-stamp.js';

type Own<T> = Omit<RequiredEntityData<T & TenantScoped>, 'clientId' | 'id' | 'createdAt' | 'updatedAt'>;

/** What a write may use: rows and entities of one client inside its open transaction. */
export class ClientWrite {
  #em: EntityManager | undefined;
  /** What leaves after the commit; see emit. */
  readonly events: ClientEvent[] = [];

  constructor(
    readonly clientId: string,
    private readonly entities: () => EntityManager,
    /** Reads inside this transaction; sees what has been written. */
    readonly read: ClientReader,
    private readonly transaction: OpenTransaction,
    private readonly stamp: WriteStamp,
    private readonly limits: PlanLimits,
  ) {}

  /** Made when it is first asked for: rules that say what they write in SQL never need it. */
  get em(): EntityManager {
    return (this.#em ??= this.entities());
  }

  /** Writes what has changed of the entities, if any were asked for, and commits; what `last` has committed stays so. */
  async commit(): Promise<void> {
    await this.#em?.flush();
    await this.transaction.commit();
  }

  /**
   * Sends the last statements of a write with its COMMIT behind them, so that locks are held for one round trip less. Nothing
   * may be decided after them: with what they give the write is done.
   * @throws the first failure among them; nothing is committed then.
   */
  async last<T>(send: () => Promise<T>): Promise<T> {
    await this.#em?.flush();
    const sent = send();
    const committed = this.transaction.commit();
    // After a failure it only says that there was one.
    committed.catch(() => undefined);
    const value = await sent;
    await committed;
    return value;
  }

  /** A new entity of this client, with a key of its own (UUID version 7); written at the flush. */
  create<T extends TenantScoped>(entity: EntityClass<T>, data: Own<T> & { id?: string }): T {
    const own = { ...data, clientId: this.clientId, id: data.id ?? uuidv7() };
    return this.em.create(entity, own as unknown as RequiredEntityData<T>);
  }

  /** A reference to an own entity by its id, without reading it; the composite foreign key refuses another client's. */
  reference<T extends TenantScoped>(entity: EntityClass<T>, id: string): T {
    return this.em.getReference<T>(entity, [this.clientId, id] as never);
  }

  /** The living entity with this id, locked until the end of the transaction; null for one that is unknown, deleted, another client's, or not an id at all. */
  async lockedIfAny<T extends TenantScoped>(entity: EntityClass<T>, id: string): Promise<T | null> {
    if (!isUuid(id)) return null;
    const living = 'deletedAt' in this.em.getMetadata().get(entity).properties ? { deletedAt: null } : {};
    const found = await this.em.findOne(
      entity as EntityClass<AnyEntity>,
      { id, ...living },
      { lockMode: LockMode.PESSIMISTIC_WRITE },
    );
    return found as T | null;
  }

  /** As lockedIfAny. @throws NOT_FOUND where that gives null. */
  async locked<T extends TenantScoped>(entity: EntityClass<T>, id: string): Promise<T> {
    const found = await this.lockedIfAny(entity, id);
    if (found === null) throw notFound(entity.name);
    return found;
  }

  /** A statement of our own; see ownStatement. @param values from `$2` on. */
  async query(text: string, values: readonly unknown[]): Promise<Row[]> {
    const [rows] = await this.together([[text, ...values]]);
    return rows ?? [];
  }

  /**
   * Several such statements in one round trip, in this order; each sees what those before it waited for. Calls that are made
   * before this one is awaited travel along.
   * @returns the rows of each
   */
  async together(statements: readonly OwnStatement[]): Promise<Row[][]> {
    const results = await this.transaction.send(
      statements.map((statement) => ownStatement(this.clientId, statement)),
    );
    return results.map(({ rows }) => rows);
  }

  /** Why the client's plan lets this write make no more of these; undefined where it does. See PlanLimits. */
  exceeded(what: Limited, wanted?: Wanted): Promise<AppError | undefined> {
    return this.limits.exceededBy(this, what, wanted);
  }

  /** Makes sure that the client's plan has room for it, for one unless told. @throws QUOTA_EXCEEDED. */
  async assertRoom(what: Limited, wanted?: Wanted): Promise<void> {
    const refusal = await this.exceeded(what, wanted);
    if (refusal !== undefined) throw refusal;
  }

  /** Records what no trigger sees, as this write's actor: a sign-in, or a change of what the centre keeps of the client. */
  async record(change: RecordedChange): Promise<void> {
    await this.transaction.send([recordStatement(this.clientId, this.stamp, change)]);
  }

  /**
   * Tells those who listen to this client that something happened, once it is committed; nobody hears of a write that failed.
   * A server that dies between the commit and the telling tells nobody.
   */
  emit(topic: string, payload: Payload): void {
    this.events.push({ clientId: this.clientId, topic, payload });
  }
}
