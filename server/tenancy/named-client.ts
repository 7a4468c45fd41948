import { AppError } from '#server/errors/app-error.js';
import type { ClientRegistry, RegisteredClient } from './client-registry.js';

/** What a request says of the client, before any token is looked at: one slug for each place that names one. */
export type NamedSlugs = readonly string[];

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/**
 * The slug in `Host`, or undefined: exactly one label before MAIN_DOMAIN names a client, whatever it holds. A name that can't
 * be a slug names one that is not there, as it does in a header. `acme.evil-example.com` and `a.b.example.com` name none (B3).
 */
export function slugOfHost(host: string | undefined, mainDomain: string): string | undefined {
  const name = host?.toLowerCase().replace(/:\d+$/, '').replace(/\.$/, '');
  if (name === undefined || !name.endsWith(`.${mainDomain}`)) return undefined;
  const slug = name.slice(0, -mainDomain.length - 1);
  return slug === '' || slug.includes('.') || slug === 'www' ? undefined : slug;
}

/** A header that came several times is one list by then: each of its values names a client. */
function valuesOf(header: string | string[] | undefined): string[] {
  return [header ?? []]
    .flat()
    .flatMap((value) => value.split(','))
    .map((value) => value.trim().toLowerCase());
}

const none: NamedSlugs = [];

/** Every slug that the host and the headers X-Client-Slug and X-Tenant name, without repetition. */
export function namedSlugs(host: string | undefined, headers: Headers, mainDomain: string): NamedSlugs {
  const slug = slugOfHost(host, mainDomain);
  const { 'x-client-slug': header, 'x-tenant': other } = headers;
  if (slug === undefined && header === undefined && other === undefined) return none;
  const named = [slug ?? '', ...valuesOf(header), ...valuesOf(other)];
  return [...new Set(named)].filter((slug) => slug !== '');
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

/** @throws CLIENT_MISMATCH where a request names another client than the one that its caller is of. */
export function assertOwnName(client: RegisteredClient, slugs: NamedSlugs): void {
  // Whether the other client exists makes no difference to the answer.
  if (slugs.some((slug) => slug !== client.slug))
    throw new AppError('CLIENT_MISMATCH', 'The address or header names another client than your session.');
}

/** @throws CLIENT_PAUSED or SERVICE_UNAVAILABLE for a client that is not served now. */
export function assertServed(client: RegisteredClient): void {
  const { status } = client;
  if (status === 'PAUSED' || status === 'ARCHIVED')
    throw new AppError('CLIENT_PAUSED', 'This client is paused.', { status });
  if (status === 'PROVISIONING')
    throw new AppError('SERVICE_UNAVAILABLE', 'This client is being made. Try again in a moment.');
}
