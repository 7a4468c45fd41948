import pLimit from 'p-limit';
import { refreshRecommendations } from '#server/recommendations/refresh-recommendations.js';
import { clientNamed } from './client-named.js';
import { faultOf } from './fault.js';
import type { Operator } from './operator.js';
import type { Outcome } from './outcome.js';
import { textTable } from './text-table.js';
import type { Noun, Runner } from './verb.js';

interface Refreshed {
  readonly slug: string;
  readonly state: 'refreshed' | 'busy' | 'failed';
  /** How many pairs of products have another score now. */
  readonly changed: number | null;
  readonly seconds: number;
  readonly reason: string | null;
}

/** Sharing the machine with the servers. */
const atATime = 2;

async function refresh(
  { services }: Operator,
  { id, slug }: { readonly id: string; readonly slug: string },
): Promise<Refreshed> {
  const begin = performance.now();
  const seconds = () => Math.round(performance.now() - begin) / 1000;
  try {
    const changed = await refreshRecommendations(await services.gateway.doorOf(id));
    if (changed === undefined)
      return { slug, state: 'busy', changed: null, seconds: seconds(), reason: null };
    return { slug, state: 'refreshed', changed, seconds: seconds(), reason: null };
  } catch (error) {
    const reason = faultOf(error).fault.message;
    return { slug, state: 'failed', changed: null, seconds: seconds(), reason };
  }
}

/**
 * `recommendations refresh`: computes anew what is bought together, whether it is due or not.
 * @param slug the client; all that are served unless given. @returns not ok if one failed. @throws NOT_FOUND
 */
export async function recommendationsRefresh(operator: Operator, slug?: string): Promise<Outcome> {
  const { services, progress } = operator;
  const clients = slug === undefined ? await services.registry.active() : [await clientNamed(operator, slug)];
  progress.start(clients.length);
  const limit = pLimit(atATime);
  const refreshed = await Promise.all(
    clients.map((client) =>
      limit(async () => {
        const done = await refresh(operator, client);
        progress.step();
        return done;
      }),
    ),
  );
  const rows = refreshed.map((one) => [one.slug, one.state, one.changed, one.seconds, one.reason]);
  return {
    ok: refreshed.every(({ state }) => state !== 'failed'),
    data: { clients: refreshed },
    text: textTable(['CLIENT', 'STATE', 'CHANGED', 'SECONDS', 'REASON'], rows),
  };
}

/** How `recommendations refresh` is called. */
export function addRecommendationsRefresh(recommendations: Noun, { run }: Runner): void {
  recommendations
    .command('refresh')
    .description('compute anew which products are bought together')
    .option('--client <slug>', 'the client; all that are served unless given')
    .action(({ client }) => run((operator) => recommendationsRefresh(operator, client)));
}
