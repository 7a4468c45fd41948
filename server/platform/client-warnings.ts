import { minSchema, newestMigration } from '../../migrations/tenant/list.js';
import { ClientStatus } from '#server/tenancy/client.entity.js';
import type { PlatformClient } from './platform-client.types.js';

/** Whether its place is there to be looked at. */
export function hasPlace({ status }: Pick<PlatformClient, 'status'>): boolean {
  return status !== ClientStatus.PROVISIONING && status !== ClientStatus.ARCHIVED;
}

function migrationWarnings(migration: string): string[] {
  if (migration < minSchema)
    return [`Not served: its tables stand at “${migration}”, and the code needs “${minSchema}”. Migrate.`];
  return migration < newestMigration ? [`Its tables are behind, at “${migration}”. Migrate.`] : [];
}

/** What the operator should look after, in words; empty for a client that is well. */
export async function clientWarnings(client: PlatformClient): Promise<string[]> {
  if (client.status === ClientStatus.PROVISIONING) return ['It is being made.'];
  if (!hasPlace(client)) return [];
  const [size, sessions] = await Promise.all([
    client.look.sizeBytes(client.housed),
    client.look.sessions(client.housed),
  ]);
  return [
    ...migrationWarnings(client.migration),
    ...(size === undefined || sessions === undefined
      ? ['Its place does not answer: what can’t be known is shown as 0.']
      : []),
    ...(sessions?.roleIsSuperuser === true
      ? ['A superuser serves its rows: no grant or policy of the database holds it back.']
      : []),
  ];
}
