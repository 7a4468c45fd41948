import { Isolation } from '../placement.entity.js';
import { isSlug } from '../slug.js';

export interface DedicatedNames {
  readonly ownerRole: string;
  readonly role: string;
  readonly schema: string;
  /** Null where the schema lies in the installation's own database. */
  readonly database: string | null;
}

/**
 * What a client's own placement is called in PostgreSQL (B7): slug `a-b` → `owner_a_b`, `user_a_b`, and `schema_a_b` or
 * `tenant_a_b`. Slugs have no underscore, so two of them never give one name, and 40 characters fit PostgreSQL's 63.
 * @throws for what is no slug: no other text ever becomes the name of a role.
 */
export function dedicatedNames(
  slug: string,
  isolation: Isolation.SCHEMA | Isolation.DATABASE,
): DedicatedNames {
  if (!isSlug(slug)) throw new Error('Only a slug gives names to roles and schemas.');
  const name = slug.replaceAll('-', '_');
  const own = isolation === Isolation.DATABASE;
  return {
    ownerRole: `owner_${name}`,
    role: `user_${name}`,
    schema: own ? 'shared' : `schema_${name}`,
    database: own ? `tenant_${name}` : null,
  };
}
