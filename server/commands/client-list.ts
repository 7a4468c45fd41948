import { clientFacts } from './client-facts.js';
import type { Operator } from './operator.js';
import type { Outcome } from './outcome.js';
import type { Noun, Runner } from './verb.js';
import { textTable } from './text-table.js';

export interface ClientListOptions {
  /** Part of name, slug or the first owner's address, ignoring case. */
  readonly search?: string;
}

/** `client list`: every client of the installation, by slug. */
export async function clientList({ services }: Operator, { search }: ClientListOptions): Promise<Outcome> {
  const clients = (await services.platformClients.all(search)).map(clientFacts);
  const rows = clients.map(({ slug, name, status, plan, createdAt, placement }) => [
    ...[slug, name, placement.isolation, placement.server, status, plan],
    placement.upToDate ? 'up to date' : (placement.migration ?? 'none'),
    createdAt.slice(0, 10),
  ]);
  return {
    ok: true,
    data: { clients },
    text: textTable(['SLUG', 'NAME', 'TIER', 'SERVER', 'STATUS', 'PLAN', 'MIGRATIONS', 'SINCE'], rows),
  };
}

/** How `client list` is called. */
export function addClientList(client: Noun, { run }: Runner): void {
  client
    .command('list')
    .description('every client, with its tier and status')
    .option('--search <text>', 'only those with this in name, slug or the first owner’s address')
    .action((options) => run((operator) => clientList(operator, options)));
}
