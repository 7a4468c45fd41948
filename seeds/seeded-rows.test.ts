import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLogger } from '#server/config/logger.js';
import { haveDemoNames } from '../tests/world/demo-names.js';
import { World } from '../tests/world/world.js';
import type { DemoClient } from './demo-client.js';
import { demoClients } from './demo-clients.js';
import { seedDemo } from './seed-demo.js';

let world: World;
let letNextHaveNames: () => Promise<void>;
beforeAll(async () => {
  letNextHaveNames = await haveDemoNames();
  world = await World.start();
  const now = new Date('2026-11-20T12:00:00Z');
  await seedDemo(world.server.services, { now, log: createLogger('silent') });
}, 180_000);
afterAll(async () => {
  await world.stop();
  await letNextHaveNames();
});

/** Asks the client's own tables, wherever they are. */
async function ask({ id }: DemoClient, text: string) {
  const door = await world.server.services.gateway.doorOf(id);
  return door.write((write) => write.query(text, []));
}

const ofList = (which: string) => `(
  select p.price from price_list_items p join price_lists l on l.client_id = p.client_id and l.id = p.price_list_id
  where p.client_id = i.client_id and p.product_id = i.product_id and l.is_active and ${which})`;

describe.each(demoClients.map((client): [string, DemoClient] => [client.slug, client]))(
  'the tables of %s',
  (_, client) => {
    test('hold rows of every kind', async () => {
      const tables = ['categories', 'products', 'price_lists', 'price_list_items', 'sales_groups'];
      const people = ['sales_group_sellers', 'sales_group_marketing_managers', 'customers'];
      for (const table of [...tables, ...people, 'customer_contacts', 'carts', 'orders', 'order_items'])
        expect([
          table,
          ...(await ask(client, `select from ${table} where client_id = $1 limit 1`)),
        ]).toHaveLength(2);
    });

    test('have lines for every order, and its total is their sum', async () => {
      const wrong = await ask(
        client,
        `select o.code, o.total, sum(i.quantity * i.unit_price) lines from orders o
           left join order_items i on i.client_id = o.client_id and i.order_id = o.id
           where o.client_id = $1 group by o.code, o.total
           having o.total is distinct from sum(i.quantity * i.unit_price)`,
      );
      expect(wrong).toEqual([]);
    });

    // Tried: asking the default list before the group’s, and lists that are over (a group of acme and of initech has one).
    test('have every line at the price of the group’s list, the default list, or the product', async () => {
      const wrong = await ask(
        client,
        `select o.code, i.unit_price from order_items i
           join orders o on o.client_id = i.client_id and o.id = i.order_id
           join products pr on pr.client_id = i.client_id and pr.id = i.product_id
           left join customers c on c.client_id = o.client_id and c.id = o.customer_id
           left join sales_groups g on g.client_id = c.client_id and g.id = c.sales_group_id
           where i.client_id = $1 and i.unit_price <>
             coalesce(${ofList('l.id = g.price_list_id')}, ${ofList('l.is_default')}, pr.price)`,
      );
      expect(wrong).toEqual([]);
    });

    test('keep a record of what was entered, by the system', async () => {
      const record = await ask(
        client,
        `select distinct actor_kind, action from changes where client_id = $1
           and entity in ('products', 'customers', 'orders', 'order_items')`,
      );
      expect(record).toEqual([{ actor_kind: 'SYSTEM', action: 'CREATE' }]);
    });

    test('hold nothing that is older than the company', async () => {
      const tables = ['categories', 'products', 'customers', 'orders'].map(
        (table) => `select min(created_at) as at from ${table} where client_id = $1`,
      );
      const [first] = await ask(client, `select min(at) as at from (${tables.join(' union all ')}) t`);
      const [row] = await world.sql('select created_at from central.clients where id = $1', [client.id]);
      expect(first?.['at']).toEqual(row?.['created_at']);
    });
  },
);
