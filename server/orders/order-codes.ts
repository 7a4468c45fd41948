import { CodeSeries } from '#server/tenancy/code-series.js';

/** ORD-000001, ORD-000002 … The code of a deleted order stays taken. */
export class OrderCodes extends CodeSeries {
  constructor() {
    super({
      counter: 'order',
      prefix: 'ORD-',
      table: 'orders',
      column: 'code',
      what: 'An order',
      freedByDeletion: false,
    });
  }
}
