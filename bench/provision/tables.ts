import { tenantMigrations } from '../../migrations/tenant/list.js';
import { withConnection } from '#server/database/prepare-installation.js';
import { runMigrations, type MigrationRun } from '#server/database/run-migrations.js';
import { quoteIdentifier as q } from '#server/database/statement.js';
import type { Administrator } from '#server/tenancy/provision/administrator.js';
import { makeSchema } from '#server/tenancy/provision/make-home.js';
import type { OwnPlacement } from './founding.js';
import { byMikroOrm, oneByOne } from './statement-by-statement.js';
import type { Times } from './timed.js';

export function runOf({ schema, ownerRole, role, clientId }: OwnPlacement): MigrationRun {
  const roles = { owner: ownerRole, serving: role, guarded: undefined };
  return { schema, roles, clientId, migrations: tenantMigrations };
}

/** An empty schema in the place of the one that is there. */
export async function emptied(administrator: Administrator, placement: OwnPlacement): Promise<void> {
  const { server, database, schema, ownerRole } = placement;
  await administrator.inDatabase(server, database, async (db) => {
    await db.query(`set role ${q(ownerRole)}`);
    await db.query(`drop schema ${q(schema)} cascade`);
    await db.query('reset role');
    await makeSchema(db, placement);
  });
}

/** Makes the tables of each placement in three ways, in turn. */
export async function makeTables(
  administrator: Administrator,
  placements: readonly OwnPlacement[],
  times: Times,
): Promise<void> {
  for (const placement of placements) {
    const run = runOf(placement);
    const url = administrator.urlOf(placement.server, placement.database);
    const ways = {
      'a round trip for each migration (the product)': () =>
        withConnection(url, undefined, (db) => runMigrations(db, run)),
      'a round trip for each statement': () => withConnection(url, undefined, (db) => oneByOne(db, run)),
      'MikroORM’s migrator': () => byMikroOrm(url, run),
    };
    for (const [name, way] of Object.entries(ways)) {
      await emptied(administrator, placement);
      await times.of<unknown>(name, way);
    }
  }
}
