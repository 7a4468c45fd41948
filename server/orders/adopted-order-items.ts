import type { AdoptedTable } from '#server/tenancy/adopt/adopted-table.js';
import { countRule, priceRules } from '#server/tenancy/adopt/column-rules.js';
import { deletedRows, deletionSources, moments, momentSources } from '#server/tenancy/adopt/kept-moments.js';

/** The lines of an older shop's orders, at the prices that they were written with. */
export const adoptedOrderItems: AdoptedTable = {
  table: 'order_items',
  called: 'orderitems',
  optional: true,
  sources: {
    order_id: { called: ['order_id'], kind: 'number', of: 'orders', required: true },
    product_id: { called: ['product_id'], kind: 'number', of: 'products', required: true },
    quantity: { called: ['quantity', 'qty'], kind: 'number', required: true },
    unit_price: { called: ['unit_price', 'price', 'item_price'], kind: 'number', required: true },
    ...deletionSources,
    ...momentSources,
  },
  columns: (old) => ({
    order_id: old.reference('order_id', 'orders'),
    product_id: old.reference('product_id', 'products'),
    quantity: old.number('quantity'),
    unit_price: old.number('unit_price'),
    ...moments(old),
  }),
  refused: (old) => [
    { what: 'no quantity', rows: old.rowsWhere(`${old.raw('quantity')} is null`, old.raw('quantity')) },
    countRule(old, 'quantity', 1, 'a quantity'),
    ...priceRules(old, 'unit_price'),
    deletedRows(old),
  ],
};
