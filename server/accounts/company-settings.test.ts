import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createOrder } from '../../tests/world/order-calls.js';
import { World, type TestClient } from '../../tests/world/world.js';

let world: World;
let acme: TestClient;
beforeAll(async () => {
  world = await World.start();
  acme = await world.client('Acme');
});
afterAll(() => world.stop());

const Update = `mutation ($input: UpdateClientInput!) { updateClient(input: $input) { timeZone color } }`;
const update = async (input: object) =>
  (
    await acme
      .as()
      .ask<{ updateClient: { timeZone: string | null; color: string | null } }>(Update, { input })
  ).updateClient;

describe('the clock and the colour of a company', () => {
  test('are none at first, kept as they are usually written, and emptied by null', async () => {
    expect(await update({})).toEqual({ timeZone: null, color: null });
    expect(await update({ timeZone: ' europe/madrid ', color: '#B9481F' })).toEqual({
      timeZone: 'Europe/Madrid',
      color: '#b9481f',
    });
    expect(await update({ name: 'Acme' })).toMatchObject({ timeZone: 'Europe/Madrid' });
    expect(await update({ timeZone: null, color: null })).toEqual({ timeZone: null, color: null });
    const { auditLog } = await acme
      .as()
      .ask<{ auditLog: { nodes: object[] } }>(
        '{ auditLog(first: 1, filter: { entity: "Client" }) { nodes { before after } } }',
      );
    expect(auditLog.nodes).toEqual([
      {
        before: { timeZone: 'Europe/Madrid', color: '#b9481f' },
        after: { timeZone: null, color: null },
      },
    ]);
  });

  test.each([
    ['timeZone', 'Europe/Atlantis'],
    ['timeZone', '+02:00'],
    ['timeZone', ''],
    ['color', 'red'],
    ['color', '#12345'],
    ['color', '#123456; background: url(//x)'],
  ])('the %s is not %j', async (field, value) => {
    const refusal = await acme.as().refusal(Update, { input: { [field]: value } });
    expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT', issues: [{ path: ['input', field] }] });
  });
});

describe('what the plan limits', () => {
  const Limits = `{ client { limits { users { used limit } products { used limit } orders { used limit } } } }`;

  test('is told with what is used: who may sign in, living products, this month’s orders', async () => {
    const own = await world.client();
    await createOrder(own.as());
    const old = await createOrder(own.as());
    await own.sql(`update orders set created_at = now() - interval '40 days' where id = $1`, [old.id]);
    expect(await own.as().ask(Limits)).toEqual({
      client: {
        limits: {
          users: { used: 1, limit: 250 },
          products: { used: 0, limit: 100_000 },
          orders: { used: 1, limit: 1_000_000 },
        },
      },
    });
  });

  test('has no end where the plan sets none', async () => {
    const own = await world.client();
    await world.sql(`update central.clients set plan = 'unlimited' where id = $1`, [own.id]);
    await world.registryCatchesUp();
    expect(await own.as().ask(Limits)).toMatchObject({
      client: { limits: { users: { used: 1, limit: null } } },
    });
  });
});
