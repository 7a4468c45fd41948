import { setTimeout as sleep } from 'node:timers/promises';
import type { FinishCompany } from '#server/accounts/finish-company.js';
import type { FoundCompany } from '#server/accounts/found-company.js';
import { equals } from '#server/database/read/condition.js';
import { SignIn } from '#server/identity/sign-in.entity.js';
import { Order } from '#server/orders/order.entity.js';
import { refreshRecommendations } from '#server/recommendations/refresh-recommendations.js';
import { systemActor } from '#server/tenancy/actor.js';
import { Client, ClientStatus } from '#server/tenancy/client.entity.js';
import type { Gateway } from '#server/tenancy/gateway.js';
import { Isolation, mainServer } from '#server/tenancy/placement.entity.js';
import { NoAdministrator, type Administrator } from '#server/tenancy/provision/administrator.js';
import type { Claims } from '#server/tenancy/provision/claims.js';
import type { Registry } from '#server/tenancy/registry.js';
import { type DemoClient, staffOf } from './demo-client.js';
import { orderIds } from './demo-ids.js';
import { fillClient } from './fill-client.js';

export interface SeedClientServices {
  readonly administrator: Administrator;
  readonly registry: Registry;
  readonly gateway: Gateway;
  readonly claims: Claims;
  readonly founding: FoundCompany;
  readonly finish: FinishCompany;
}

export interface SeedClientOptions {
  /** Of the password of every demo account. */
  readonly passwordHash: () => Promise<string>;
  readonly now: Date;
  /** How long somebody else may take who is making this client, in milliseconds. */
  readonly patienceMs: number;
}

const monthMs = 30.4 * 24 * 3600 * 1000;
const pauseMs = 200;

async function found(
  { founding }: SeedClientServices,
  { id, slug, name, description, isolation, users: [owner] }: DemoClient,
  passwordHash: string,
): Promise<void> {
  const { id: userId, email, firstName, lastName } = owner;
  await founding.found({
    id,
    slug,
    name,
    description,
    isolation: Isolation[isolation],
    owner: { userId, email, passwordHash, firstName, lastName },
  });
}

async function statusOf({ registry }: SeedClientServices, id: string): Promise<ClientStatus | undefined> {
  return (await registry.centre().findOne(Client, { id }))?.status;
}

/** Goes on with a client whose maker died, or waits for whoever does. @throws when that lasts too long. */
async function finished(services: SeedClientServices, id: string, patienceMs: number): Promise<void> {
  const { claims, finish } = services;
  for (const deadline = Date.now() + patienceMs; Date.now() < deadline; await sleep(pauseMs)) {
    if ((await statusOf(services, id)) !== ClientStatus.PROVISIONING) return;
    const claim = await claims.take(id);
    if (claim) {
      await finish.run(claim, { takeBack: false });
      return;
    }
  }
  throw new Error('Somebody else is making this company.');
}

/** What founding knows nothing of: the centre's side of the demo. */
async function dress({ registry }: SeedClientServices, client: DemoClient, opened: Date): Promise<void> {
  const { id, currency } = client;
  const centre = registry.centre();
  await centre.nativeUpdate(Client, { id }, { currency, createdAt: opened });
  registry.forget(id);
  for (const { email } of staffOf(client))
    await centre.upsert(
      SignIn,
      { email, clientId: id, operation: id, state: 'CONFIRMED', expires: null },
      { onConflictAction: 'ignore' },
    );
}

/**
 * Founds one demo client as any other and fills it. Its orders are written last, in one transaction, and say that it is
 * whole: a seed that was killed anywhere before is gone on with by the next.
 * @throws NoAdministrator where this process may not make it; what founding throws, e.g. CONFLICT for a name in use.
 */
export async function seedClient(
  services: SeedClientServices,
  client: DemoClient,
  { passwordHash, now, patienceMs }: SeedClientOptions,
): Promise<void> {
  const status = await statusOf(services, client.id);
  const isMade = status !== undefined && status !== ClientStatus.PROVISIONING;
  if (!isMade && client.isolation !== 'SHARED' && !services.administrator.reaches(mainServer))
    throw new NoAdministrator(mainServer);
  if (status === undefined) await found(services, client, await passwordHash());
  else await finished(services, client.id, patienceMs);
  const door = await services.gateway.doorOf(client.id, systemActor('seed'));
  const [first] = orderIds(client);
  if (first === undefined || (await door.read.count(Order, [equals('id', first)])) > 0) return;
  const opened = new Date(now.getTime() - client.monthsOld * monthMs);
  await dress(services, client, opened);
  const options = { passwordHash: await passwordHash(), opened, now };
  await door.write((write) => fillClient(write, client, options));
  // Else a newcomer finds nothing bought together until the next sweep; a seed that dies here leaves it to that one.
  await refreshRecommendations(door);
}
