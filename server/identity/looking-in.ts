import type { Gateway } from '#server/tenancy/gateway.js';
import { readOnlyDoor } from '#server/tenancy/read-only-door.js';
import type { RegisteredClient } from '#server/tenancy/client-registry.js';
import type { ClientClaims, PlatformClaims, VerifiedClaims } from './access-token.js';
import { platformActor } from './actors.js';
import type { Impersonations } from './impersonations.js';
import type { Impersonator } from './impersonator.js';
import type { RequestFacts } from './request-facts.js';
import type { RevocationLog } from './revocation-log.js';
import type { SessionStates } from './session-state.js';

type LookingIn = VerifiedClaims & ClientClaims & { readonly impersonator: Impersonator };

export interface LookingInDeps {
  readonly revocations: RevocationLog;
  readonly states: SessionStates;
  readonly impersonations: Impersonations;
  readonly gateway: Gateway;
}

/** Whether somebody of the operator's side is behind a client's token. */
export function looksIn(claims: VerifiedClaims & ClientClaims): claims is LookingIn {
  return claims.impersonator !== undefined;
}

/**
 * Whom such a token stands for: a client's user to read as, with nothing but a door that writes nothing. It counts for as long
 * as the platform user's own session does, and the impersonation itself, which is looked up instead of a session of the client's.
 * @throws UNAUTHENTICATED once either is over; TOKEN_EXPIRED where the platform user's role has changed.
 */
export async function identityLookingIn(
  { revocations, states, impersonations, gateway }: LookingInDeps,
  claims: LookingIn,
  client: RegisteredClient,
  facts: RequestFacts,
) {
  const { issuedAtMs, expiresAtMs, impersonator } = claims;
  const behind: PlatformClaims = { audience: 'platform', ...impersonator };
  revocations.check({ ...behind, issuedAtMs, expiresAtMs });
  // Under a name of its own: what is remembered of it is never taken for what is known of a session, nor the reverse.
  await states.check(`impersonation ${client.id}`, { ...behind, sessionId: claims.sessionId }, () =>
    impersonations.state(claims.sessionId),
  );
  const actor = platformActor(impersonator, facts);
  return { caller: claims, actor, client, door: readOnlyDoor(await gateway.doorOf(client.id, actor)) };
}
