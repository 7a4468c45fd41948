import type { RequestContext } from '#server/identity/request-context.js';
import type { Client } from '#server/tenancy/client.entity.js';
import type { ClientDoor } from '#server/tenancy/client-door.js';
import type { Gateway } from '#server/tenancy/gateway.js';

/**
 * The door to a client that is being shown: the caller's own, which has the look at the session behind it; in the answer to
 * a sign-in or registration, where there is no session yet, one to the client that was just entered.
 */
export async function doorOfClient(
  gateway: Gateway,
  client: Client,
  { doorIfAny: own }: RequestContext,
): Promise<ClientDoor> {
  return own?.clientId === client.id ? own : gateway.doorOf(client.id);
}
