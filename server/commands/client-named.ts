import { notFound } from '#server/errors/app-error.js';
import type { PlatformClient } from '#server/platform/platform-client.types.js';
import type { Operator } from './operator.js';

/** The client that the operator named, in whatever case. @throws NOT_FOUND */
export async function clientNamed({ services }: Operator, slug: string): Promise<PlatformClient> {
  const client = await services.platformClients.bySlug(slug);
  if (client === null) throw notFound(`The client “${slug}”`);
  return client;
}
