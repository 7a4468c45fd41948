import { stepClient } from '#server/platform/step-client.js';
import { ClientStatus } from '#server/tenancy/client.entity.js';
import { operatorActor } from './operator-actor.js';
import type { Operator } from './operator.js';
import type { Outcome } from './outcome.js';
import type { Noun, Runner } from './verb.js';

/**
 * `client pause`: nobody of the client's is served any more, on every running server within a second.
 * @throws NOT_FOUND; INVALID_TRANSITION for a client that is not ACTIVE.
 */
export async function clientPause({ services }: Operator, slug: string): Promise<Outcome> {
  const client = await stepClient(services, await services.platformClients.registered(slug), {
    from: ClientStatus.ACTIVE,
    to: ClientStatus.PAUSED,
    actor: operatorActor,
  });
  const { status } = client;
  return {
    ok: true,
    data: { client: { id: client.id, slug: client.slug, status } },
    text: `The client ${client.slug} is ${status}.`,
  };
}

/** How `client pause` is called. */
export function addClientPause(client: Noun, { run }: Runner): void {
  client
    .command('pause')
    .description('stop serving a client, on every server within a second')
    .argument('<slug>', 'the client')
    .action((slug) => run((operator) => clientPause(operator, slug)));
}
