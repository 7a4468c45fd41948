import { tenantMigrations } from '../../../migrations/tenant/list.js';
import { runMigrations } from '#server/database/run-migrations.js';
import { assertPrivileges } from '../assert-privileges.js';
import type { RegisteredPlacement } from '../registry.js';
import type { Administrator } from './administrator.js';

/**
 * Brings a client's own placement up to date, as its owner, and looks whether its role may only what it should.
 * @returns names of the migrations that ran.
 */
export async function migratePlacement(
  administrator: Administrator,
  clientId: string,
  { server, database, schema, ownerRole, role }: RegisteredPlacement,
): Promise<string[]> {
  if (ownerRole === null || role === null)
    throw new Error('The shared tier is migrated with the installation.');
  const roles = { owner: ownerRole, serving: role, guarded: undefined };
  return administrator.inDatabase(server, database, async (db) => {
    const ran = await runMigrations(db, { schema, roles, clientId, migrations: tenantMigrations });
    await assertPrivileges(db, roles, [schema]);
    return ran;
  });
}
