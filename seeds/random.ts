import type { DemoClient } from './demo-client.js';

/** Gives the next number in [0, 1). */
export type Random = () => number;

/** mulberry32 by Tommy Ettinger (public domain): https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
function mulberry32(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One stream per purpose: with a shared one, a new note template would change every id after it. */
const purposes = {
  ids: 3,
  baskets: 7,
  life: 11,
  authors: 13,
  notes: 17,
  stock: 19,
  prices: 23,
  times: 29,
  customers: 31,
  buyers: 37,
  carts: 41,
} as const;

/** The client's numbers for one purpose: the same in every seeding, others for every client. */
export function streamOf(client: DemoClient, purpose: keyof typeof purposes | number): Random {
  const seed = Number.parseInt(client.id.slice(-8), 16);
  return mulberry32(Math.imul(seed, typeof purpose === 'number' ? purpose : purposes[purpose]));
}

/** One of the items. @throws RangeError where there are none. */
export function pick<T>(items: readonly T[], random: Random): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError('Nothing to pick from.');
  return item;
}

/** One of the items, each as likely as its weight says. @throws RangeError where there are none. */
export function pickWeighted<T>(items: readonly T[], weightOf: (item: T) => number, random: Random): T {
  let rest = random() * items.reduce((sum, item) => sum + weightOf(item), 0);
  const found = items.find((item) => (rest -= weightOf(item)) < 0) ?? items.at(-1);
  if (found === undefined) throw new RangeError('Nothing to pick from.');
  return found;
}

/** A whole number from `low` to `high`, both included. */
export function between(low: number, high: number, random: Random): number {
  return low + Math.floor(random() * (high - low + 1));
}
