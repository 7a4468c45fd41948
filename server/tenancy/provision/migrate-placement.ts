import type pg from 'pg';
import { tenantMigrations } from '../../../migrations/tenant/list.js';
import { runMigrations, type Patience } from '#server/database/run-migrations.js';
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
  {
    server,
    database,
    schema,
    ownerRole,
    role,
  }: Pick<RegisteredPlacement, 'server' | 'database' | 'schema' | 'ownerRole' | 'role'>,
  {
    patience,
    cut,
  }: { readonly patience?: Patience | undefined; readonly cut?: AbortSignal | undefined } = {},
): Promise<string[]> {
  if (ownerRole === null || role === null)
    throw new Error('The shared tier is migrated with the installation.');
  const roles = { owner: ownerRole, serving: role, guarded: undefined };
  const migrate = async (db: pg.Client) => {
    const ran = await runMigrations(db, { schema, roles, clientId, migrations: tenantMigrations, patience });
    await assertPrivileges(db, roles, [schema]);
    return ran;
  };
  return administrator.inDatabase(server, database, migrate, cut);
}
