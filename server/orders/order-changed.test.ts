// Tried: with one topic for all clients “never tells of another client’s” fails.
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { Role } from '#server/identity/role.js';
import { checkout, setCartItem } from '../../tests/world/cart-calls.js';
import { changes, heard, LiveDesk } from '../../tests/world/live-desk.js';
import { createOrder, deleteOrder, setStatus, updateOrder } from '../../tests/world/order-calls.js';
import { platformUser } from '../../tests/world/platform.js';
import { customer, product } from '../../tests/world/shelf.js';
import { World, type TestClient } from '../../tests/world/world.js';

let world: World;
let desk: LiveDesk;
let acme: TestClient;
let globex: TestClient;
beforeAll(async () => {
  world = await World.start();
  desk = await LiveDesk.at(world);
  [acme, globex] = [await world.client('Acme'), await world.client('Globex')];
});
afterEach(() => desk.close());
afterAll(() => world.stop());

describe('orderChanged', () => {
  test('tells of each kind of change, with the order as it is by then', async () => {
    const told = await desk.hears(desk.as(acme.owner));
    const { id, code } = await createOrder(acme.as(), { notes: 'first' });
    await heard(told, 1);
    await updateOrder(acme.as(), id, { notes: 'second' });
    await heard(told, 2);
    await setStatus(acme.as(), id, 'CONFIRMED');
    await heard(told, 3);
    await deleteOrder(acme.as(), id);
    expect(await heard(told, 4)).toEqual([
      { kind: 'CREATED', order: { id, code, status: 'PENDING', notes: 'first' } },
      { kind: 'UPDATED', order: { id, code, status: 'PENDING', notes: 'second' } },
      { kind: 'UPDATED', order: { id, code, status: 'CONFIRMED', notes: 'second' } },
      { kind: 'DELETED', order: { id, code, status: 'CONFIRMED', notes: 'second' } },
    ]);
  });

  test('tells of a checkout, with whatever the subscription asks for', async () => {
    const told = await desk.hears(
      desk.as(acme.owner),
      'subscription { orderChanged { kind order { customer { id } items { quantity product { id } } } } }',
    );
    const [buyer, nail] = [await customer(acme), await product(acme)];
    await setCartItem(acme.as(), buyer, nail, 3);
    await checkout(acme.as(), buyer, randomUUID());
    const order = { customer: { id: buyer }, items: [{ quantity: 3, product: { id: nail } }] };
    expect(await heard(told, 1)).toEqual([{ kind: 'CREATED', order }]);
  });

  test('a request that is repeated, refused or changes nothing tells nothing', async () => {
    const told = await desk.hears(desk.as(acme.owner), 'subscription { orderChanged { kind } }');
    const requestId = randomUUID();
    const { id } = await createOrder(acme.as(), { requestId, notes: 'same' });
    expect((await createOrder(acme.as(), { requestId, notes: 'same' })).id).toBe(id);
    await updateOrder(acme.as(), id, { notes: 'same' });
    await expect(setStatus(acme.as(), id, 'SHIPPED')).rejects.toThrow('INVALID_TRANSITION');
    await setStatus(acme.as(), id, 'CANCELLED');
    expect(await heard(told, 2)).toEqual([{ kind: 'CREATED' }, { kind: 'UPDATED' }]);
  });

  test('never tells of another client’s', async () => {
    const [ours, theirs] = [await desk.hears(desk.as(acme.owner)), await desk.hears(desk.as(globex.owner))];
    const [mine, foreign] = [await createOrder(acme.as()), await createOrder(globex.as())];
    expect(await heard(ours, 1)).toMatchObject([{ order: { id: mine.id } }]);
    expect(await heard(theirs, 1)).toMatchObject([{ order: { id: foreign.id } }]);
    expect([...ours.codes, ...theirs.codes]).toEqual([]);
  });

  test('every role may listen, a platform user may not', async () => {
    const told = await desk.hears(desk.as(await acme.join(Role.MARKETING)));
    const operator = desk.as(await platformUser(world));
    const refused = await desk.hears(operator);
    await vi.waitFor(() => expect(refused.codes).toEqual(['UNAUTHENTICATED']));
    await createOrder(acme.as());
    expect(await heard(told, 1)).toMatchObject([{ kind: 'CREATED' }]);
  });
});

describe('a socket carries subscriptions only', () => {
  test.each([
    ['{ me { id } }', 'BAD_REQUEST'],
    ['mutation { logout(refreshToken: "x") }', 'BAD_REQUEST'],
    ['subscription { orderChanged { nothing } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['subscription {', 'GRAPHQL_PARSE_FAILED'],
    [
      'subscription ($in: Boolean!) { orderChanged { kind @include(if: $in) order { id } } }',
      'BAD_USER_INPUT',
    ],
  ])('%s: %s', async (query, code) => {
    const caller = desk.as(acme.owner);
    const told = caller.subscribe(query);
    await vi.waitFor(() => expect(told.codes).toEqual([code]), { timeout: 5_000 });
    expect(told.isComplete).toBe(true);
  });

  test('and over HTTP there is none', async () => {
    expect((await acme.as().refusal('subscription { orderChanged { kind } }')).code).toBe('BAD_REQUEST');
  });

  test('at most 20 of them', async () => {
    const caller = desk.as(acme.owner);
    const all = Array.from({ length: 21 }, () => caller.subscribe(changes));
    await vi.waitFor(() => expect(all.flatMap(({ codes }) => codes)).toEqual(['TOO_MANY_REQUESTS']));
  });
});
