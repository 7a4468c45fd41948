import type { AdoptedTable, OtherRows } from '#server/tenancy/adopt/adopted-table.js';
import { amountRules, longText } from '#server/tenancy/adopt/column-rules.js';
import { GivenCodes } from '#server/tenancy/adopt/given-codes.js';
import { deletedAt, deletionSources, moments } from '#server/tenancy/adopt/kept-moments.js';
import type { OldRow } from '#server/tenancy/adopt/old-row.js';
import { OrderStatus } from './order-status.js';

const codes = new GivenCodes({
  column: 'code',
  table: 'orders',
  prefix: 'ORD-',
  counter: 'order',
  most: 40,
  what: 'code',
});

/** A SELECT of `of_order` and what its lines come to; of no rows where lines are not taken over. */
function lineTotals(others: OtherRows): string {
  const lines = others('order_items');
  if (lines === undefined) return 'select null::bigint as of_order, null::numeric as of_lines where false';
  return `select ${lines.raw('order_id')} as of_order, sum(${lines.number('quantity')} * ${lines.number('unit_price')}) as of_lines
    from ${lines.from} group by 1`;
}

const withLines = (old: OldRow, others: OtherRows) =>
  `${old.from} left join (${lineTotals(others)}) lines on of_order = ${old.id}`;

/** Orders of an older shop. The total of one with lines is what they come to, as the server counts it; else its own. */
export const adoptedOrders: AdoptedTable = {
  table: 'orders',
  called: 'orders',
  sources: {
    code: { called: ['code', 'order_code', 'order_number', 'number', 'reference'], kind: 'any' },
    status: { called: ['status', 'state', 'order_status'], kind: 'any', keep: true },
    total: { called: ['total', 'total_amount', 'amount', 'grand_total'], kind: 'number' },
    notes: { called: ['notes', 'note', 'comment', 'comments'], kind: 'text' },
    created_by_id: {
      called: ['created_by_id', 'created_by', 'user_id', 'seller_id'],
      kind: 'number',
      of: 'users',
    },
    customer_id: { called: ['customer_id', 'client_id', 'buyer_id'], kind: 'number', of: 'customers' },
    ...deletionSources,
    created_at: { called: ['created_at', 'created', 'ordered_at', 'order_date', 'date'], kind: 'moment' },
    updated_at: { called: ['updated_at', 'updated', 'modified_at'], kind: 'moment' },
  },
  choices: {
    status: {
      ours: Object.values(OrderStatus),
      usual: {
        pending: OrderStatus.PENDING,
        confirmed: OrderStatus.CONFIRMED,
        shipped: OrderStatus.SHIPPED,
        cancelled: OrderStatus.CANCELLED,
        canceled: OrderStatus.CANCELLED,
      },
      strict: true,
    },
  },
  computed: (old, others) => `(
    select of_id, number, of_lines from (${codes.numbers(old)}) numbered
      left join (${lineTotals(others)}) lines on of_order = of_id
  ) computed`,
  columns: (old) => ({
    code: codes.value(old),
    ...(old.has('status') && { status: old.choice('status') }),
    total: `coalesce(computed.of_lines, ${old.number('total')}, 0)`,
    notes: old.text('notes'),
    created_by_id: old.reference('created_by_id', 'users'),
    ...(old.has('customer_id') && { customer_id: old.reference('customer_id', 'customers') }),
    deleted_at: deletedAt(old),
    ...moments(old),
  }),
  refused: (old, others) => [
    ...codes.refused(old),
    ...amountRules(old, old.number('total'), old.raw('total'), 'a total'),
    {
      what: 'a total that is not what the lines come to; map “total” to null to take the lines’ word for it',
      rows: `select format('id %s: %s, its lines %s', ${old.id}, ${old.raw('total')}, of_lines) as example
        from ${withLines(old, others)} where ${old.number('total')} <> of_lines order by ${old.id}`,
    },
    {
      what: 'lines that come to more than an amount can be',
      rows: `select format('id %s: %s', ${old.id}, of_lines) as example
        from ${withLines(old, others)} where of_lines >= 10000000000 order by ${old.id}`,
    },
    longText(old, 'notes', 5000, 'a note'),
  ],
  afterwards: [codes.afterwards],
};
