/*
 * Tried, each seen failing: with one topic for all clients, “never another client’s”; with the context of the first event for
 * all others, “the rights of the moment”; without the look that runs where nothing happens, all of “an open socket is closed”.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { Role } from '#server/identity/role.js';
import { checkout, setCartItem } from '../../tests/world/cart-calls.js';
import { forge } from '../../tests/world/forge.js';
import { LiveCaller, listening, type LiveOptions, type Told } from '../../tests/world/live-client.js';
import { createOrder, deleteOrder, setStatus, updateOrder } from '../../tests/world/order-calls.js';
import { platformUser } from '../../tests/world/platform.js';
import { customer, product } from '../../tests/world/shelf.js';
import { World, type SignedIn, type TestClient } from '../../tests/world/world.js';

let world: World;
let acme: TestClient;
let globex: TestClient;
let address: string;
const open: LiveCaller[] = [];
beforeAll(async () => {
  world = await World.start();
  [acme, globex] = [await world.client('Acme'), await world.client('Globex')];
  address = await listening(world.server.http);
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((caller) => caller.close()));
});
afterAll(() => world.stop());

const changes = 'subscription { orderChanged { kind order { id code status notes } } }';

function call(options: LiveOptions): LiveCaller {
  const caller = new LiveCaller(address, options);
  open.push(caller);
  return caller;
}
const bearer = (accessToken: string) => ({ authorization: `Bearer ${accessToken}` });
const as = ({ accessToken }: Pick<SignedIn, 'accessToken'>) => call({ params: bearer(accessToken) });

/** Subscribes, and comes back once the server listens. */
async function hears(caller: LiveCaller, query = changes): Promise<Told> {
  const begun = () => world.log.filter((line) => line.includes('live subscribed')).length;
  const before = begun();
  expect(await caller.letIn).toBe(true);
  const told = caller.subscribe(query);
  await vi.waitFor(() => expect(begun()).toBe(before + 1), { timeout: 5_000 });
  return told;
}
async function heard(told: Told, count: number): Promise<unknown[]> {
  await vi.waitFor(() => expect(told.results).toHaveLength(count), { timeout: 5_000 });
  return told.results.map(({ data }) => data?.['orderChanged']);
}

describe('orderChanged', () => {
  test('tells of each kind of change, with the order as it is by then', async () => {
    const told = await hears(as(acme.owner));
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
    const told = await hears(
      as(acme.owner),
      'subscription { orderChanged { kind order { customer { id } items { quantity product { id } } } } }',
    );
    const [buyer, nail] = [await customer(acme), await product(acme)];
    await setCartItem(acme.as(), buyer, nail, 3);
    await checkout(acme.as(), buyer, randomUUID());
    const order = { customer: { id: buyer }, items: [{ quantity: 3, product: { id: nail } }] };
    expect(await heard(told, 1)).toEqual([{ kind: 'CREATED', order }]);
  });

  test('a request that is repeated, refused or changes nothing tells nothing', async () => {
    const told = await hears(as(acme.owner), 'subscription { orderChanged { kind } }');
    const requestId = randomUUID();
    const { id } = await createOrder(acme.as(), { requestId, notes: 'same' });
    expect((await createOrder(acme.as(), { requestId, notes: 'same' })).id).toBe(id);
    await updateOrder(acme.as(), id, { notes: 'same' });
    await expect(setStatus(acme.as(), id, 'SHIPPED')).rejects.toThrow('INVALID_TRANSITION');
    await setStatus(acme.as(), id, 'CANCELLED');
    expect(await heard(told, 2)).toEqual([{ kind: 'CREATED' }, { kind: 'UPDATED' }]);
  });

  test('never tells of another client’s', async () => {
    const [ours, theirs] = [await hears(as(acme.owner)), await hears(as(globex.owner))];
    const [mine, foreign] = [await createOrder(acme.as()), await createOrder(globex.as())];
    expect(await heard(ours, 1)).toMatchObject([{ order: { id: mine.id } }]);
    expect(await heard(theirs, 1)).toMatchObject([{ order: { id: foreign.id } }]);
    expect([...ours.codes, ...theirs.codes]).toEqual([]);
  });

  test('every role may listen, a platform user may not', async () => {
    const told = await hears(as(await acme.join(Role.MARKETING)));
    const operator = as(await platformUser(world));
    const refused = await hears(operator);
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
    const caller = as(acme.owner);
    const told = caller.subscribe(query);
    await vi.waitFor(() => expect(told.codes).toEqual([code]), { timeout: 5_000 });
    expect(told.isComplete).toBe(true);
  });

  test('and over HTTP there is none', async () => {
    expect((await acme.as().refusal('subscription { orderChanged { kind } }')).code).toBe('BAD_REQUEST');
  });

  test('at most 20 of them', async () => {
    const caller = as(acme.owner);
    const all = Array.from({ length: 21 }, () => caller.subscribe(changes));
    await vi.waitFor(() => expect(all.flatMap(({ codes }) => codes)).toEqual(['TOO_MANY_REQUESTS']));
  });
});

