import type { AnyEntity, EntityClass } from '@mikro-orm/postgresql';
import type { GraphQLResolveInfo } from 'graphql';
import { equals } from '#server/database/read/condition.js';
import type { ClientWrite } from './client-write.js';

/**
 * Reads an entity for the answer, as it is inside the write and by the query's selection. What has been changed must be
 * flushed. @param id of a row that this write has made or locked, so it is there.
 */
export async function readBack<T extends AnyEntity>(
  { read }: ClientWrite,
  entity: EntityClass<T>,
  info: GraphQLResolveInfo,
  id: string,
): Promise<T> {
  const found = await read.one(entity, info, [equals('id', id)]);
  if (found === null) throw new Error(`A ${entity.name} that was just written can’t be read.`);
  return found;
}
