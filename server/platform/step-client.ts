import { AppError, notFound } from '#server/errors/app-error.js';
import type { ClientStatus } from '#server/tenancy/client.entity.js';
import type { RegisteredClient } from '#server/tenancy/client-registry.js';
import type { Registry } from '#server/tenancy/registry.js';

/**
 * Moves a client from one status to another: pausing and resuming. Every server looks at the status with each request, and
 * learns of the change with its next poll of the registry.
 * @throws NOT_FOUND for an unknown slug, INVALID_TRANSITION for a client that does not stand at `from`.
 */
export async function stepClient(
  registry: Registry,
  slug: string,
  from: ClientStatus,
  to: ClientStatus,
): Promise<RegisteredClient> {
  const client = await registry.bySlug(slug.trim().toLowerCase());
  if (client === undefined) throw notFound('The client');
  const stepped = await registry.step(client.id, from, to);
  if (stepped === undefined)
    throw new AppError('INVALID_TRANSITION', `Only a client that is ${from} can become ${to}.`);
  return stepped;
}
