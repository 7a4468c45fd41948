import type { EntityClass } from '@mikro-orm/postgresql';
import { User } from '#server/identity/user.entity.js';
import type { ClientWrite } from '#server/tenancy/client-write.js';
import { referredAll } from '#server/tenancy/referred.js';
import type { SalesGroupMarketingManager, SalesGroupSeller } from './sales-group-people.entity.js';
import type { SalesGroup } from './sales-group.entity.js';

type Person = SalesGroupSeller | SalesGroupMarketingManager;

/**
 * Makes the given users all who are in a group as one of its people. Who was there before stays as he is, so that the record
 * tells who came and who went. @throws NOT_FOUND if one is no user of the client.
 */
export async function setPeople(
  write: ClientWrite,
  people: EntityClass<Person>,
  salesGroup: SalesGroup,
  userIds: readonly string[] | null | undefined,
): Promise<void> {
  if (userIds === undefined) return;
  const users = await referredAll(write, User, userIds ?? []);
  const there = await write.em.find(people, { salesGroup });
  for (const person of there) if (!users.some(({ id }) => id === person.user.id)) write.em.remove(person);
  for (const user of users)
    if (!there.some((person) => person.user.id === user.id)) write.create(people, { salesGroup, user });
}
