import type { EntityClass } from '@mikro-orm/postgresql';
import { badInput } from '#server/errors/app-error.js';
import type { ClientWrite } from './client-write.js';
import type { TenantScoped } from './tenant-scoped.js';

/** Until the write's end: else two at once would both see the last place free. */
const oneByOne = `select pg_advisory_xact_lock(hashtextextended($1::uuid::text || $2::text, 0))`;

/**
 * Makes sure that there is room for one more, where a list without pages has a stated end.
 * @param what the rows in words, e.g. `categories`. @throws BAD_USER_INPUT (input.name) where there are as many as there may be.
 */
export async function assertRoomFor(
  write: ClientWrite,
  entity: EntityClass<TenantScoped>,
  most: number,
  what: string,
): Promise<void> {
  await write.query(oneByOne, [what]);
  if ((await write.read.count(entity, [])) >= most)
    throw badInput({ path: ['input', 'name'], message: `There are at most ${most} ${what}.` });
}
