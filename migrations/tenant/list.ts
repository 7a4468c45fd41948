import type { MigrationObject } from '@mikro-orm/postgresql';
import { ResidentsUsersSessions } from './20261121000100-residents-users-sessions.js';
import { Orders } from './20261121000200-orders.js';
import { OneResident } from './20261122000100-one-resident.js';

/** In the order in which they run, in every placement. */
export const tenantMigrations: readonly MigrationObject[] = [
  { name: '20261121000100-residents-users-sessions', class: ResidentsUsersSessions },
  { name: '20261121000200-orders', class: Orders },
  { name: '20261122000100-one-resident', class: OneResident },
];

/** The name by which a placement says how far it has come: that of the last migration that ran there. */
export const newestMigration: string = tenantMigrations.map(({ name }) => name).at(-1) ?? '';

/**
 * The oldest placement that this code can serve. A placement below it is refused, for its clients alone; one that is merely
 * behind is served (expand first, contract later), so that a deploy is no outage.
 */
export const minSchema = '20261121000200-orders';
