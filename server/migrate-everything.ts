import { certificateAuthority } from '#server/config/certificate-authority.js';
import type { Settings } from '#server/config/env.js';
import { prepareInstallation } from '#server/database/prepare-installation.js';
import type { DatabaseAddress } from '#server/database/embedded-installation.js';
import { migrateCentre, migrateShared } from '#server/tenancy/migrate.js';
import { ofInstallation, reported, type MigrationReport } from '#server/tenancy/migration-report.js';
import {
  migratePlacements,
  type MigratePlacementsOptions,
} from '#server/tenancy/provision/migrate-placements.js';
import { administratorOf } from './administrator-of.js';

export type MigrateEverythingOptions = Pick<
  MigratePlacementsOptions,
  'parallel' | 'patience' | 'onFound' | 'onReport'
>;

/**
 * Centre, then the shared tier, then every placement of a client's own that is behind (B5).
 * @returns a report of each. One that failed stops no other but for the centre, which alone knows where the others are.
 */
export async function migrateEverything(
  address: DatabaseAddress,
  settings: Settings,
  options: MigrateEverythingOptions = {},
): Promise<MigrationReport[]> {
  const { applicationUrl, adminUrl } = address;
  const ssl = certificateAuthority(settings);
  const installation = await prepareInstallation({ applicationUrl, adminUrl, ssl });
  const central = await reported(ofInstallation('central'), () => migrateCentre(installation, ssl));
  if (central.failed !== null) return [central];
  const shared = await reported(ofInstallation('shared'), () => migrateShared(installation, ssl));
  const administrator = administratorOf(address, settings);
  const own = await migratePlacements({ ...options, installation, administrator });
  return [central, shared, ...own];
}
