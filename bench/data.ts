/** How much there is: a shared tier with as many rows as the figures of the plan were taken on. */
export const volume = {
  clients: 200,
  ordersPerClient: 1_000,
  itemsPerOrder: 3,
  productsPerClient: 50,
} as const;

/** What each client has. */
export const rowsEach = {
  products: volume.productsPerClient,
  orders: volume.ordersPerClient,
  items: volume.itemsPerOrder,
} as const;

/** Of each product; more than any run could order. */
export const initialStock = 2_000_000_000;

/** Kinds of rows whose ids the benchmark can say without asking. */
export const kinds = { client: 0, user: 1, session: 2, order: 3, product: 4, item: 5 } as const;

/** The id of row `n` of a kind, shaped like a UUID of version 7; the same as `pg_temp.id` of `makeId`. */
export function idOf(kind: keyof typeof kinds, n: number): string {
  return `${idsOfData}${kinds[kind]}-7000-8000-${n.toString(16).padStart(12, '0')}`;
}

/** What every such id begins with, and no other. */
export const idsOfData = '018f0000-000';

/** The same ids in SQL, for the connection that ran it. */
export const makeId = `create or replace function pg_temp.id(kind int, n bigint) returns uuid language sql immutable as $$
  select ('${idsOfData}' || kind || '-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$`;

/** Which row of its kind a client's i-th order or product is. */
export function rowNumber(client: number, i: number): number {
  return client * 1_000_000 + i;
}
