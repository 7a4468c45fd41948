/** What the statement `nested` gives: an order with one of its lines and that line's product. */
export type Line = readonly [
  id: string,
  code: string,
  status: string,
  total: string,
  notes: string | null,
  createdAt: Date,
  quantity: number | null,
  unitPrice: string,
  productId: string,
  name: string,
  sku: string,
];

/** Orders with their lines from rows that come order by order. */
export function basketsOf(lines: readonly Line[]): object[] {
  const orders: { id: string; items: object[] }[] = [];
  for (const [
    id,
    code,
    status,
    total,
    notes,
    createdAt,
    quantity,
    unitPrice,
    productId,
    name,
    sku,
  ] of lines) {
    let order = orders.at(-1);
    if (order?.id !== id) {
      order = Object.assign({ id, code, status, total, notes, createdAt }, { items: [] });
      orders.push(order);
    }
    if (quantity !== null) order.items.push({ quantity, unitPrice, product: { id: productId, name, sku } });
  }
  return orders;
}
