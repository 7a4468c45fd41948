import { bytesText } from './bytes.js';
import { clientFacts } from './client-facts.js';
import { clientMeasures } from './client-measures.js';
import { clientNamed } from './client-named.js';
import type { Operator } from './operator.js';
import type { Outcome } from './outcome.js';
import type { Noun, Runner } from './verb.js';
import { textFacts } from './text-table.js';

/** How far the making of a client has come; null for one that is made. */
async function halfMade({ services }: Operator, clientId: string) {
  const request = await services.claims.find(clientId);
  if (request === null) return null;
  const { createdAt, attempts, lastError, claim, claimedUntil } = request;
  return {
    since: createdAt.toISOString(),
    attempts,
    lastError,
    /** Whether somebody works on it at this moment. */
    inWork: claim !== null && claimedUntil !== null && claimedUntil > new Date(),
  };
}

/**
 * `client show`: one client, where its rows live, how much it has stored, and how far it is made.
 * @returns not ok for one whose place does not answer. @throws NOT_FOUND
 */
export async function clientShow(operator: Operator, slug: string): Promise<Outcome> {
  const client = await clientNamed(operator, slug);
  const facts = clientFacts(client);
  const measures = await clientMeasures(operator, client);
  const making = await halfMade(operator, client.id);
  const { placement, ...line } = facts;
  const { roles, ...place } = placement;
  return {
    ok: measures !== undefined,
    data: { client: facts, measures: measures ?? null, answers: measures !== undefined, halfMade: making },
    text: textFacts({
      ...line,
      ...place,
      ownerRole: roles.owner,
      servingRole: roles.serving,
      ...(measures && {
        size: bytesText(measures.sizeBytes),
        connections: measures.connections,
        ...measures.rows,
      }),
      ...(measures === undefined && { answers: false }),
      ...(making && {
        halfMadeSince: making.since,
        attempts: making.attempts,
        lastError: making.lastError,
        inWork: making.inWork,
      }),
    }),
  };
}

/** How `client show` is called. */
export function addClientShow(client: Noun, { run }: Runner): void {
  client
    .command('show')
    .description('one client: where its rows live, how much it has stored, how far it is made')
    .argument('<slug>', 'the client')
    .action((slug) => run((operator) => clientShow(operator, slug)));
}
