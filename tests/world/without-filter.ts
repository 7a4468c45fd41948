import type { EntityMetadata } from '@mikro-orm/postgresql';
import { Session } from '#server/identity/session.entity.js';
import { User } from '#server/identity/user.entity.js';
import { Order } from '#server/orders/order.entity.js';
import { clientFilter } from '#server/tenancy/tenant-scoped.js';
import type { TestClient, World } from './world.js';

/**
 * Takes the client filter from a server of the tests, to see what holds without it; nothing in the product can.
 * @returns what puts it back.
 */
export async function withoutFilter({ server }: World, client: TestClient): Promise<() => void> {
  const metadata = (await server.services.gateway.doorOf(client.id)).em.getMetadata();
  const undo = [Order, User, Session].map((entity) => {
    const meta: EntityMetadata = metadata.get<object>(entity);
    const filter = meta.filters[clientFilter];
    if (filter === undefined) throw new Error(`${meta.className} has no client filter to take away.`);
    const { cond } = filter;
    filter.cond = () => ({});
    return () => (filter.cond = cond);
  });
  return () => undo.forEach((restore) => restore());
}
