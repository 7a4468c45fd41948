import { equals } from '#server/database/read/condition.js';
import type { CreatePlatformUserDeps } from '#server/platform/create-platform-user.js';
import type { Directory } from '#server/identity/directory.js';
import { Role } from '#server/identity/role.js';
import { SignIn } from '#server/identity/sign-in.entity.js';
import { User } from '#server/identity/user.entity.js';
import { Order } from '#server/orders/order.entity.js';
import { OrderStatus } from '#server/orders/order-status.js';
import { Client, ClientStatus, defaultClientId } from '#server/tenancy/client.entity.js';
import type { ClientWrite } from '#server/tenancy/client-write.js';
import type { Gateway } from '#server/tenancy/gateway.js';
import type { Registry } from '#server/tenancy/registry.js';
import type { SharedTier } from '#server/tenancy/shared-tier.js';
import { demoClients, demoPassword, type DemoClient } from './demo-clients.js';
import { demoOrders } from './demo-orders.js';
import { seedPlatform } from './seed-platform.js';

export interface SeedServices extends CreatePlatformUserDeps {
  readonly registry: Registry;
  readonly gateway: Gateway;
  readonly sharedTier: SharedTier;
  readonly directory: Directory;
}

const monthMs = 30.4 * 24 * 3600 * 1000;

/** Whether the installation holds nothing but the default client and the demo's own, which may be half-made. */
async function isForDemo(registry: Registry): Promise<boolean> {
  const own = [defaultClientId, ...demoClients.map(({ id }) => id)];
  return (await registry.centre().count(Client, { id: { $nin: own } })) === 0;
}

function fill(write: ClientWrite, client: DemoClient, passwordHash: string, now: Date): void {
  const users = new Map(
    client.users.map(({ id, email, role, firstName, lastName, bio }) => [
      id,
      write.create(User, { id, email, passwordHash, role: Role[role], firstName, lastName, bio }),
    ]),
  );
  for (const { createdById, status, createdAt, updatedAt, ...order } of demoOrders(client, now)) {
    const createdBy = users.get(createdById) ?? null;
    write.em.assign(
      write.create(Order, { ...order, status: OrderStatus[status], createdBy, deletedAt: null }),
      { createdAt, updatedAt },
    );
  }
}

/** One demo client; every step can be repeated, so that a seed that was killed is finished by the next. */
async function seedClient(
  services: SeedServices,
  client: DemoClient,
  passwordHash: string,
  now: Date,
): Promise<void> {
  const { registry, gateway, sharedTier } = services;
  const { id, slug, name, description, currency, monthsOld, users } = client;
  const centre = registry.centre();
  const createdAt = new Date(now.getTime() - monthsOld * monthMs);
  await centre.upsert(
    Client,
    { id, slug, name, description, currency, createdAt, status: ClientStatus.PROVISIONING },
    { onConflictAction: 'ignore' },
  );
  await sharedTier.moveIn(id);
  await (
    await gateway.doorOf(id)
  ).write(async (write) => {
    // Two servers that start together seed one after the other; the second finds the users of the first.
    await write.query('select pg_advisory_xact_lock(hashtextextended($2 || $1, 0))', ['seed:']);
    const [first] = users;
    if (first && (await write.read.count(User, [equals('id', first.id)])) === 0)
      fill(write, client, passwordHash, now);
  });
  for (const { email } of users) {
    await centre.upsert(
      SignIn,
      { email, clientId: id, operation: id, state: 'CONFIRMED', expires: null },
      { onConflictAction: 'ignore' },
    );
  }
  await centre.nativeUpdate(
    Client,
    { id, status: ClientStatus.PROVISIONING },
    { status: ClientStatus.ACTIVE },
  );
  registry.forget(id);
}

/** Seeds the demo of operations.md into an installation without clients of its own. @returns whether the demo is there now. */
export async function seedDemo(services: SeedServices, now: Date): Promise<boolean> {
  if (!(await isForDemo(services.registry))) return false;
  await seedPlatform(services);
  const missing = await services.registry
    .centre()
    .count(Client, { id: { $in: demoClients.map(({ id }) => id) }, status: ClientStatus.ACTIVE });
  if (missing === demoClients.length) return true;
  const passwordHash = await services.passwords.hash(demoPassword);
  for (const client of demoClients) await seedClient(services, client, passwordHash, now);
  return true;
}
