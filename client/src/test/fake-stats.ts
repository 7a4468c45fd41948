import { amountOf, centsOf } from '../features/orders/amounts';
import { type FakeOrder } from './fake-data';

const revenueOf = (orders: FakeOrder[]) =>
  amountOf(orders.reduce((sum, { total }) => sum + centsOf(total), 0n));
const figuresOf = (orders: FakeOrder[]) => ({ orders: orders.length, revenue: revenueOf(orders) });

/** Figures by the contract's rule that what was cancelled is not sold; all of the span as one period. */
export function fakeStats(all: FakeOrder[], { from, to }: { from: string; to: string }) {
  const made = all.filter(({ createdAt }) => createdAt >= from && createdAt < to);
  const sold = made.filter(({ status }) => status !== 'CANCELLED');
  return {
    ...figuresOf(sold),
    byStatus: ['PENDING', 'CONFIRMED', 'SHIPPED', 'CANCELLED'].map((status) => ({
      status,
      ...figuresOf(made.filter((order) => order.status === status)),
    })),
    byPeriod: [{ start: from, ...figuresOf(sold) }],
    bestProducts: [],
  };
}
