import type { EntityMetadata } from '@mikro-orm/postgresql';
import type { Scope } from '#server/database/read/source.js';
import { clientFilter } from './tenant-scoped.js';

/**
 * The properties that the filter binds, asked of the filter itself with a client that nobody else has. @throws for a table that
 * carries no client, which the read path does not serve, and for a filter that asks for anything else.
 */
function propertiesOf(meta: EntityMetadata): readonly string[] {
  const cond = meta.filters[clientFilter]?.cond;
  if (typeof cond !== 'function') throw new Error(`${meta.className} is not TenantScoped.`);
  const probe = Symbol('client');
  const bound = Object.entries((cond as (args: object) => Record<string, unknown>)({ clientId: probe }));
  if (bound.some(([, value]) => value !== probe))
    throw new Error(`The filter of ${meta.className} is not one that the read path can say.`);
  return bound.map(([property]) => property);
}

/**
 * The client's own condition for the read path, taken from the filter that MikroORM applies to entities: one definition for
 * both.
 */
export function clientScope(clientId: string): Scope {
  return { propertiesOf, value: clientId };
}
