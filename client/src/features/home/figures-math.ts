import { amountOf, centsOf } from '../orders/amounts';

/** What an order comes to on average, rounded down to a cent. */
export function average({ orders, revenue }: { orders: number; revenue: string }): string {
  return orders === 0 ? '0.00' : amountOf(centsOf(revenue) / BigInt(orders));
}

/** The change as a share: 0.25 for a quarter more. undefined where there was nothing to grow from. */
export function changeOf(
  now: string | number | undefined,
  before: string | number | undefined,
): number | undefined {
  const base = Number(before);
  return now === undefined || !(base > 0) ? undefined : (Number(now) - base) / base;
}
