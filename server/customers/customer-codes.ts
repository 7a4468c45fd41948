import { CodeSeries } from '#server/tenancy/code-series.js';

/** CUS-000001, CUS-000002 … The code of a deleted customer may be used again. */
export class CustomerCodes extends CodeSeries {
  constructor() {
    super({
      counter: 'customer',
      prefix: 'CUS-',
      table: 'customers',
      column: 'code',
      what: 'A customer',
      freedByDeletion: true,
    });
  }
}
