import { adoptedCategories } from '#server/catalogue/adopted-categories.js';
import { adoptedProducts } from '#server/catalogue/adopted-products.js';
import { adoptedContacts } from '#server/customers/adopted-contacts.js';
import { adoptedCustomers } from '#server/customers/adopted-customers.js';
import { adoptedUsers } from '#server/identity/adopted-users.js';
import { adoptedOrderItems } from '#server/orders/adopted-order-items.js';
import { adoptedOrders } from '#server/orders/adopted-orders.js';
import { adoptedPriceListItems, adoptedPriceLists } from '#server/pricing/adopted-price-lists.js';
import type { AdoptedTable } from '#server/tenancy/adopt/adopted-table.js';

/** What an adoption takes over of an older shop. Each is filled where the tenant migrations make its table. */
export const adoptedTables: readonly AdoptedTable[] = [
  adoptedUsers,
  adoptedOrders,
  adoptedCategories,
  adoptedProducts,
  adoptedPriceLists,
  adoptedPriceListItems,
  adoptedCustomers,
  adoptedContacts,
  adoptedOrderItems,
];
