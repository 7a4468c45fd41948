// Tried: without `giveUp` the last one waits for the lock.
import { afterEach, describe, expect, test } from 'vitest';
import { createOrder } from '../../tests/world/order-calls.js';
import { World, type TestClient } from '../../tests/world/world.js';

let world: World;
let acme: TestClient;
afterEach(() => world.stop());
const start = async (settings: Record<string, string>) => {
  world = await World.start(settings);
  acme = await world.client('Acme');
  await acme.as().ask('{ me { id } }');
};

/** Whatever reads or writes orders waits as long as `doing` takes. */
async function whileOrdersAreLocked<T>(doing: () => Promise<T>): Promise<T> {
  const holder = await world.behind.connectionOf(acme.id);
  try {
    await holder.query('begin');
    await holder.query('lock table orders in access exclusive mode');
    return await doing();
  } finally {
    await holder.end();
  }
}

const newer = { accept: 'application/graphql-response+json' };
const list = '{ orders { nodes { id } } }';

describe('a statement that takes too long', () => {
  test.each([
    ['a read', () => acme.as().with(newer).send(list)],
    [
      'a write',
      () =>
        acme
          .as()
          .with(newer)
          .send('mutation ($input: CreateOrderInput!) { createOrder(input: $input) { id } }', {
            input: { total: '1.00' },
          }),
    ],
  ])('is cancelled and answered, and the next is served: %s', async (_what, send) => {
    await start({ STATEMENT_TIMEOUT_MS: '300', DB_POOL_MAX: '2' });
    await whileOrdersAreLocked(async () => {
      for (let at = 0; at < 4; at += 1) {
        const { status, errors } = await send();
        expect([status, errors?.[0]?.extensions.code]).toEqual([503, 'SERVICE_UNAVAILABLE']);
        expect(JSON.stringify(errors)).not.toMatch(/statement|timeout|orders_/);
      }
    });
    expect(await createOrder(acme.as())).toMatchObject({ status: 'PENDING' });
    await acme.as().ask(list);
  });
});

test('a request that takes too long is answered, whatever it waits for, and logged', async () => {
  await start({ REQUEST_TIMEOUT_MS: '500' });
  await whileOrdersAreLocked(async () => {
    const from = performance.now();
    const { status, errors, headers } = await acme.as().send(list);
    expect(performance.now() - from).toBeLessThan(3_000);
    const { code, traceId } = errors?.[0]?.extensions ?? {};
    expect([status, code, traceId]).toEqual([503, 'SERVICE_UNAVAILABLE', headers['x-trace-id']]);
    const line = world.log.find((one) => one.includes('took too long'));
    expect(JSON.parse(line ?? '{}')).toMatchObject({ level: 'warn', traceId });
  });
  await acme.as().ask(list);
});
