// Tried: without `beforeInviting` every invitation is made and mailed.
import { afterEach, expect, test } from 'vitest';
import { inviteCall } from '../../tests/world/invitation-calls.js';
import type { Caller } from '../../tests/world/caller.js';
import { World } from '../../tests/world/world.js';
import { Role } from '#server/identity/role.js';

let world: World;
afterEach(() => world.stop());

const invited = async (by: Caller, times: number) => {
  const codes = [];
  for (let at = 0; at < times; at += 1) {
    const input = { email: world.email('eva'), role: 'SELLER' };
    const { errors } = await by.send(inviteCall, { input });
    codes.push(errors?.[0]?.extensions.code ?? 'OK');
  }
  return codes;
};
const wait = 'TOO_MANY_REQUESTS';

test('one user sends so many invitations and no more; a colleague still does', async () => {
  world = await World.start({ RATE_LIMIT: 'on', RATE_LIMIT_INVITE_USER: '2/1h' });
  const acme = await world.client('Acme');
  await acme.join(Role.ADMIN);
  expect(await invited(acme.as(), 3)).toEqual(['OK', 'OK', wait]);
  expect(await invited(acme.as(Role.ADMIN), 1)).toEqual(['OK']);
  const { errors, headers } = await acme.as().send(inviteCall, {
    input: { email: world.email('eva'), role: 'SELLER' },
  });
  const retryAfter = errors?.[0]?.extensions['retryAfter'];
  expect(retryAfter).toBeGreaterThan(3_500);
  expect(headers['retry-after']).toBe(String(retryAfter));
  expect(await acme.sql('select count(*)::int n from invitations where client_id = $1', [acme.id])).toEqual([
    { n: 3 },
  ]);
});

test('all users of a client together send so many; another client’s still do', async () => {
  world = await World.start({ RATE_LIMIT: 'on', RATE_LIMIT_INVITE_CLIENT: '2/24h' });
  const acme = await world.client('Acme');
  const globex = await world.client('Globex');
  await acme.join(Role.ADMIN);
  expect(await invited(acme.as(), 1)).toEqual(['OK']);
  expect(await invited(acme.as(Role.ADMIN), 2)).toEqual(['OK', wait]);
  expect(await invited(acme.as(), 1)).toEqual([wait]);
  expect(await invited(globex.as(), 1)).toEqual(['OK']);
});
