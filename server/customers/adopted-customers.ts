import type { AdoptedTable } from '#server/tenancy/adopt/adopted-table.js';
import { longText, missingText } from '#server/tenancy/adopt/column-rules.js';
import { GivenCodes } from '#server/tenancy/adopt/given-codes.js';
import {
  active,
  activeSource,
  deletedAt,
  deletionSources,
  isDeleted,
  moments,
  momentSources,
} from '#server/tenancy/adopt/kept-moments.js';
import { adoptedId } from '#server/tenancy/adopt/old-row.js';

const codes = new GivenCodes({
  column: 'code',
  table: 'customers',
  prefix: 'CUS-',
  counter: 'customer',
  most: 40,
  what: 'code',
  among: (old) => `not ${isDeleted(old)}`,
});

/** Customers of an older shop. Here a customer has a price list through its sales group: each list that is used makes one. */
export const adoptedCustomers: AdoptedTable = {
  table: 'customers',
  called: 'customers',
  optional: true,
  sources: {
    code: { called: ['code', 'customer_code', 'customer_number'], kind: 'any' },
    name: { called: ['name', 'company', 'company_name', 'full_name'], kind: 'text', required: true },
    is_active: activeSource,
    price_list_id: { called: ['price_list_id', 'list_id'], kind: 'number', of: 'price_lists' },
    ...deletionSources,
    ...momentSources,
  },
  computed: (old) => `(${codes.numbers(old)}) computed`,
  columns: (old) => ({
    code: codes.value(old),
    name: old.text('name'),
    is_active: active(old),
    sales_group_id: old.reference('price_list_id', 'sales_groups'),
    deleted_at: deletedAt(old),
    ...moments(old),
  }),
  refused: (old) => [
    ...codes.refused(old),
    missingText(old, 'name', 'name'),
    longText(old, 'name', 200, 'a name'),
  ],
  beforehand: (old) =>
    old.has('price_list_id')
      ? [
          `insert into sales_groups (client_id, id, name, price_list_id)
      select client_id, ${adoptedId('sales_groups', 'legacy_id')}, name, id from price_lists
      where legacy_id in (select ${old.raw('price_list_id')} from ${old.from})`,
        ]
      : [],
  afterwards: [codes.afterwards],
};
