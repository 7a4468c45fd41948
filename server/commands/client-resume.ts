import { stepClient } from '#server/platform/step-client.js';
import { ClientStatus } from '#server/tenancy/client.entity.js';
import { operatorActor } from './operator-actor.js';
import type { Operator } from './operator.js';
import type { Outcome } from './outcome.js';
import type { Noun, Runner } from './verb.js';

/**
 * `client resume`: a paused client is served again, on every running server within a second.
 * @throws NOT_FOUND; INVALID_TRANSITION for a client that is not PAUSED.
 */
export async function clientResume({ services }: Operator, slug: string): Promise<Outcome> {
  const client = await stepClient(services, await services.platformClients.registered(slug), {
    from: ClientStatus.PAUSED,
    to: ClientStatus.ACTIVE,
    actor: operatorActor,
  });
  const { status } = client;
  return {
    ok: true,
    data: { client: { id: client.id, slug: client.slug, status } },
    text: `The client ${client.slug} is ${status}.`,
  };
}

/** How `client resume` is called. */
export function addClientResume(client: Noun, { run }: Runner): void {
  client
    .command('resume')
    .description('serve a paused client again, on every server within a second')
    .argument('<slug>', 'the client')
    .action((slug) => run((operator) => clientResume(operator, slug)));
}
