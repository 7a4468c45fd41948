import { adoptedUsers } from '#server/identity/adopted-users.js';
import { adoptedOrders } from '#server/orders/adopted-orders.js';
import type { AdoptedTable } from '#server/tenancy/adopt/adopted-table.js';

/** What an adoption takes over of an older shop. Each is filled where the tenant migrations make its table. */
export const adoptedTables: readonly AdoptedTable[] = [adoptedUsers, adoptedOrders];
