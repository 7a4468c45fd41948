import { MikroORM, type AnyEntity, type EntityClass, type EventSubscriber } from '@mikro-orm/postgresql';
import { PostgresDialect } from 'kysely';
import type { Pool } from 'pg';

export type EntityClasses = readonly EntityClass<AnyEntity>[];

/**
 * The ORM's metadata, discovered once and shared by every placement, over the centre's pool. Entities are the one
 * description of tables: the read path takes columns and the client filter from here as well.
 */
export async function createOrm(
  pool: Pool,
  entities: EntityClasses,
  subscribers: readonly EventSubscriber[],
): Promise<MikroORM> {
  return MikroORM.init({
    entities: [...entities],
    subscribers: [...subscribers],
    // Only a name: every statement goes through the dialect below or through a transaction of the gateway's.
    dbName: 'vecindad',
    ensureDatabase: false,
    // The pool is the caller's to end: MikroORM would end it once for each connection object that it makes.
    driverOptions: new PostgresDialect({
      pool: { options: pool.options, connect: () => pool.connect(), end: async () => undefined },
    }),
    // Else every find joins each to-one relation to filter it; the composite foreign keys make that needless (stack.md 4).
    autoJoinRefsForFilters: false,
    forceUtcTimezone: true,
    debug: false,
    discovery: { checkDuplicateTableNames: true },
  });
}
