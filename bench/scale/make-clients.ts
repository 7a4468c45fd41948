import { v7 as uuidv7 } from 'uuid';
import pLimit from 'p-limit';
import { readSettings } from '#server/config/env.js';
import { createLogger } from '#server/config/logger.js';
import { createServer } from '#server/create-server.js';
import { Order } from '#server/orders/order.entity.js';
import type { Isolation } from '#server/tenancy/placement.entity.js';
import { say } from '../say.js';
import type { Installation } from '../installation.js';

export interface ScaleCaller {
  readonly authorization: string;
  readonly orderId: string;
}

export interface Making {
  readonly callers: ScaleCaller[];
  /** Milliseconds from the request to ACTIVE, one client after the other in `at once` lanes. */
  readonly times: number[];
  readonly seconds: number;
}

export interface Secrets {
  readonly signing: string;
  readonly encryption: string;
}

const ordersEach = 20;
const tokenMinutes = '1440';
export const sharedSettings = { RATE_LIMIT: 'off', ACCESS_TTL_MIN: tokenMinutes, DB_POOL_MAX: '10' } as const;

/** Makes clients as the product does, some at a time, each with an owner who is signed in and a few orders. */
export async function makeClients(
  { applicationUrl, adminUrl }: Installation,
  secrets: Secrets,
  { isolation, count, atOnce }: { isolation: Isolation; count: number; atOnce: number },
): Promise<Making> {
  const settings = readSettings({ NODE_ENV: 'test', BCRYPT_COST: '4', ...sharedSettings });
  const log = createLogger('warn');
  const server = await createServer({ settings, secrets, applicationUrl, adminUrl, log });
  const { founding, gateway, signIn, passwords } = server.services;
  const passwordHash = await passwords.hash('nobody signs in with it');
  const times: number[] = [];
  const lanes = pLimit(atOnce);
  const one = async (n: number): Promise<ScaleCaller> => {
    const slug = `${isolation.toLowerCase()}-${n}`;
    const owner = {
      userId: uuidv7(),
      email: `owner@${slug}.test`,
      passwordHash,
      firstName: null,
      lastName: null,
    };
    const began = performance.now();
    const { client } = await founding.found({ name: `Company ${slug}`, slug, isolation, owner });
    times.push(performance.now() - began);
    if (n % 100 === 0) say(`  ${n} of ${count} on ${isolation}`);
    const door = await gateway.doorOf(client.id);
    const orderId = await door.write(async (write) => {
      const orders = Array.from({ length: ordersEach }, (_, i) =>
        write.create(Order, {
          code: `ORD-${String(i + 1).padStart(6, '0')}`,
          total: '19.90',
          notes: null,
          createdBy: null,
          deletedAt: null,
        }),
      );
      return orders[n % ordersEach]?.id ?? '';
    });
    const facts = { ipAddress: '127.0.0.1', userAgent: null, named: [] };
    const { accessToken } = await signIn.start(client, { id: owner.userId, email: owner.email }, facts);
    return { authorization: `Bearer ${accessToken}`, orderId };
  };
  const began = performance.now();
  try {
    const callers = await Promise.all(Array.from({ length: count }, (_, i) => lanes(() => one(i + 1))));
    return { callers, times, seconds: (performance.now() - began) / 1000 };
  } finally {
    await server.close();
  }
}
