// Tried: without the look that runs where nothing happens, the tests of “an open socket is closed” fail (but for the token's own
// end, which has a timer); with one context for all events as well, that of the rights of the moment.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { Role } from '#server/identity/role.js';
import { claimsOf, forge } from '../../tests/world/forge.js';
import { LiveDesk, bearer } from '../../tests/world/live-desk.js';
import type { LiveCaller, LiveOptions } from '../../tests/world/live-client.js';
import { createOrder } from '../../tests/world/order-calls.js';
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

describe('who is let in', () => {
  const token = () => acme.owner.accessToken;
  const refusedWith = async (options: LiveOptions) => {
    const { code, reason } = await desk.call(options).ended;
    return [code, reason];
  };

  test('a token in the parameters, in either spelling, or in the header of the upgrade', async () => {
    const authorization = `Bearer ${token()}`;
    for (const options of [
      { params: { Authorization: authorization } },
      { headers: { authorization } },
      { params: { authorization }, headers: { authorization: 'Bearer nothing' } },
    ])
      expect(await desk.call(options).letIn).toBe(true);
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
    const own = { origin: desk.address };
    expect(await desk.call({ params, headers: own }).letIn).toBe(true);
    expect(await desk.call({ params, headers: { origin: 'https://evil.example' } }).letIn).toBe(false);
    expect(await desk.call({ params, path: '/elsewhere' }).letIn).toBe(false);
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
    const caller = desk.as({ accessToken: short });
    await desk.hears(caller);
    expect(await endOf(caller)).toEqual([4401, 'TOKEN_EXPIRED']);
  });

  test('the session ends', within, async () => {
    const person = await acme.newcomer();
    const caller = desk.as(person);
    await desk.hears(caller);
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
      const caller = desk.as(person);
      await desk.hears(caller);
      await acme.sql(change, [person.user.id]);
      expect(await endOf(caller)).toEqual([4401, 'UNAUTHENTICATED']);
    }
  });

  test('the client is paused', within, async () => {
    const paused = await world.client('Paused');
    const caller = desk.as(paused.owner);
    await desk.hears(caller);
    await world.sql("update central.clients set status = 'PAUSED' where id = $1", [paused.id]);
    expect(await endOf(caller)).toEqual([4403, 'CLIENT_PAUSED']);
  });
});

describe('the rights of the moment', () => {
  test('an event finds a user whose role has changed no more', async () => {
    const person = await acme.newcomer();
    const caller = desk.as(person);
    const told = await desk.hears(caller);
    await acme.sql('update users set role = $2 where id = $1', [person.user.id, Role.MARKETING]);
    world.server.services.states.forget(acme.id, String(claimsOf(person.accessToken)['sid']));
    await createOrder(acme.as());
    expect((await caller.ended).reason).toBe('TOKEN_EXPIRED');
    expect(told.results).toEqual([]);
  });
});

describe('the stop of the server', () => {
  test('closes every socket as going away', async () => {
    const other = await World.start();
    const there = await LiveDesk.at(other);
    const caller = there.as(await other.register({ email: other.email('owner'), clientName: 'Other' }));
    await there.hears(caller);
    const stopped = other.stop();
    expect(await caller.ended).toMatchObject({ code: 1001 });
    await stopped;
  });
});
