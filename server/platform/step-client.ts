import { clientChange } from '#server/audit/client-change.js';
import type { Logger } from '#server/config/logger.js';
import { AppError } from '#server/errors/app-error.js';
import type { Actor } from '#server/tenancy/actor.js';
import type { ClientStatus } from '#server/tenancy/client.entity.js';
import type { RegisteredClient } from '#server/tenancy/client-registry.js';
import type { Gateway } from '#server/tenancy/gateway.js';
import type { Registry } from '#server/tenancy/registry.js';

export interface StepClientDeps {
  readonly registry: Pick<Registry, 'step'>;
  readonly gateway: Gateway;
  readonly log: Logger;
}

/** From which status to which, and who says so. */
export interface ClientStep {
  readonly from: ClientStatus;
  readonly to: ClientStatus;
  readonly actor: Actor;
}

/**
 * Moves a client from one status to another: pausing and resuming. Every server looks at the status with each request, and
 * learns of the change with its next poll of the registry. The client's own record tells of it as well, afterwards and as
 * far as its database answers: a client that is in trouble must be pausable. What could not be recorded is in the server's log.
 * @throws INVALID_TRANSITION for a client that does not stand at `from`.
 */
export async function stepClient(
  { registry, gateway, log }: StepClientDeps,
  client: RegisteredClient,
  { from, to, actor }: ClientStep,
): Promise<RegisteredClient> {
  const stepped = await registry.step(client.id, from, to);
  if (stepped === undefined)
    throw new AppError('INVALID_TRANSITION', `Only a client that is ${from} can become ${to}.`);
  const change = clientChange({ ...stepped, status: from }, stepped);
  if (change !== undefined)
    try {
      const door = await gateway.doorOf(client.id, actor);
      await door.write((write) => write.record(change));
    } catch (err) {
      log.error(
        { err, clientId: client.id, from, to, actor },
        'a change of status is not recorded with the client',
      );
    }
  return stepped;
}
