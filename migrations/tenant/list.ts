import type { MigrationObject } from '@mikro-orm/postgresql';
import { ResidentsUsersSessions } from './20261121000100-residents-users-sessions.js';
import { Orders } from './20261121000200-orders.js';
import { OneResident } from './20261122000100-one-resident.js';
import { Changes } from './20261129000100-changes.js';
import { Catalogue } from './20261129000200-catalogue.js';
import { Pricing } from './20261129000300-pricing.js';
import { Customers } from './20261129000400-customers.js';
import { OrderItems } from './20261129000500-order-items.js';
import { Carts } from './20261129000600-carts.js';
import { Recommendations } from './20261129000700-recommendations.js';
import { Seals } from './20261129000800-seals.js';
import { Invitations } from './20261129000900-invitations.js';
import { ApiKeys } from './20261129001100-api-keys.js';
import { Logos } from './20261129001300-logos.js';

/** In the order in which they run, in every placement. */
export const tenantMigrations: readonly MigrationObject[] = [
  { name: '20261121000100-residents-users-sessions', class: ResidentsUsersSessions },
  { name: '20261121000200-orders', class: Orders },
  { name: '20261122000100-one-resident', class: OneResident },
  { name: '20261129000100-changes', class: Changes },
  { name: '20261129000200-catalogue', class: Catalogue },
  { name: '20261129000300-pricing', class: Pricing },
  { name: '20261129000400-customers', class: Customers },
  { name: '20261129000500-order-items', class: OrderItems },
  { name: '20261129000600-carts', class: Carts },
  { name: '20261129000700-recommendations', class: Recommendations },
  { name: '20261129000800-seals', class: Seals },
  { name: '20261129000900-invitations', class: Invitations },
  { name: '20261129001100-api-keys', class: ApiKeys },
  { name: '20261129001300-logos', class: Logos },
];

/** The name by which a placement says how far it has come: that of the last migration that ran there. */
export const newestMigration: string = tenantMigrations.map(({ name }) => name).at(-1) ?? '';

/**
 * The oldest placement that this code can serve. A placement below it is refused, for its clients alone; one that is merely
 * behind is served (expand first, contract later), so that a deploy is no outage.
 */
export const minSchema = '20261129000700-recommendations';
