import type { AdoptedTable } from '#server/tenancy/adopt/adopted-table.js';
import { longText, missingText, priceRules, tooMany } from '#server/tenancy/adopt/column-rules.js';
import {
  active,
  activeSource,
  deletedRows,
  deletionSources,
  isDeleted,
  moments,
  momentSources,
} from '#server/tenancy/adopt/kept-moments.js';
import type { OldRow } from '#server/tenancy/adopt/old-row.js';
import { mostPriceLists } from './change-price-list.js';

const isDefault = (old: OldRow) => `coalesce(${old.truth('is_default')}, false)`;

/** Price lists of an older shop. A deleted one applies to nobody. */
export const adoptedPriceLists: AdoptedTable = {
  table: 'price_lists',
  called: 'pricelists',
  optional: true,
  sources: {
    name: { called: ['name', 'title'], kind: 'text', required: true },
    is_active: activeSource,
    is_default: { called: ['is_default', 'default_list'], kind: 'any', keep: true },
    ...deletionSources,
    ...momentSources,
  },
  columns: (old) => ({
    name: old.text('name'),
    is_active: `(${active(old)} and not ${isDeleted(old)})`,
    is_default: isDefault(old),
    ...moments(old),
  }),
  refused: (old) => [
    missingText(old, 'name', 'name'),
    longText(old, 'name', 100, 'a name'),
    { what: 'one name for several price lists', rows: old.repeated(old.text('name')) },
    // Each can make a sales group, of which there may be as many.
    tooMany(old, mostPriceLists, 'price lists'),
    {
      what: 'more than one default list',
      rows: old.rowsWhere(
        `${isDefault(old)} and 1 < (select count(*) from ${old.from} where ${isDefault(old)})`,
        old.raw('name'),
      ),
    },
  ],
};

const pair = (old: OldRow) =>
  `nullif(concat_ws(', ', 'list ' || ${old.raw('price_list_id')}, 'product ' || ${old.raw('product_id')}), '')`;

/** Their prices. */
export const adoptedPriceListItems: AdoptedTable = {
  table: 'price_list_items',
  called: 'pricelistitems',
  optional: true,
  sources: {
    price_list_id: {
      called: ['price_list_id', 'list_id'],
      kind: 'number',
      of: 'price_lists',
      required: true,
    },
    product_id: { called: ['product_id'], kind: 'number', of: 'products', required: true },
    price: { called: ['price', 'unit_price'], kind: 'number', required: true },
    ...deletionSources,
    ...momentSources,
  },
  columns: (old) => ({
    price_list_id: old.reference('price_list_id', 'price_lists'),
    product_id: old.reference('product_id', 'products'),
    price: old.number('price'),
    ...moments(old),
  }),
  refused: (old) => [
    { what: 'one product more than once in a list', rows: old.repeated(pair(old)) },
    ...priceRules(old, 'price'),
    deletedRows(old),
  ],
};
