import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Limited } from '#server/tenancy/plans.js';
import { checkoutCall, setCartItem } from '../../tests/world/cart-calls.js';
import { Register } from '../../tests/world/documents.js';
import { importFile } from '../../tests/world/file-calls.js';
import { invite } from '../../tests/world/invitation-calls.js';
import { createOrder, createOrderCall } from '../../tests/world/order-calls.js';
import { createProductCall } from '../../tests/world/product-calls.js';
import { customer, product } from '../../tests/world/shelf.js';
import { setActive, setActiveCall } from '../../tests/world/user-calls.js';
import { password, World, type TestClient } from '../../tests/world/world.js';

let world: World;
let acme: TestClient;
beforeAll(async () => {
  world = await World.start();
});
beforeEach(async () => {
  acme = await world.client('Acme');
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => world.stop());

/** For a plan smaller than any that there is, so that few rows fill it. */
function leaveRoomFor(limits: Partial<Record<Limited, number>>): void {
  const roomy = { users: 1_000, products: 1_000, orders: 1_000 };
  vi.spyOn(world.server.services.planLimits, 'limitsOf').mockResolvedValue({ ...roomy, ...limits });
}

const codes = async (
  calls: readonly Promise<{ errors: readonly { extensions: { code: string } }[] | undefined }>[],
) => (await Promise.all(calls)).map(({ errors }) => errors?.[0]?.extensions.code ?? 'OK').sort();

async function joinAll(count: number): Promise<string[]> {
  const invited = [];
  for (let i = 0; i < count; i += 1) invited.push(await invite(acme.as(), world.email('joiner')));
  return codes(
    invited.map(({ email, token }) =>
      world.nobody.send(Register, { input: { email, password, invitationToken: token } }),
    ),
  );
}

describe('the limits of a plan (QUOTA_EXCEEDED)', () => {
  // Tried: without the lock in plan-limits.ts several get in.
  test('users: of ten who join at once, as many as there is room for; who is not active takes none', async () => {
    leaveRoomFor({ users: 2 });
    expect(await joinAll(10)).toEqual(['OK', ...Array.from({ length: 9 }, () => 'QUOTA_EXCEEDED')]);
    const [{ id } = { id: '' }] = await acme.sql<{ id: string }>(
      `select id from users where client_id = $1 and role = 'SELLER' limit 1`,
      [acme.id],
    );
    await setActive(acme.as(), id, false);
    expect(await joinAll(1)).toEqual(['OK']);
    expect((await acme.as().refusal(setActiveCall, { id, isActive: true })).code).toBe('QUOTA_EXCEEDED');
    vi.restoreAllMocks();
    await setActive(acme.as(), id, true);
  });

  test('orders of this month: placed, checked out, and told again under their key', async () => {
    const requestId = randomUUID();
    const [buyer, nail] = [await customer(acme), await product(acme, { stock: 5 })];
    await setCartItem(acme.as(), buyer, nail, 1);
    await acme.sql(
      `insert into orders (client_id, id, code, created_at, deleted_at) select $1::uuid, gen_random_uuid(), 'old-' || i,
         date_trunc('month', now() at time zone 'utc') at time zone 'utc' - i * interval '1 second', null::timestamptz
       from generate_series(1, 30) i
       union all select $1::uuid, gen_random_uuid(), 'deleted-' || i, now(), now() from generate_series(1, 30) i`,
      [acme.id],
    );
    leaveRoomFor({ orders: 25 });
    const order = await createOrder(acme.as(), { requestId });
    for (let i = 0; i < 24; i += 1) await createOrder(acme.as(), {});
    expect((await acme.as().refusal(createOrderCall, { input: {} })).code).toBe('QUOTA_EXCEEDED');
    expect((await acme.as().refusal(checkoutCall, { customerId: buyer, requestId: randomUUID() })).code).toBe(
      'QUOTA_EXCEEDED',
    );
    expect(await createOrder(acme.as(), { requestId })).toEqual(order);
    vi.restoreAllMocks();
    await createOrder(acme.as(), {});
  });

  test('products: made, and imported, also in a preview; what is there can be changed', async () => {
    await acme.sql(
      `insert into products (client_id, id, sku, name) select $1, gen_random_uuid(), 'fill-' || i, 'Filling' from generate_series(1, 8) i`,
      [acme.id],
    );
    leaveRoomFor({ products: 10 });
    const file = (...skus: string[]) => ['sku,name', ...skus.map((sku) => `${sku},Named`)].join('\n');
    const imported = async (text: string, dryRun = false) => {
      const { accessToken: token } = acme.owner;
      const { status, body } = await importFile(world, 'products', text, { token, dryRun });
      return [status, body.errors?.[0]?.extensions.code ?? 'OK'];
    };
    for (const dryRun of [true, false]) {
      expect(await imported(file('n-1', 'n-2', 'n-3'), dryRun)).toEqual([403, 'QUOTA_EXCEEDED']);
      expect(await imported(file('fill-1', 'n-1'), dryRun)).toEqual([200, 'OK']);
    }
    await acme.as().ask(createProductCall, { input: { name: 'The last' } });
    expect((await acme.as().refusal(createProductCall, { input: { name: 'More' } })).code).toBe(
      'QUOTA_EXCEEDED',
    );
    expect(await imported(file('fill-1', 'fill-2'))).toEqual([200, 'OK']);
  });
});
