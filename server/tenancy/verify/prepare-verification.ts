import type { EntityManager } from '@mikro-orm/postgresql';
import { mayEnterGuarded } from '#server/database/may-enter-guarded.js';
import type { Vault } from '../vault.js';
import { placedClients, type PlacedClient } from './placed-client.js';

interface Given {
  /** DATABASE_URL. */
  readonly applicationUrl: string;
  readonly ssl: { ca: string } | undefined;
  readonly vault: Vault;
}

export interface VerifyOptions extends Given {
  /** Every client of the installation: each is kept from all the others. */
  readonly all: readonly PlacedClient[];
  /** Whether the guarded role is there and the application may enter it. */
  readonly guarded: boolean;
  /** Roles of all of them. */
  readonly ownRoles: readonly string[];
}

/** What has to be known before clients are verified. @param centre a fresh EntityManager on the centre's tables. */
export async function prepareVerification(
  given: Given & { readonly centre: EntityManager },
): Promise<VerifyOptions> {
  const { applicationUrl, ssl, vault, centre } = given;
  const all = await placedClients(centre);
  const guarded = await mayEnterGuarded(applicationUrl, ssl);
  const ownRoles = all.flatMap(({ placement: { role, ownerRole } }) => [role ?? [], ownerRole ?? []].flat());
  return { applicationUrl, ssl, vault, all, guarded, ownRoles };
}
