import type { Logger } from '#server/config/logger.js';
import type { Passwords } from '#server/identity/passwords.js';
import type { CreatePlatformUserDeps } from '#server/platform/create-platform-user.js';
import { Client, defaultClientId } from '#server/tenancy/client.entity.js';
import type { Registry } from '#server/tenancy/registry.js';
import type { DemoClient } from './demo-client.js';
import { demoClients, demoPassword } from './demo-clients.js';
import { seedClient, type SeedClientServices } from './seed-client.js';
import { seedPlatform } from './seed-platform.js';

export interface SeedServices extends CreatePlatformUserDeps, SeedClientServices {
  readonly passwords: Passwords;
}

export interface SeedOptions {
  readonly now: Date;
  readonly log: Logger;
  /** A maker that died holds its claim for nine seconds. */
  readonly patienceMs?: number;
}

/** Whether the installation holds nothing but the default client and the demo's own, which may be half-made. */
async function isForDemo(registry: Registry): Promise<boolean> {
  const own = [defaultClientId, ...demoClients.map(({ id }) => id)];
  return (await registry.centre().count(Client, { id: { $nin: own } })) === 0;
}

/** The hash of the one password of the demo; most starts need none, and it takes a fifth of a second. */
function hashOnce(passwords: Passwords): () => Promise<string> {
  let hash: Promise<string> | undefined;
  return () => (hash ??= passwords.hash(demoPassword));
}

/**
 * Seeds the demo of operations.md into an installation without clients of its own. What can't be made here is left out with a
 * line in the log: without an administrator the two that don't live in the shared tables, and those whose name another
 * installation on the same PostgreSQL server has.
 * @returns the demo companies that are there now; none in an installation that is somebody's.
 */
export async function seedDemo(
  services: SeedServices,
  { now, log, patienceMs = 15_000 }: SeedOptions,
): Promise<readonly DemoClient[]> {
  const { registry } = services;
  if (!(await isForDemo(registry))) return [];
  await seedPlatform(services);
  const passwordHash = hashOnce(services.passwords);
  const there: DemoClient[] = [];
  await registry.centre().transactional(async (centre) => {
    // Two servers that start together seed one after the other; the second finds what the first has made.
    await centre.execute(`select pg_advisory_xact_lock(hashtextextended('vecindad:seed', 0))`);
    for (const client of demoClients) {
      try {
        await seedClient(services, client, { passwordHash, now, patienceMs });
        there.push(client);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        log.warn({ client: client.slug, reason }, 'left out of the demo');
      }
    }
  });
  return there;
}
