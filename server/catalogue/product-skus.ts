import { CodeSeries } from '#server/tenancy/code-series.js';

/** SKU-000001, SKU-000002 … */
export class ProductSkus extends CodeSeries {
  constructor() {
    super({
      counter: 'product',
      prefix: 'SKU-',
      table: 'products',
      column: 'sku',
      what: 'A product',
      freedByDeletion: true,
    });
  }
}
