import { AppError } from '#server/errors/app-error.js';
import type { ClientDoor } from '#server/tenancy/client-door.js';
import type { Gateway } from '#server/tenancy/gateway.js';
import type { Actor } from '#server/tenancy/actor.js';
import { assertOwnName, assertServed } from '#server/tenancy/named-client.js';
import type { ClientRegistry, RegisteredClient } from '#server/tenancy/client-registry.js';
import type { AccessTokens, ClientClaims, PlatformClaims, VerifiedClaims } from './access-token.js';
import { platformActor, userActor } from './actors.js';
import type { ApiKeys } from './api-keys.js';
import { shownKey, type ShownKey } from './api-key-text.js';
import { sessionLook } from './client-sessions.js';
import type { Impersonations } from './impersonations.js';
import { identityLookingIn, looksIn } from './looking-in.js';
import type { KeyIdentity } from './key-caller.js';
import type { PlatformSessions } from './platform-sessions.js';
import { reachOf, type ClientReach } from './reach.js';
import { notSignedIn, tokenRanOut } from './refusals.js';
import type { RequestFacts } from './request-facts.js';
import type { RevocationLog } from './revocation-log.js';
import type { SessionStates } from './session-state.js';

/** A client's user who has shown a good token: who, for which client, and the door to that client's rows. */
export interface ClientIdentity {
  readonly caller: ClientClaims;
  readonly actor: Actor;
  readonly client: RegisteredClient;
  readonly door: ClientDoor;
}

/** A platform user who has shown a good token: no client, and so no door to any. */
export interface PlatformIdentity {
  readonly caller: PlatformClaims;
  readonly actor: Actor;
  readonly reach: ClientReach;
}

export type Identity = ClientIdentity | PlatformIdentity | KeyIdentity;

/** What a caller has shown to come in: a token of ours, or what looks like a key. */
export type Shown = VerifiedClaims | ShownKey;

export interface AuthenticateDeps {
  readonly tokens: AccessTokens;
  readonly registry: Pick<ClientRegistry, 'byId'>;
  readonly revocations: RevocationLog;
  readonly states: SessionStates;
  readonly gateway: Gateway;
  readonly platformHome: PlatformSessions;
  readonly apiKeys: ApiKeys;
  readonly impersonations: Impersonations;
}

/** What an Authorization header shows. @throws UNAUTHENTICATED or TOKEN_EXPIRED. */
export function bearerShown(tokens: AccessTokens, authorization: string | undefined): Shown {
  const [, token] = /^Bearer +(\S+) *$/i.exec(authorization ?? '') ?? [];
  if (token === undefined) throw notSignedIn();
  return shownKey(token) ?? tokens.verify(token);
}

/**
 * Whom a token or key stands for now: user and client are there and active, and whatever else names a client agrees (A12, A13). A
 * platform user's are good where no client is named at all (E1). Asked again for as long as something lives by them.
 * @throws UNAUTHENTICATED, TOKEN_EXPIRED, CLIENT_MISMATCH, CLIENT_PAUSED or SERVICE_UNAVAILABLE.
 */
export async function identityOf(
  deps: AuthenticateDeps,
  claims: Shown,
  facts: RequestFacts,
): Promise<Identity> {
  if ('keyHash' in claims) return deps.apiKeys.identity(claims, facts);
  if (claims.expiresAtMs <= Date.now()) throw tokenRanOut();
  if (claims.audience === 'platform') {
    if (facts.named.length > 0)
      throw new AppError(
        'CLIENT_MISMATCH',
        'The address or header names a client, and your session is with the platform.',
      );
    deps.revocations.check(claims);
    const { platformHome: home } = deps;
    const { user } = await deps.states.check(home.realm, claims, () => home.state(claims.sessionId));
    return { caller: claims, actor: platformActor(claims, facts), reach: reachOf(user.id, user.reach) };
  }
  const client = await deps.registry.byId(claims.clientId);
  if (client === undefined) throw notSignedIn();
  assertOwnName(client, facts.named);
  deps.revocations.check(claims);
  assertServed(client);
  if (looksIn(claims)) return identityLookingIn(deps, claims, client, facts);
  // The session itself is looked at with the first of the client's rows that the request reads or changes.
  const session = deps.states.entry(client.id, claims, sessionLook(claims.sessionId));
  const actor = userActor(claims, facts);
  return { caller: claims, actor, client, door: await deps.gateway.doorOf(client.id, actor, session) };
}

/** Token or key → user → client. @throws as identityOf. */
export async function authenticate(
  deps: AuthenticateDeps,
  authorization: string | undefined,
  facts: RequestFacts,
): Promise<Identity> {
  return identityOf(deps, bearerShown(deps.tokens, authorization), facts);
}
