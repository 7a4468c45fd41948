// Tried: with the caller's own door taken whoever is shown, the answer counts the caller's users as those of the other client.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Role } from '#server/identity/role.js';
import { password, World } from '../../tests/world/world.js';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

const loginCall = `mutation ($input: LoginInput!) {
  login(input: $input) { client { slug usage { users orders } limits { users { used } } logo { url } } } }`;

test('who signs in to another client, with a token of their own at hand, is shown the other’s figures', async () => {
  const acme = await world.client('Acme');
  const globex = await world.client('Globex');
  await acme.join(Role.SELLER);
  await acme.as().ask('mutation { createOrder(input: { total: "1.00" }) { id } }');
  const input = { email: globex.owner.user.email, password };
  const { login } = await acme.as().ask<{ login: unknown }>(loginCall, { input });
  expect(login).toEqual({
    client: {
      slug: globex.slug,
      usage: { users: 1, orders: 0 },
      limits: { users: { used: 1 } },
      logo: null,
    },
  });
});
