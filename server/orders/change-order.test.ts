// Tried: with `lockedIfAny` reading without its lock, two changes at once both pass their check, the version column stops the
// second, and the loser hears INTERNAL_SERVER_ERROR instead of what happened: "exactly one wins" and "of two edits" fail.
// Without the comparison of versions "a stale or a future one" and "of two edits" fail.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createOrder,
  readOrder,
  setStatusCall,
  updateOrder,
  updateOrderCall,
} from '../../tests/world/order-calls.js';
import { World, type TestClient } from '../../tests/world/world.js';
import { OrderStatus } from './order-status.js';

let world: World;
let acme: TestClient;
beforeAll(async () => {
  world = await World.start();
  acme = await world.client('Acme');
  // Every connection is open before anything races.
  await Promise.all(Array.from({ length: 12 }, () => acme.as().ask('{ orders { totalCount } }')));
});
afterAll(() => world.stop());

describe('editing an order (A15)', () => {
  test('changes what is given, counts the version and dates the change', async () => {
    const made = await createOrder(acme.as(), { notes: 'first', total: '5.00' });
    await new Promise((resolve) => setTimeout(resolve, 5));
    const changed = await updateOrder(acme.as(), made.id, { notes: ' second ' });
    expect(changed).toEqual({ ...made, notes: 'second', version: 2, updatedAt: changed.updatedAt });
    expect(new Date(changed.updatedAt).getTime()).toBeGreaterThan(new Date(made.updatedAt).getTime());
    expect(await readOrder(acme.as(), { id: made.id })).toEqual(changed);
  });

  test.each([
    ['null', null],
    ['blank', '  '],
  ])('%s notes empty them', async (_, notes) => {
    const { id } = await createOrder(acme.as(), { notes: 'to go' });
    expect((await updateOrder(acme.as(), id, { notes })).notes).toBeNull();
  });

  test('what is left out stays', async () => {
    const made = await createOrder(acme.as(), { notes: 'stays' });
    expect(await updateOrder(acme.as(), made.id, {})).toEqual(made);
  });

  test('the current version is accepted, a stale or a future one is a CONFLICT that changes nothing', async () => {
    const { id } = await createOrder(acme.as(), { notes: 'v1' });
    const { version } = await updateOrder(acme.as(), id, { notes: 'v2', version: 1 });
    expect(version).toBe(2);
    for (const stale of [1, 3, 0, -1]) {
      const refusal = await acme
        .as()
        .refusal(updateOrderCall, { id, input: { notes: 'lost', version: stale } });
      expect(refusal).toMatchObject({ code: 'CONFLICT', field: 'version' });
    }
    expect(await readOrder(acme.as(), { id })).toMatchObject({ notes: 'v2', version: 2 });
  });

  test('of two edits at once that were based on one version, one is a CONFLICT', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { id } = await createOrder(acme.as());
      const edits = await Promise.all(
        ['one', 'two'].map((notes) => acme.as().send(updateOrderCall, { id, input: { notes, version: 1 } })),
      );
      const codes = edits.map(({ errors }) => errors?.[0]?.extensions.code ?? 'done').sort();
      expect(codes).toEqual(['CONFLICT', 'done']);
      expect((await readOrder(acme.as(), { id }))?.version).toBe(2);
    }
  });

  test.each([
    ['notes', 'x'.repeat(5001)],
    ['notes', 'nul\0'],
    ['version', 1.5],
    ['total', '1.00'],
    ['code', 'NEW'],
    ['status', 'SHIPPED'],
    ['clientId', 'somebody'],
  ])('%s: %j is BAD_USER_INPUT', async (field, value) => {
    const { id } = await createOrder(acme.as());
    const refusal = await acme.as().refusal(updateOrderCall, { id, input: { [field]: value } });
    expect(refusal.code).toBe('BAD_USER_INPUT');
  });
});

describe('the steps of an order (contract: PENDING → CONFIRMED → SHIPPED; PENDING or CONFIRMED → CANCELLED)', () => {
  const all = Object.values(OrderStatus);
  const allowed = new Set([
    'PENDING CONFIRMED',
    'PENDING CANCELLED',
    'CONFIRMED SHIPPED',
    'CONFIRMED CANCELLED',
  ]);
  const table = all.flatMap((from) => all.map((to) => ({ from, to, may: allowed.has(`${from} ${to}`) })));

  test.each(table)('$from → $to: $may', async ({ from, to, may }) => {
    const { id } = await createOrder(acme.as());
    await acme.sql('update orders set status = $2 where id = $1', [id, from]);
    const { data, errors } = await acme
      .as()
      .send<{ setOrderStatus: object }>(setStatusCall, { id, status: to });
    if (may) expect(data?.setOrderStatus).toMatchObject({ status: to, version: 2 });
    else expect(errors?.[0]?.extensions.code).toBe('INVALID_TRANSITION');
    expect(await readOrder(acme.as(), { id })).toMatchObject({
      status: may ? to : from,
      version: may ? 2 : 1,
    });
  });

  test('a status that does not exist is BAD_USER_INPUT', async () => {
    const { id } = await createOrder(acme.as());
    expect((await acme.as().refusal(setStatusCall, { id, status: 'LOST' })).code).toBe('BAD_USER_INPUT');
  });

  test('of two steps at once exactly one wins', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { id } = await createOrder(acme.as());
      const steps = await Promise.all(
        ['CONFIRMED', 'CONFIRMED', 'CONFIRMED', 'CONFIRMED'].map((status) =>
          acme.as().send(setStatusCall, { id, status }),
        ),
      );
      const codes = steps.map(({ errors }) => errors?.[0]?.extensions.code ?? 'done').sort();
      expect(codes).toEqual(['INVALID_TRANSITION', 'INVALID_TRANSITION', 'INVALID_TRANSITION', 'done']);
      expect(await readOrder(acme.as(), { id })).toMatchObject({ status: 'CONFIRMED', version: 2 });
    }
  });

  test('of shipping and cancelling at once exactly one wins', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { id } = await createOrder(acme.as());
      await acme.as().ask(setStatusCall, { id, status: 'CONFIRMED' });
      const steps = await Promise.all(
        ['SHIPPED', 'CANCELLED'].map((status) => acme.as().send(setStatusCall, { id, status })),
      );
      expect(steps.filter(({ errors }) => errors === undefined)).toHaveLength(1);
      expect((await readOrder(acme.as(), { id }))?.version).toBe(3);
    }
  });
});
