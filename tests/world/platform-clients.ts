import type { Caller } from './caller.js';

/** A client as the calls below ask for it. */
export interface ClientFacts {
  readonly slug: string;
  readonly usage: { readonly orders: number; readonly users: number };
  readonly sizeBytes: number;
  readonly activeConnections: number;
  readonly roleIsSuperuser: boolean;
  readonly warnings: readonly string[];
}

const fields =
  'slug isolation server database schema databaseRole migration admin { email } usage { orders users } sizeBytes activeConnections roleIsSuperuser warnings';

export async function seenClient(operator: Caller, slug: string): Promise<ClientFacts | null> {
  const { platform } = await operator.ask<{ platform: { client: ClientFacts | null } }>(
    `query ($slug: String!) { platform { client(slug: $slug) { ${fields} } } }`,
    { slug },
  );
  return platform.client;
}

/** All clients in one list, by slug. */
export async function seenClients(operator: Caller): Promise<ReadonlyMap<string, ClientFacts>> {
  const { platform } = await operator.ask<{ platform: { clients: { nodes: ClientFacts[] } } }>(
    `{ platform { clients { nodes { ${fields} } } } }`,
  );
  return new Map(platform.clients.nodes.map((node) => [node.slug, node]));
}
