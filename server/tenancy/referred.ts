import { LockMode, type AnyEntity, type EntityClass } from '@mikro-orm/postgresql';
import { validate as isUuid } from 'uuid';
import { notFound } from '#server/errors/app-error.js';
import type { ClientWrite } from './client-write.js';
import type { TenantScoped } from './tenant-scoped.js';

/**
 * The living rows that others are about to refer to. They are held by a lock that many share, so that nobody deletes one before
 * the reference is there. @param ids as the caller gave them. @throws NOT_FOUND if one is unknown, deleted, another client's or
 * no id at all.
 */
export async function referredAll<T extends TenantScoped>(
  { em }: ClientWrite,
  entity: EntityClass<T>,
  ids: readonly string[],
): Promise<T[]> {
  const wanted = [...new Set(ids.map((id) => id.toLowerCase()))];
  if (wanted.length === 0) return [];
  if (!wanted.every(isUuid)) throw notFound(entity.name);
  const living = 'deletedAt' in em.getMetadata().get(entity).properties ? { deletedAt: null } : {};
  const found = await em.find(
    entity as EntityClass<AnyEntity>,
    { id: { $in: wanted }, ...living },
    // In one order, so that two who hold the same rows don't wait for each other.
    { lockMode: LockMode.PESSIMISTIC_READ, orderBy: { id: 'asc' } },
  );
  if (found.length < wanted.length) throw notFound(entity.name);
  return found as T[];
}

/** The living row that another is about to refer to; see referredAll. @throws NOT_FOUND */
export async function referred<T extends TenantScoped>(
  write: ClientWrite,
  entity: EntityClass<T>,
  id: string,
): Promise<T> {
  const [found] = await referredAll(write, entity, [id]);
  if (found === undefined) throw notFound(entity.name);
  return found;
}
