import { randomBytes } from 'node:crypto';
import type { SingleClient } from '#server/config/single-client.js';
import { AppError } from '#server/errors/app-error.js';
import type { RegisteredClient } from './client-registry.js';
import { Isolation } from './placement.entity.js';
import { ownUrl } from './placements.js';
import type { RegisteredPlacement } from './registry.js';
import type { Vault } from './vault.js';

export interface SingleClientEnvOptions {
  readonly client: RegisteredClient;
  readonly placement: RegisteredPlacement;
  readonly vault: Vault;
  /** The client's own audit key, so that the record it goes on with is one. */
  readonly auditKey: Buffer;
  /** DATABASE_URL of the installation: how the client's database is reached, and whether by TLS. */
  readonly applicationUrl: string;
  /** DATABASE_CA, if a private one signed the database server's certificate. */
  readonly ca: string | undefined;
  readonly mainDomain: string;
  /** Where the dashboard will be opened; by default the client's own address below the main domain. */
  readonly frontendUrl: string | undefined;
}

/** In single quotes nothing is expanded, by dotenv, Compose and the shell alike; the quote itself JSON can say otherwise. */
function quoted(json: string): string {
  return `'${json.replaceAll("'", '\\u0027')}'`;
}

/** The client's own login, and always a word on TLS: without one the installation connects without it. */
function databaseUrl({ placement, vault, applicationUrl, ca }: SingleClientEnvOptions): string {
  const url = ownUrl(placement, vault, applicationUrl);
  if (!url.searchParams.has('sslmode'))
    url.searchParams.set('sslmode', ca === undefined ? 'disable' : 'verify-full');
  return url.href;
}

/** Below `localhost` nobody has a certificate, and the port is the server's own. */
function ownAddress(slug: string, mainDomain: string): string {
  return mainDomain === 'localhost' ? `http://${slug}.localhost:4000` : `https://${slug}.${mainDomain}`;
}

function singleClient({ client, placement }: SingleClientEnvOptions): SingleClient {
  const { id, slug, name, description, plan, joinPolicy, currency, timeZone, color, createdAt } = client;
  const { schema } = placement;
  return {
    id,
    slug,
    name,
    description,
    plan,
    joinPolicy,
    currency,
    timeZone,
    color,
    createdAt: createdAt.toISOString(),
    schema,
  };
}

/**
 * The `.env` with which a server serves one client alone (D9): its own role's connection, secrets made anew, its audit key,
 * and what the registry knows of it; nobody else's secret.
 * @throws CONFLICT for a client of the shared tier, whose rows no role of its own reaches; CannotOpen.
 */
export function singleClientEnv(options: SingleClientEnvOptions): string {
  const { client, placement, auditKey, ca, mainDomain, frontendUrl } = options;
  if (placement.isolation === Isolation.SHARED)
    throw new AppError(
      'CONFLICT',
      `“${client.slug}” lives on the shared tier and has no database role of its own: only a client with a schema or a database of its own can be served alone.`,
    );
  const address = frontendUrl ?? ownAddress(client.slug, mainDomain);
  const settings: [name: string, value: string][] = [
    ['NODE_ENV', 'production'],
    ['DATABASE_URL', databaseUrl(options)],
    ...(ca === undefined ? [] : [['DATABASE_CA', ca] satisfies [string, string]]),
    ['JWT_SECRET', randomBytes(32).toString('base64url')],
    ['AUDIT_KEY', auditKey.toString('base64url')],
    ['MAIN_DOMAIN', mainDomain],
    ['FRONTEND_URL', address],
    ['ALLOWED_ORIGINS', new URL(address).origin],
    ['SINGLE_CLIENT', quoted(JSON.stringify(singleClient(options)))],
  ];
  return settings.map(([name, value]) => `${name}=${value}\n`).join('');
}
