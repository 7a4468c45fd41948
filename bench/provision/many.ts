import { newestMigration } from '../../migrations/tenant/list.js';
import type { PreparedInstallation } from '#server/database/prepare-installation.js';
import type { Administrator } from '#server/tenancy/provision/administrator.js';
import { migratePlacements } from '#server/tenancy/provision/migrate-placements.js';
import { say } from '../say.js';
import type { Installation } from '../installation.js';
import type { OwnPlacement } from './founding.js';
import { emptied } from './tables.js';

/** Brings many placements from nothing to the newest, more and more of them at a time. */
export async function migrateMany(
  { db }: Installation,
  installation: PreparedInstallation,
  administrator: Administrator,
  placements: readonly OwnPlacement[],
): Promise<void> {
  for (const parallel of [1, 2, 4, 8]) {
    for (const placement of placements) {
      await emptied(administrator, placement);
      await db.query('update central.placements set migration = null where id = $1', [placement.id]);
    }
    const began = performance.now();
    const reports = await migratePlacements({ installation, administrator, parallel });
    const seconds = (performance.now() - began) / 1000;
    const failed = reports.find((report) => report.failed !== null);
    if (failed || reports.length !== placements.length)
      throw new Error(`${reports.length} migrated; ${failed?.failed ?? ''}`);
    say(`  ${reports.length} placements, ${parallel} at a time: ${seconds.toFixed(2)} s`);
  }
}

/** Lines of the registry for clients on SCHEMA that are up to date; nothing asks for their schemas. */
export async function pretendSchemas({ db }: Installation, count: number): Promise<void> {
  await db.query(
    `with placed as (
       insert into central.placements (id, isolation, schema, owner_role, role, connection, migration)
         select gen_random_uuid(), 'SCHEMA', 'schema_pretended_' || n, 'owner_pretended_' || n, 'user_pretended_' || n, '-', $2
         from generate_series(1, $1) n returning id, schema)
     insert into central.clients (id, name, slug, status, placement_id)
       select gen_random_uuid(), schema, replace(substr(schema, 8), '_', '-'), 'ACTIVE', id from placed`,
    [count, newestMigration],
  );
}
