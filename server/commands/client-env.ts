import { notFound } from '#server/errors/app-error.js';
import { singleClientEnv } from '#server/tenancy/single-client-env.js';
import type { Operator } from './operator.js';
import type { Outcome } from './outcome.js';
import type { Noun, Runner } from './verb.js';

/**
 * `client env`: the `.env` with which a server serves one client alone (D9). It holds that client's own password: redirect it
 * into a file that nobody else reads.
 * @throws NOT_FOUND; CONFLICT for a client of the shared tier.
 */
export async function clientEnv(
  { services, administrator, settings }: Operator,
  slug: string,
  { frontendUrl }: { frontendUrl?: string | undefined } = {},
): Promise<Outcome> {
  const { registry, vault, auditKeys } = services;
  const client = await registry.bySlug(slug.toLowerCase());
  if (client === undefined) throw notFound(`The client “${slug}”`);
  const text = singleClientEnv({
    client,
    placement: await registry.placementOf(client.id),
    vault,
    auditKey: await auditKeys.of(client.id),
    applicationUrl: administrator.applicationUrl,
    ca: settings.DATABASE_CA,
    mainDomain: settings.MAIN_DOMAIN,
    frontendUrl,
  }).trimEnd();
  return { ok: true, data: { client: { id: client.id, slug: client.slug }, env: text }, text };
}

/** How `client env` is called. */
export function addClientEnv(client: Noun, { run }: Runner): void {
  client
    .command('env')
    .description('print the .env of a server that serves this client alone; it holds the client’s password')
    .argument('<slug>', 'the client')
    .option('--frontend-url <url>', 'where its dashboard will be opened')
    .action((slug, options) => run((operator) => clientEnv(operator, slug, options)));
}
