// Tried: with the statements of whoever came before sent in the place of one's own, clients get rows that are not theirs to
// ask for, or none. Settings left out are not seen here: the predicate in the text holds by itself (layers.test.ts).
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createOrder, orderCall, type OrderAnswer } from '../../tests/world/order-calls.js';
import { World, type TestClient } from '../../tests/world/world.js';

let world: World;
const owners: { readonly client: TestClient; readonly order: OrderAnswer }[] = [];
beforeAll(async () => {
  world = await World.start();
  for (const name of ['Acme', 'Globex', 'Initech']) {
    const client = await world.client(name);
    owners.push({ client, order: await createOrder(client.as(), { code: name }) });
  }
});
afterAll(() => world.stop());

test('single rows of several clients, asked for at once on shared connections, go to their own client alone', async () => {
  const asked = Array.from({ length: 180 }, (_, n) => ({
    who: owners[n % 3] as (typeof owners)[number],
    what: owners[Math.floor(n / 3) % 3] as (typeof owners)[number],
  }));
  const answers = await Promise.all(
    asked.map(({ who, what }) =>
      who.client.as().ask<{ order: { code: string } | null }>(orderCall, { id: what.order.id }),
    ),
  );
  expect(answers.map(({ order }) => order?.code ?? null)).toEqual(
    asked.map(({ who, what }) => (who === what ? what.order.code : null)),
  );
});
