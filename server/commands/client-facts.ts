import { newestMigration } from '../../migrations/tenant/list.js';
import type { PlatformClient } from '#server/platform/platform-client.types.js';

/** What every command says of a client: the registry's line and where its rows live. Never its connection. */
export function clientFacts({ housed, admin, createdAt, ...client }: PlatformClient) {
  const { id, slug, name, description, plan, status, joinPolicy } = client;
  const { isolation, server, database, schema } = client;
  const { ownerRole, role, migration } = housed.placement;
  return {
    ...{ id, slug, name, description, plan, status, joinPolicy },
    admin: admin?.email ?? null,
    createdAt: createdAt.toISOString(),
    placement: {
      ...{ isolation, server, database, schema },
      /** Null on the shared tier, where the installation's own serve. */
      roles: { owner: ownerRole, serving: role },
      migration,
      upToDate: migration !== null && migration >= newestMigration,
    },
  };
}
