import type { DemoClient } from './demo-client.js';
import { type Random, streamOf } from './random.js';

/** RFC 9562, version 7. */
function uuidV7(time: number, random: Random): string {
  const hex = (digits: number) =>
    Math.floor(random() * 16 ** digits)
      .toString(16)
      .padStart(digits, '0');
  const clock = time.toString(16).padStart(12, '0');
  const variant = (8 + Math.floor(random() * 4)).toString(16);
  return `${clock.slice(0, 8)}-${clock.slice(8)}-7${hex(3)}-${variant}${hex(3)}-${hex(6)}${hex(6)}`;
}

/** The time in a version 7 id: a client's ids count on from its own, so they never depend on the day of the seeding. */
function timeOf(id: string): number {
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
}

/** The ids of the client's orders, one a minute. */
export function orderIds(client: DemoClient): readonly string[] {
  const random = streamOf(client, 'ids');
  const start = timeOf(client.id);
  return Array.from({ length: client.orderCount }, (_, i) => uuidV7(start + (i + 1) * 60_000, random));
}

/** Milliseconds after the client's own id at which the ids of a kind begin; its users and its orders have other times. */
const starts = {
  categories: 5_000,
  products: 10_000,
  priceLists: 6_000,
  prices: 20_000,
  groups: 7_000,
  staff: 8_000,
  customers: 30_000,
  contacts: 35_000,
  carts: 40_000,
  items: 70_000_000,
} as const;

/** Gives the next id of a kind, each later than the one before. */
export function idsOf(client: DemoClient, kind: keyof typeof starts): () => string {
  const offset = starts[kind];
  const random = streamOf(client, offset + 1);
  let time = timeOf(client.id) + offset;
  return () => uuidV7(time++, random);
}
