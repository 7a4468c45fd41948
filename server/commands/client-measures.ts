import type { AnyEntity, EntityClass } from '@mikro-orm/postgresql';
import { hasPlace } from '#server/platform/client-warnings.js';
import type { PlatformClient } from '#server/platform/platform-client.types.js';
import { TenantScoped } from '#server/tenancy/tenant-scoped.js';
import { tenantEntities } from '../entities.js';
import type { Operator } from './operator.js';

export interface ClientMeasures {
  /** On disk, indexes included; on the shared tier an estimate by the share of rows. */
  readonly sizeBytes: number;
  /** Sessions at PostgreSQL that are this client's alone. */
  readonly connections: number;
  /** Living rows by table. */
  readonly rows: Readonly<Record<string, number>>;
}

const counted: readonly EntityClass<AnyEntity>[] = tenantEntities.filter(
  ({ prototype }) => prototype instanceof TenantScoped,
);

/** How much a client has and uses; null where its place is not made yet, undefined where it does not answer. */
export async function clientMeasures(
  { orm }: Operator,
  client: PlatformClient,
): Promise<ClientMeasures | null | undefined> {
  if (!hasPlace(client)) return null;
  const { look, housed } = client;
  const [sizeBytes, sessions, ...counts] = await Promise.all([
    look.sizeBytes(housed),
    look.sessions(housed),
    ...counted.map((entity) => look.count(housed, entity)),
  ]);
  if (sizeBytes === undefined || sessions === undefined) return undefined;
  const rows: Record<string, number> = {};
  for (const [i, entity] of counted.entries()) {
    const count = counts[i];
    if (count === undefined) return undefined;
    rows[orm.getMetadata().get(entity).tableName] = count;
  }
  return { sizeBytes: Math.round(sizeBytes), connections: sessions.connections, rows };
}
