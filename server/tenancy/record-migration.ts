import type pg from 'pg';
import { newestMigration } from '../../migrations/tenant/list.js';

/**
 * Writes into the registry that a placement has run all that this code knows; running servers learn it with their next look.
 * One that newer code has brought further stays as it is.
 * @param db in the centre, entered as its owner.
 */
export async function recordMigration(db: pg.Client, placementId: string): Promise<void> {
  // By bytes, as JavaScript compares them; a database's own order of text may pass over hyphens.
  await db.query(
    `update central.placements set migration = $1
       where id = $2 and (migration is null or migration collate "C" < $1)`,
    [newestMigration, placementId],
  );
}
