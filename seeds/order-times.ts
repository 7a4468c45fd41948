import type { DemoClient } from './demo-client.js';
import type { Random } from './random.js';

export interface OrderLife {
  status: 'PENDING' | 'CONFIRMED' | 'SHIPPED' | 'CANCELLED';
  updatedAt: Date;
}

const hour = 3_600_000;
const day = 24 * hour;

/** How busy each local hour (0–23), weekday (from Sunday) and month is, against 1 for an ordinary one. */
const busyHour = [
  0, 0, 0, 0, 0, 0, 0, 0.2, 0.7, 1, 1.2, 1.2, 1, 0.7, 0.6, 0.9, 1, 0.8, 0.4, 0.15, 0.08, 0.04, 0, 0,
];
const busyWeekday = [0.02, 1.1, 1.05, 1, 1, 0.95, 0.15];
const busyMonth = [0.75, 0.85, 1, 1.1, 1.1, 1, 0.9, 0.95, 1.05, 1.15, 1.25, 0.9];

function busyness(time: number, age: number, utcOffset: number): number {
  const local = new Date(time + utcOffset * hour);
  if (['12-25', '01-01'].includes(local.toISOString().slice(5, 10))) return 0;
  const growth = 1.25 - 0.5 * age;
  const season = busyMonth[local.getUTCMonth()] ?? 1;
  return growth * season * (busyWeekday[local.getUTCDay()] ?? 1) * (busyHour[local.getUTCHours()] ?? 1);
}

/** A moment for each order in the 365 days before `now`, oldest first, dense where business is busy (inverse of the summed busyness). */
export function creationTimes({ orderCount, utcOffset }: DemoClient, now: number, random: Random): number[] {
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

/** The moment itself if somebody is at work then, else the same minute of the next hour when somebody is. */
function atWork(time: number, utcOffset: number): number {
  return busyness(time, 0, utcOffset) < 0.4 ? atWork(time + hour, utcOffset) : Math.floor(time);
}

/** How far an order has come by `now`: each step takes its time, and a step still ahead has not happened. */
export function lifeOf({ utcOffset }: DemoClient, createdAt: number, now: number, random: Random): OrderLife {
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
