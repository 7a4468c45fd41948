import { AppError } from '#server/errors/app-error.js';
import type { ClientDoor, Gateway } from '#server/tenancy/gateway.js';
import { assertServed, type NamedSlugs } from '#server/tenancy/named-client.js';
import type { RegisteredClient, Registry } from '#server/tenancy/registry.js';
import type { AccessClaims, AccessTokens } from './access-token.js';
import type { Revocations } from './revocations.js';
import type { SessionStates } from './session-state.js';

/** A caller who has shown a good token: who, for which client, and the door to that client's rows. */
export interface Identity {
  readonly caller: AccessClaims;
  readonly client: RegisteredClient;
  readonly door: ClientDoor;
}

export interface AuthenticateDeps {
  readonly tokens: AccessTokens;
  readonly registry: Registry;
  readonly revocations: Revocations;
  readonly sessions: SessionStates;
  readonly gateway: Gateway;
}

const unauthenticated = () => new AppError('UNAUTHENTICATED', 'Sign in first.');

function bearer(authorization: string | undefined): string {
  const [, token] = /^Bearer +(\S+) *$/i.exec(authorization ?? '') ?? [];
  if (token === undefined) throw unauthenticated();
  return token;
}

/**
 * Token → user → client → both active, and whatever else names a client agrees (A12, A13).
 * @throws UNAUTHENTICATED, TOKEN_EXPIRED, CLIENT_MISMATCH, CLIENT_PAUSED or SERVICE_UNAVAILABLE.
 */
export async function authenticate(
  deps: AuthenticateDeps,
  authorization: string | undefined,
  named: NamedSlugs,
): Promise<Identity> {
  const claims = deps.tokens.verify(bearer(authorization));
  const client = await deps.registry.byId(claims.clientId);
  if (client === undefined) throw unauthenticated();
  // Whether the other client exists makes no difference to the answer.
  if (named.some((slug) => slug !== client.slug))
    throw new AppError('CLIENT_MISMATCH', 'The address or header names another client than your session.');
  deps.revocations.check(claims);
  assertServed(client);
  const door = await deps.gateway.doorOf(client.id);
  await deps.sessions.check(door, claims);
  return { caller: claims, client, door };
}
