import type { EntityMetadata } from '@mikro-orm/postgresql';
import type { Scope } from '#server/database/read/source.js';
import { clientFilter } from './tenant-scoped.js';

/**
 * The client's own condition for the read path, taken from the filter that MikroORM applies to entities: one definition for
 * both. @throws for a table that carries no client, which the read path does not serve.
 */
export function clientScope(clientId: string): Scope {
  return (meta: EntityMetadata) => {
    const cond = meta.filters[clientFilter]?.cond;
    if (typeof cond !== 'function') throw new Error(`${meta.className} is not TenantScoped.`);
    return (cond as (args: { clientId: string }) => Record<string, unknown>)({ clientId });
  };
}
