import type { AdoptedTable } from '#server/tenancy/adopt/adopted-table.js';
import { countRule, longText, missingText, priceRules } from '#server/tenancy/adopt/column-rules.js';
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

const skus = new GivenCodes({
  column: 'sku',
  table: 'products',
  prefix: 'SKU-',
  counter: 'product',
  most: 64,
  what: 'sku',
  among: (old) => `not ${isDeleted(old)}`,
});

/** Products of an older shop. The stock is taken as it stands: old orders have lowered it already. */
export const adoptedProducts: AdoptedTable = {
  table: 'products',
  called: 'products',
  optional: true,
  sources: {
    sku: { called: ['sku', 'code', 'product_code', 'article_number'], kind: 'any' },
    name: { called: ['name', 'title'], kind: 'text', required: true },
    description: { called: ['description'], kind: 'text' },
    price: { called: ['price', 'unit_price'], kind: 'number', required: true },
    stock: { called: ['stock', 'stock_quantity', 'quantity_in_stock', 'inventory'], kind: 'number' },
    is_active: activeSource,
    category_id: { called: ['category_id'], kind: 'number', of: 'categories' },
    ...deletionSources,
    ...momentSources,
  },
  computed: (old) => `(${skus.numbers(old)}) computed`,
  columns: (old) => ({
    sku: skus.value(old),
    name: old.text('name'),
    description: old.text('description'),
    price: old.number('price'),
    stock: `coalesce(${old.number('stock')}, 0)`,
    is_active: active(old),
    category_id: old.reference('category_id', 'categories'),
    deleted_at: deletedAt(old),
    ...moments(old),
  }),
  refused: (old) => [
    ...skus.refused(old),
    missingText(old, 'name', 'name'),
    longText(old, 'name', 200, 'a name'),
    longText(old, 'description', 5000, 'a description'),
    ...priceRules(old, 'price'),
    countRule(old, 'stock', 0, 'a stock'),
  ],
  afterwards: [skus.afterwards],
};
