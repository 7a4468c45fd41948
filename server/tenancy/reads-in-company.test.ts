// Tried: with the statements of whoever came before sent in the place of one's own, clients get rows that are not theirs to
// ask for, or none. With the settings left out for all but the first on a connection, row-level security alone fails.
import { afterEach, expect, test } from 'vitest';
import { createOrder, orderCall, type OrderAnswer } from '../../tests/world/order-calls.js';
import { withoutFilter } from '../../tests/world/without-filter.js';
import type { Tier } from '../../tests/world/tier.js';
import { World, type TestClient } from '../../tests/world/world.js';

interface Company {
  readonly client: TestClient;
  readonly order: OrderAnswer;
}

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).toReversed()) await step();
});

async function companies(settings: NonNullable<Parameters<typeof World.start>[0]>, tier: Tier = 'SHARED') {
  const world = await World.start(settings);
  undo.push(() => world.stop());
  const made: Company[] = [];
  for (const name of ['Acme', 'Globex', 'Initech']) {
    const client = await world.client(name, { tier });
    made.push({ client, order: await createOrder(client.as(), { code: name }) });
  }
  return { world, made };
}

/** Everybody asks for everybody's order at once, on shared connections: each may see their own alone. */
async function askInCompany(made: readonly Company[]): Promise<void> {
  const pairs = made.flatMap((who) => made.map((what) => ({ who, what })));
  const asked = Array.from({ length: 20 }, () => pairs).flat();
  // Once a second the session is looked at along with a read, which then has company of its own.
  for (const { who } of pairs) await who.client.as().ask(orderCall, { id: who.order.id });
  const answers = await Promise.all(
    asked.map(({ who, what }) =>
      who.client.as().ask<{ order: { code: string } | null }>(orderCall, { id: what.order.id }),
    ),
  );
  expect(answers.map(({ order }) => order?.code ?? null)).toEqual(
    asked.map(({ who, what }) => (who === what ? what.order.code : null)),
  );
}

test('single rows of several clients, asked for at once, go to their own client alone', async () => {
  const { made } = await companies({});
  await askInCompany(made);
});

test('row-level security alone holds in company as well', async () => {
  const { world, made } = await companies({ RLS: 'on' });
  const [acme] = made;
  if (acme === undefined) throw new Error('There is no company.');
  undo.push(await withoutFilter(world, acme.client));
  await askInCompany(made);
});

// Tried: with the settings of whoever came before on the connection, PostgreSQL refuses what the others ask for.
test('clients with a schema each keep to their own, on connections that know several', async () => {
  const { made } = await companies({ DB_POOL_MAX: '3' }, 'SCHEMA');
  await askInCompany(made);
});
