import type { MigrationObject } from '@mikro-orm/postgresql';
import { ResidentsUsersSessions } from './20261121000100-residents-users-sessions.js';
import { Orders } from './20261121000200-orders.js';

/** In the order in which they run, in every placement. */
export const tenantMigrations: readonly MigrationObject[] = [
  { name: '20261121000100-residents-users-sessions', class: ResidentsUsersSessions },
  { name: '20261121000200-orders', class: Orders },
];
