import type { AdoptedTable } from '#server/tenancy/adopt/adopted-table.js';
import type { OldRow } from '#server/tenancy/adopt/old-row.js';
import { OrderStatus } from './order-status.js';

const code = (old: OldRow) => `(${old.text('code')})::text`;
const total = (old: OldRow) => `coalesce(${old.number('total')}, 0)`;
/** The number of a code that is made like ours. */
const numberOf = (sql: string) => `substring(${sql} from '^ORD-([0-9]{6,15})$')::bigint`;

/** Orders of an older shop. Until there are items an order is its total. */
export const adoptedOrders: AdoptedTable = {
  table: 'orders',
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
    deleted_at: { called: ['deleted_at'], kind: 'moment' },
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
  // Orders without a code get the next numbers, in the order in which they were made.
  computed: (old) => `(
    select ${old.id} as of_id,
      count(*) filter (where ${code(old)} is null) over (order by ${old.id})
        + coalesce((select max(${numberOf(code(old))}) from ${old.from}), 0) as number
    from ${old.from}
  ) computed`,
  columns: (old) => ({
    code: `coalesce(${code(old)}, 'ORD-' || lpad(computed.number::text, greatest(6, length(computed.number::text)), '0'))`,
    ...(old.has('status') && { status: old.choice('status') }),
    total: total(old),
    notes: old.text('notes'),
    created_by_id: old.reference('created_by_id', 'users'),
    deleted_at: old.moment('deleted_at'),
    created_at: `coalesce(${old.moment('created_at')}, now())`,
    updated_at: `coalesce(${old.moment('updated_at')}, ${old.moment('created_at')}, now())`,
  }),
  refused: (old) => [
    { what: 'one code for several orders', rows: old.repeated(code(old)) },
    {
      what: 'a code of more than 40 characters',
      rows: old.rowsWhere(`length(${code(old)}) > 40`, code(old)),
    },
    {
      what: 'a total below zero, of ten billion or more, or no number at all',
      rows: old.rowsWhere(`${total(old)} < 0 or ${total(old)} >= 10000000000`, old.raw('total')),
    },
    {
      what: 'a total with fractions of a cent',
      rows: old.rowsWhere(
        `${total(old)} >= 0 and ${total(old)} < 10000000000 and ${total(old)} <> round(${total(old)}, 2)`,
        old.raw('total'),
      ),
    },
    {
      what: 'a note of more than 5000 characters',
      rows: old.rowsWhere(`length(${old.text('notes')}) > 5000`, `left(${old.text('notes')}, 40)`),
    },
  ],
  afterwards: [
    `insert into counters (client_id, name, next_number)
      select current_setting('vecindad.client')::uuid, 'order', coalesce(max(${numberOf('code')}), 0) + 1 from orders`,
  ],
};
