import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { World, type TestClient } from '../../tests/world/world.js';

let world: World;
let acme: TestClient;
beforeAll(async () => {
  world = await World.start();
  acme = await world.client('Acme');
});
afterAll(() => world.stop());

interface Made {
  createOrder: { id: string; code: string; total: string };
}

describe('an order', () => {
  test('gets the next code when none is given', async () => {
    const { createOrder } = await acme
      .as()
      .ask<Made>('mutation { createOrder(input: { total: "1999.9" }) { id code total } }');
    expect(createOrder).toMatchObject({ code: 'ORD-000001', total: '1999.90' });
  });
});
