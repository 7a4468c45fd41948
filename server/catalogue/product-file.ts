import { amountCell, countCell, orEmpty, truthCell } from '#server/files/cell-rules.js';
import type { ImportKind } from '#server/files/import-kind.js';
import { optionalText } from '#server/errors/input-text.js';
import { categoryName } from './category.types.js';
import { ImportProducts } from './import-products.js';
import { productRules } from './product-rules.js';

const { sku, name, description, price, stock } = productRules;

/** Products in a file, one a line. */
export const productFile: ImportKind = {
  key: 'sku',
  columns: {
    sku,
    name,
    description,
    price: orEmpty(amountCell.pipe(price)),
    stock: orEmpty(countCell.pipe(stock).transform(String)),
    is_active: orEmpty(truthCell),
    category: optionalText('A category’s name', 200).pipe(categoryName.nullish()),
  },
  begin: (write, manner) => new ImportProducts(write, manner),
};
