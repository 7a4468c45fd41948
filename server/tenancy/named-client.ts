import { AppError } from '#server/errors/app-error.js';
import type { ClientRegistry, RegisteredClient } from './client-registry.js';

/** What a request says of the client, before any token is looked at: one slug for each place that names one. */
export type NamedSlugs = readonly string[];

type Headers = Readonly<Record<string, string | string[] | undefined>>;

const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * The slug in `Host`, or undefined: exactly one label before MAIN_DOMAIN names a client. `acme.evil-example.com` and
 * `a.b.example.com` name none (B3).
 */
export function slugOfHost(host: string | undefined, mainDomain: string): string | undefined {
  const name = host?.toLowerCase().replace(/:\d+$/, '').replace(/\.$/, '');
  if (name === undefined || !name.endsWith(`.${mainDomain}`)) return undefined;
  const slug = name.slice(0, -mainDomain.length - 1);
  return label.test(slug) && slug !== 'www' ? slug : undefined;
}

/** Every slug that the host and the headers X-Client-Slug and X-Tenant name, without repetition. */
export function namedSlugs(host: string | undefined, headers: Headers, mainDomain: string): NamedSlugs {
  const named = [slugOfHost(host, mainDomain), headers['x-client-slug'], headers['x-tenant']].flat();
  const slugs = named
    .filter((slug): slug is string => slug !== undefined && slug.trim() !== '')
    .map((slug) => slug.trim().toLowerCase());
  return [...new Set(slugs)];
}

/**
 * The client that a request without a token is about, where it names one.
 * @throws CLIENT_MISMATCH if it names several, CLIENT_NOT_FOUND if there is no such client.
 */
export async function findNamedClient(
  registry: Pick<ClientRegistry, 'bySlug'>,
  slugs: NamedSlugs,
): Promise<RegisteredClient | undefined> {
  const [slug, ...others] = new Set(slugs);
  if (slug === undefined) return undefined;
  if (others.length > 0) throw new AppError('CLIENT_MISMATCH', 'The request names more than one client.');
  const client = await registry.bySlug(slug);
  if (client === undefined) throw new AppError('CLIENT_NOT_FOUND', 'There is no such client.');
  return client;
}

/** @throws CLIENT_PAUSED or SERVICE_UNAVAILABLE for a client that is not served now. */
export function assertServed(client: RegisteredClient): void {
  const { status } = client;
  if (status === 'PAUSED' || status === 'ARCHIVED')
    throw new AppError('CLIENT_PAUSED', 'This client is paused.', { status });
  if (status === 'PROVISIONING')
    throw new AppError('SERVICE_UNAVAILABLE', 'This client is being made. Try again in a moment.');
}
