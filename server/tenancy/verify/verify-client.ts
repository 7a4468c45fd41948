import { randomUUID } from 'node:crypto';
import pLimit from 'p-limit';
import { guardedRole, ownerRole } from '#server/database/installation-roles.js';
import { Isolation } from '../placement.entity.js';
import { CannotOpen } from '../vault.js';
import type { Check } from './check.js';
import { neighboursOf } from './neighbours.js';
import type { PlacedClient } from './placed-client.js';
import type { VerifyOptions } from './prepare-verification.js';
import { seatsOf, type Seat } from './seat.js';
import { sit } from './sit.js';

async function inSeat(options: VerifyOptions, placed: PlacedClient, seat: Seat): Promise<Check[]> {
  const { client, placement } = placed;
  const { applicationUrl, ssl, all, ownRoles } = options;
  const installation = decodeURIComponent(new URL(applicationUrl).pathname.slice(1));
  const neighbours = neighboursOf(placed, all, installation);
  const entered = all.flatMap(({ placement: { isolation, role } }) =>
    isolation === Isolation.SCHEMA && role !== null ? [role] : [],
  );
  const said = await sit(seat, {
    clientId: client.id,
    otherId: neighbours.clientId ?? randomUUID(),
    inInstallation: placement.database === null,
    neighbours,
    owners: [ownerRole, placement.ownerRole ?? []].flat(),
    mayEnter: seat.bound ? [] : [guardedRole, ...entered],
    ownRoles,
    foreignDatabases: neighbours.databases,
    ssl,
  });
  return said.map((one) => ({ client: client.slug, role: seat.name, ...one }));
}

/**
 * Proves what the roles that serve a client can and can't do (D4): each thing that must be refused is really tried, in a
 * transaction that is rolled back. Names in the catalogue can be seen by every role of PostgreSQL: a known limit.
 */
export async function verifyClient(options: VerifyOptions, placed: PlacedClient): Promise<Check[]> {
  try {
    const seats = seatsOf(placed, options).filter(({ role }) => options.guarded || role !== guardedRole);
    const checks = [];
    for (const seat of seats) checks.push(...(await inSeat(options, placed, seat)));
    return checks;
  } catch (error) {
    if (!(error instanceof CannotOpen)) throw error;
    const { client, placement } = placed;
    const check = { check: 'open the sealed connection', expected: 'done', got: error.message, ok: false };
    return [{ client: client.slug, role: placement.role ?? '', ...check }];
  }
}

/** Clients that are verified at the same time. */
const atOnce = 4;

/**
 * Verifies clients, by slug or all but those that are still being made.
 * @param onClient told of each client's checks as they are there.
 * @throws for a slug that is no client's.
 */
export async function verifyClients(
  options: VerifyOptions,
  which: readonly string[] | 'all',
  onClient: (slug: string, checks: readonly Check[]) => void = () => undefined,
): Promise<Check[]> {
  const wanted =
    which === 'all'
      ? options.all.filter(({ client }) => client.status !== 'PROVISIONING')
      : which.map((slug) => {
          const found = options.all.find(({ client }) => client.slug === slug);
          if (found === undefined) throw new Error(`There is no client “${slug}”.`);
          return found;
        });
  const limit = pLimit(atOnce);
  const checked = await Promise.all(
    wanted.map((placed) =>
      limit(async () => {
        const checks = await verifyClient(options, placed);
        onClient(placed.client.slug, checks);
        return checks;
      }),
    ),
  );
  return checked.flat();
}
