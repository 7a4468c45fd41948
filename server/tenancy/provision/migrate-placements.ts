import type pg from 'pg';
import pLimit from 'p-limit';
import { withConnection, type PreparedInstallation } from '#server/database/prepare-installation.js';
import type { Patience } from '#server/database/run-migrations.js';
import { quoteIdentifier } from '#server/database/statement.js';
import { reported, type MigrationReport } from '../migration-report.js';
import { recordMigration } from '../record-migration.js';
import type { Administrator } from './administrator.js';
import { migratePlacement } from './migrate-placement.js';
import { placementsBehind, type PlacementBehind } from './placements-behind.js';

/** How many placements are migrated at a time unless told otherwise: more gain little on one server (docs/decisions/0006). */
export const usualParallel = 4;

export interface MigratePlacementsOptions {
  /** The installation, whose centre is up to date. */
  readonly installation: PreparedInstallation;
  /** Reaches the servers that placements are on. */
  readonly administrator: Administrator;
  readonly parallel?: number;
  readonly patience?: Patience;
  /** Stops at once: what is under way is rolled back by PostgreSQL and reported as failed, what has not begun is left out. */
  readonly cut?: AbortSignal;
  /** Told how many are behind, before the first. */
  readonly onFound?: (count: number) => void;
  /** Told of each as it ends. */
  readonly onReport?: (report: MigrationReport) => void;
}

/**
 * Brings the clients' own placements up to date, on every server whose administrator is set. One that fails, or that nobody
 * here may migrate, is reported and stops no other. Each is a transaction of its own and the registry is told after it, so
 * that a run that was killed is gone on with by the next, and two at once wait for each other placement by placement.
 * @throws only if the centre does not say who is behind.
 */
export async function migratePlacements(options: MigratePlacementsOptions): Promise<MigrationReport[]> {
  const { installation, administrator, parallel = usualParallel, patience, cut } = options;
  const { migrationUrl, roles } = installation;
  const inCentre = <T>(work: (db: pg.Client) => Promise<T>): Promise<T> =>
    withConnection(
      migrationUrl,
      administrator.ssl,
      async (db) => {
        await db.query(`set role ${quoteIdentifier(roles.owner)}`);
        return work(db);
      },
      cut,
    );

  const migrate = (placement: PlacementBehind): Promise<MigrationReport> => {
    const { id, server, database, schema, slug, clientId } = placement;
    return reported({ placement: database ?? schema, server, client: slug }, async () => {
      const ran = await migratePlacement(administrator, clientId, placement, { patience, cut });
      await inCentre((db) => recordMigration(db, id));
      return ran;
    });
  };

  const behind = await inCentre(placementsBehind);
  options.onFound?.(behind.length);
  const reports: MigrationReport[] = [];
  await pLimit(parallel).map(behind, async (placement) => {
    if (cut?.aborted === true) return;
    const report = await migrate(placement);
    reports.push(report);
    options.onReport?.(report);
  });
  return reports.sort((a, b) => (a.placement < b.placement ? -1 : 1));
}