describe('who is let in', () => {
  const token = () => acme.owner.accessToken;
  const refusedWith = async (options: LiveOptions) => {
    const { code, reason } = await call(options).ended;
    return [code, reason];
  };

  test('a token in the parameters, in either spelling, or in the header of the upgrade', async () => {
    const authorization = `Bearer ${token()}`;
    for (const options of [
      { params: { Authorization: authorization } },
      { headers: { authorization } },
      { params: { authorization }, headers: { authorization: 'Bearer nothing' } },
    ])
      expect(await call(options).letIn).toBe(true);
  });

  test('no token, one that is none of ours, one that ran out', async () => {
    expect(await refusedWith({})).toEqual([4401, 'UNAUTHENTICATED']);
    expect(await refusedWith({ params: bearer('nothing') })).toEqual([4401, 'UNAUTHENTICATED']);
    const old = forge(acme.owner, { exp: Math.floor(Date.now() / 1000) - 1 });
    expect(await refusedWith({ params: bearer(old) })).toEqual([4401, 'TOKEN_EXPIRED']);
  });

  test('another client’s name in the header', async () => {
    const headers = { 'x-client-slug': globex.slug };
    expect(await refusedWith({ params: bearer(token()), headers })).toEqual([4403, 'CLIENT_MISMATCH']);
  });

  test('a page of another site, or another address', async () => {
    const params = bearer(token());
    const own = { origin: address };
    expect(await call({ params, headers: own }).letIn).toBe(true);
    expect(await call({ params, headers: { origin: 'https://evil.example' } }).letIn).toBe(false);
    expect(await call({ params, path: '/elsewhere' }).letIn).toBe(false);
  });
});

describe('an open socket is closed, also where nothing happens, once', () => {
  const within = { timeout: 10_000 };
  const endOf = async (caller: LiveCaller) => {
    const { code, reason } = await caller.ended;
    return [code, reason];
  };

  test('the token runs out', within, async () => {
    const short = forge(acme.owner, { exp: Math.ceil(Date.now() / 1000) + 1 });
    const caller = as({ accessToken: short });
    await hears(caller);
    expect(await endOf(caller)).toEqual([4401, 'TOKEN_EXPIRED']);
  });

  test('the session ends', within, async () => {
    const person = await acme.newcomer();
    const caller = as(person);
    await hears(caller);
    const { refreshToken } = person;
    await world.nobody.ask('mutation ($t: String!) { logout(refreshToken: $t) }', { t: refreshToken });
    expect(await endOf(caller)).toEqual([4401, 'UNAUTHENTICATED']);
  });

  test('the session is ended, or the user deactivated, behind the server’s back', within, async () => {
    for (const change of [
      'update users set is_active = false where id = $1',
      "update sessions set ended_at = now(), ended_because = 'ENDED' where user_id = $1",
    ]) {
      const person = await acme.newcomer();
      const caller = as(person);
      await hears(caller);
      await acme.sql(change, [person.user.id]);
      expect(await endOf(caller)).toEqual([4401, 'UNAUTHENTICATED']);
    }
  });

  test('the client is paused', within, async () => {
    const paused = await world.client('Paused');
    const caller = as(paused.owner);
    await hears(caller);
    await world.sql("update central.clients set status = 'PAUSED' where id = $1", [paused.id]);
    expect(await endOf(caller)).toEqual([4403, 'CLIENT_PAUSED']);
  });
});

describe('the rights of the moment', () => {
  test('an event finds a user whose role has changed no more', async () => {
    const person = await acme.newcomer();
    const caller = as(person);
    const told = await hears(caller);
    await acme.sql('update users set role = $2 where id = $1', [person.user.id, Role.MARKETING]);
    world.server.services.states.forget(acme.id, sessionOf(person));
    await createOrder(acme.as());
    expect((await caller.ended).reason).toBe('TOKEN_EXPIRED');
    expect(told.results).toEqual([]);
  });
});

function sessionOf({ accessToken }: SignedIn): string {
  const claims = JSON.parse(Buffer.from(accessToken.split('.')[1] ?? '', 'base64url').toString()) as {
    sid: string;
  };
  return claims.sid;
}
