import { describe, expect, it } from 'vitest';
import { type DemoClient, staffOf } from './demo-client.js';
import { demoClients } from './demo-clients.js';
import { demoOrders, type DemoOrder } from './demo-orders.js';

const day = 86_400_000;
/** A weekday noon, a Sunday night, the new year, a leap day, and a time with milliseconds. */
const moments = [
  '2026-06-17T18:00:00Z',
  '2026-03-09T03:30:00Z',
  '2027-01-01T00:00:00Z',
  '2028-02-29T13:05:00Z',
  '2026-11-23T16:41:07.123Z',
].map((text) => new Date(text));
const now = new Date('2026-06-17T18:00:00Z');

const cents = (order: DemoOrder) => Math.round(Number(order.total) * 100);
const share = (orders: readonly DemoOrder[], test: (order: DemoOrder) => boolean) =>
  orders.filter(test).length / orders.length;

describe('demo clients', () => {
  it('are four, on every tier, with their accounts', () => {
    expect(demoClients.map(({ slug, isolation, orderCount }) => [slug, isolation, orderCount])).toEqual([
      ['acme', 'SHARED', 340],
      ['globex', 'SHARED', 140],
      ['initech', 'SCHEMA', 210],
      ['umbrella', 'DATABASE', 95],
    ]);
    expect(demoClients.flatMap(({ users }) => users.map(({ email, role }) => `${email} ${role}`))).toEqual([
      'ana@acme.test OWNER',
      'sam@acme.test SELLER',
      'gus@globex.test OWNER',
      'ines@initech.test OWNER',
      'uma@umbrella.test OWNER',
    ]);
  });

  it.each(demoClients)('have 40 or more different notes each, every part known: $slug', ({ notes }) => {
    const { templates, parts } = notes;
    expect(new Set(templates).size).toBe(templates.length);
    expect(templates.length).toBeGreaterThanOrEqual(40);
    const words = templates.flatMap((template) =>
      [...template.matchAll(/\{([a-z]+)\}/g)].map((found) => found[1] ?? ''),
    );
    expect(new Set(words)).toEqual(new Set(Object.keys(parts)));
  });
});

describe.each(demoClients.map((client): [string, DemoClient] => [client.slug, client]))(
  'orders of %s',
  (_, client) => {
    const orders = demoOrders(client, now);

    it('are the same from run to run', () => {
      expect(demoOrders(client, new Date(now))).toEqual(orders);
    });

    it('keep everything but times and status on another day', () => {
      const lasting = ({ id, code, total, notes, customerId, createdById, items }: DemoOrder) => {
        return [id, code, total, notes, customerId, createdById, items];
      };
      for (const moment of moments)
        expect(demoOrders(client, moment).map(lasting)).toEqual(orders.map(lasting));
    });

    it('are numbered in order of creation, ids too', () => {
      expect(orders.map(({ code }) => code)).toEqual(
        Array.from({ length: client.orderCount }, (_, i) => `ORD-${String(i + 1).padStart(6, '0')}`),
      );
      const times = orders.map(({ createdAt }) => createdAt.getTime());
      expect(times).toEqual(times.toSorted((a, b) => a - b));
      const ids = orders.map(({ id }) => id);
      expect(ids).toEqual(ids.toSorted());
    });

    it.each(moments)('lie in the 12 months before %s, some of them open', (moment) => {
      const made = demoOrders(client, moment);
      expect(made).toHaveLength(client.orderCount);
      for (const { createdAt, updatedAt } of made) {
        expect(createdAt.getTime()).toBeGreaterThanOrEqual(moment.getTime() - 365 * day);
        expect(updatedAt.getTime()).toBeGreaterThanOrEqual(createdAt.getTime());
        expect(updatedAt.getTime()).toBeLessThanOrEqual(moment.getTime());
      }
      const statuses = new Set(made.map(({ status }) => status));
      expect([...statuses].sort()).toEqual(['CANCELLED', 'CONFIRMED', 'PENDING', 'SHIPPED']);
    });

    it('old ones are done, new ones are not', () => {
      const old = orders.filter(({ createdAt }) => now.getTime() - createdAt.getTime() > 40 * day);
      expect(share(old, ({ status }) => status === 'SHIPPED')).toBeGreaterThan(0.85);
      expect(share(old, ({ status }) => status === 'SHIPPED' || status === 'CANCELLED')).toBe(1);
      expect(share(orders.slice(-5), ({ status }) => status === 'SHIPPED')).toBeLessThan(0.5);
    });

    const local = (time: Date) => new Date(time.getTime() + client.utcOffset * 3_600_000);

    it('come on working days, in working hours, and a little more often each month', () => {
      expect(
        share(orders, ({ createdAt }) => ![0, 6].includes(local(createdAt).getUTCDay())),
      ).toBeGreaterThan(0.9);
      expect(share(orders, ({ createdAt }) => local(createdAt).getUTCHours() < 7)).toBe(0);
      const recent = share(orders, ({ createdAt }) => now.getTime() - createdAt.getTime() < 182 * day);
      expect(recent).toBeGreaterThan(0.5);
      expect(recent).toBeLessThan(0.7);
    });

    it('have totals like real baskets', () => {
      for (const order of orders) {
        expect(order.total).toMatch(/^[1-9]\d{0,4}\.\d{2}$/);
        expect(cents(order)).toBeLessThanOrEqual(9_999_999);
      }
      const sorted = orders.map(cents).sort((a, b) => a - b);
      const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
      const sum = sorted.reduce((a, b) => a + b, 0);
      expect(sum / sorted.length).toBeGreaterThan(1.15 * median);
      expect(sum).toBeGreaterThan(orders.length * 50_000);
      expect(sum).toBeLessThan(orders.length * 2_000_000);
      expect(new Set(sorted).size).toBeGreaterThan(0.9 * sorted.length);
    });

    it('have varied notes on about half of them, in the language of the client', () => {
      const notes = orders.flatMap((order) => order.notes ?? []);
      expect(notes.length / orders.length).toBeGreaterThan(0.4);
      expect(notes.length / orders.length).toBeLessThan(0.6);
      expect(new Set(notes).size).toBeGreaterThan(0.85 * notes.length);
      expect(
        notes.filter((note) => /[{}|]|undefined/.test(note) || note.trim() !== note || note === ''),
      ).toEqual([]);
      expect(/ñ/.test(notes.join(' '))).toBe(client.language === 'es');
      expect(/[áéíóú]/.test(notes.join(' '))).toBe(client.language === 'es');
    });

    it('are shared among the users who sell', () => {
      const selling = staffOf(client).filter(({ role }) => role !== 'MARKETING');
      expect(new Set(orders.map(({ createdById }) => createdById))).toEqual(
        new Set(selling.map(({ id }) => id)),
      );
    });
  },
);
