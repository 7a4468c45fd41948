import type { DemoClient } from './demo-clients.js';

export interface DemoOrder {
  id: string;
  code: string;
  status: 'PENDING' | 'CONFIRMED' | 'SHIPPED' | 'CANCELLED';
  /** Amount in the client's currency with two decimals: `1234.50`. */
  total: string;
  notes: string | null;
  createdById: string;
  createdAt: Date;
  updatedAt: Date;
}

/** Gives the next number in [0, 1). */
type Random = () => number;

const hour = 3_600_000;
const day = 24 * hour;

/** How busy each local hour (0–23), weekday (from Sunday) and month is, against 1 for an ordinary one. */
const busyHour = [
  0, 0, 0, 0, 0, 0, 0, 0.2, 0.7, 1, 1.2, 1.2, 1, 0.7, 0.6, 0.9, 1, 0.8, 0.4, 0.15, 0.08, 0.04, 0, 0,
];
const busyWeekday = [0.02, 1.1, 1.05, 1, 1, 0.95, 0.15];
const busyMonth = [0.75, 0.85, 1, 1.1, 1.1, 1, 0.9, 0.95, 1.05, 1.15, 1.25, 0.9];

const largestBasketCents = 9_999_999;

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
function streamsOf(client: DemoClient) {
  const seed = Number.parseInt(client.id.slice(-8), 16);
  const stream = (purpose: number) => mulberry32(Math.imul(seed, purpose));
  return {
    ids: stream(3),
    times: stream(29),
    baskets: stream(7),
    life: stream(11),
    authors: stream(13),
    notes: stream(17),
  };
}

function pick<T>(items: readonly T[], random: Random): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError('Nothing to pick from.');
  return item;
}

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

/** The time in a version 7 id: a client's orders count on from its own, so they never depend on the day of the seeding. */
function timeOf(id: string): number {
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
}

function busyness(time: number, age: number, utcOffset: number): number {
  const local = new Date(time + utcOffset * hour);
  if (['12-25', '01-01'].includes(local.toISOString().slice(5, 10))) return 0;
  const growth = 1.25 - 0.5 * age;
  const season = busyMonth[local.getUTCMonth()] ?? 1;
  return growth * season * (busyWeekday[local.getUTCDay()] ?? 1) * (busyHour[local.getUTCHours()] ?? 1);
}

/** A moment for each order in the 365 days before `now`, oldest first, dense where business is busy (inverse of the summed busyness). */
function creationTimes({ orderCount, utcOffset }: DemoClient, now: number, random: Random): number[] {
  const hours = 365 * 24;
  const start = now - hours * hour;
  const weights = Array.from({ length: hours }, (_, i) =>
    busyness(start + i * hour, 1 - i / hours, utcOffset),
  );
  const sum = weights.reduce((a, b) => a + b, 0);
  const targets = Array.from({ length: orderCount }, () => random() * sum).sort((a, b) => a - b);

  const times: number[] = [];
  let before = 0;
  weights.forEach((weight, i) => {
    for (
      let next = targets[times.length];
      next !== undefined && next < before + weight;
      next = targets[times.length]
    )
      times.push(Math.floor(start + (i + (next - before) / weight) * hour));
    before += weight;
  });
  return times;
}

/** Log-normal in whole cents; the sum of twelve uniform numbers stands in for the normal curve. */
function basketTotal(typical: number, random: Random): string {
  let cents: number;
  do {
    const normal = Array.from({ length: 12 }, random).reduce((a, b) => a + b, -6);
    cents = Math.round(typical * Math.exp(0.95 * normal));
    if (random() < 0.4) cents = Math.ceil(cents / 50) * 50;
  } while (cents > largestBasketCents);
  return `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
}

/** The moment itself if somebody is at work then, else the same minute of the next hour when somebody is. */
function atWork(time: number, utcOffset: number): number {
  return busyness(time, 0, utcOffset) < 0.4 ? atWork(time + hour, utcOffset) : Math.floor(time);
}

/** How far an order has come by `now`: each step takes its time, and a step still ahead has not happened. */
function lifeOf(
  { utcOffset }: DemoClient,
  createdAt: number,
  now: number,
  random: Random,
): Pick<DemoOrder, 'status' | 'updatedAt'> {
  const working = (time: number) => atWork(time, utcOffset);
  const confirmed = working(createdAt + hour / 4 + random() ** 2 * 12 * day);
  const shipped = working(confirmed + day + random() * 14 * day);
  const cancelled = working(createdAt + hour + random() ** 2 * 6 * day);
  const isCancelled = random() < 0.07 && cancelled <= now;
  if (isCancelled) return { status: 'CANCELLED', updatedAt: new Date(cancelled) };
  if (shipped <= now) return { status: 'SHIPPED', updatedAt: new Date(shipped) };
  if (confirmed <= now) return { status: 'CONFIRMED', updatedAt: new Date(confirmed) };
  return { status: 'PENDING', updatedAt: new Date(createdAt) };
}

/** Gives a note for about every second order; a template rests for a while, or neighbours in a list would look copied. */
function noteWriter(client: DemoClient, random: Random): () => string | null {
  const { templates, parts } = client.notes;
  const rested = [...templates];
  const between = (low: string, high: string) =>
    Number(low) + Math.floor(random() * (Number(high) - Number(low) + 1));
  return () => {
    if (random() < 0.48) return null;
    const template = pick(rested.slice(0, -12), random);
    rested.push(...rested.splice(rested.indexOf(template), 1));
    const filled = template.replace(
      /\{(\d+)-(\d+)\}|\{(\w+)\}/g,
      (_, low: string, high: string, word?: string) =>
        word === undefined ? String(between(low, high)) : pick((parts[word] ?? '').split('|'), random),
    );
    return filled.charAt(0).toUpperCase() + filled.slice(1);
  };
}

/** A client's orders of the last year, oldest first. Only times and status depend on `now`; sellers write the most. */
export function demoOrders(client: DemoClient, now: Date): DemoOrder[] {
  const streams = streamsOf(client);
  const authors = client.users.flatMap((user) => (user.role === 'SELLER' ? [user, user, user] : [user]));
  const nextNote = noteWriter(client, streams.notes);
  return creationTimes(client, now.getTime(), streams.times).map((createdAt, i) => ({
    id: uuidV7(timeOf(client.id) + (i + 1) * 60_000, streams.ids),
    code: `ORD-${String(i + 1).padStart(6, '0')}`,
    total: basketTotal(client.typicalBasket, streams.baskets),
    notes: nextNote(),
    createdById: pick(authors, streams.authors).id,
    createdAt: new Date(createdAt),
    ...lifeOf(client, createdAt, now.getTime(), streams.life),
  }));
}
