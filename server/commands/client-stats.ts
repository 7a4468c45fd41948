import { bytesText } from './bytes.js';
import { clientMeasures } from './client-measures.js';
import { clientNamed } from './client-named.js';
import type { Operator } from './operator.js';
import type { Outcome } from './outcome.js';
import type { Noun, Runner } from './verb.js';
import { textTable } from './text-table.js';

/**
 * `client stats`: sizes, rows and connections of one client, or of all (D8).
 * @returns not ok if a client's place does not answer. @throws NOT_FOUND
 */
export async function clientStats(operator: Operator, slug?: string): Promise<Outcome> {
  const { services, progress } = operator;
  const clients =
    slug === undefined ? await services.platformClients.all(undefined) : [await clientNamed(operator, slug)];
  progress.start(clients.length);
  const stats = await Promise.all(
    clients.map(async (client) => {
      const measures = await clientMeasures(operator, client);
      progress.step();
      const { slug: name, isolation, status } = client;
      return { slug: name, isolation, status, answers: measures !== undefined, ...(measures ?? null) };
    }),
  );
  const tables = [...new Set(stats.flatMap(({ rows }) => Object.keys(rows ?? {})))];
  const rows = stats.map(({ slug: name, isolation, sizeBytes, connections, rows: counts, ...one }) => [
    ...[name, isolation, one.answers ? one.status : 'does not answer'],
    sizeBytes === undefined ? null : bytesText(sizeBytes),
    connections,
    ...tables.map((table) => counts?.[table]),
  ]);
  const head = [
    'CLIENT',
    'TIER',
    'STATUS',
    'SIZE',
    'CONNECTIONS',
    ...tables.map((table) => table.toUpperCase()),
  ];
  return { ok: stats.every(({ answers }) => answers), data: { clients: stats }, text: textTable(head, rows) };
}

/** How `client stats` is called. */
export function addClientStats(client: Noun, { run }: Runner): void {
  client
    .command('stats')
    .description('sizes, rows and connections, of one client or of all')
    .argument('[slug]', 'the client; all unless given')
    .action((slug) => run((operator) => clientStats(operator, slug)));
}
