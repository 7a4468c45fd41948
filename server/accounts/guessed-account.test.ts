// Tried: without `signedInFrom` the owner waits for as long as others guess.
import { afterEach, expect, test, vi } from 'vitest';
import { listening } from '../../tests/world/live-client.js';
import { password, World } from '../../tests/world/world.js';

let world: World;
afterEach(() => world.stop());

const twice = `mutation ($input: LoginInput!) { a: login(input: $input) { tokenType } b: login(input: $input) { tokenType } }`;
const once = `mutation ($input: LoginInput!) { login(input: $input) { tokenType } }`;

async function attempt(address: string, query: string, input: object, from?: string): Promise<string[]> {
  const answer = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(from && { 'x-forwarded-for': from }) },
    body: JSON.stringify({ query, variables: { input } }),
  });
  const { errors = [] } = (await answer.json()) as { errors?: { extensions: { code: string } }[] };
  return errors.length > 0 ? errors.map(({ extensions }) => extensions.code) : ['OK'];
}

/** How often a password was compared. */
function compared() {
  return vi.spyOn(world.server.services.passwords, 'verify');
}

test('100 wrong passwords over 50 connections are compared ten times at most, wherever they say they come from', async () => {
  world = await World.start({ RATE_LIMIT: 'on', RATE_LIMIT_SIGNIN_ACCOUNT: '10/1h' });
  const { email } = (await world.client('Guessed')).owner.user;
  const address = await listening(world.server.http);
  const verify = compared();
  const guesses = async (connection: number) => {
    const input = { email, password: `guess ${connection}` };
    await attempt(address, twice, input, `203.0.113.${connection}`);
    await attempt(address, twice, input, `198.51.100.${connection}`);
  };
  await Promise.all(Array.from({ length: 50 }, (_, connection) => guesses(connection)));
  expect(verify.mock.calls.length).toBeGreaterThan(0);
  expect(verify.mock.calls.length).toBeLessThanOrEqual(10);
});

test('nobody is locked out for ever: the right password is looked at again when the time is over', async () => {
  world = await World.start({ RATE_LIMIT: 'on', RATE_LIMIT_SIGNIN_ACCOUNT: '2/2s' });
  const { email } = (await world.client('Patient')).owner.user;
  const address = await listening(world.server.http);
  for (let at = 0; at < 5; at += 1) await attempt(address, once, { email, password: 'a guess' });
  const right = async () => attempt(address, once, { email, password });
  await expect.poll(right, { timeout: 5_000, interval: 300 }).toEqual(['OK']);
});

test('whoever is guessed at from elsewhere gets in from where they signed in before, and the guessing goes on uselessly', async () => {
  world = await World.start({ RATE_LIMIT: 'on', RATE_LIMIT_SIGNIN_ACCOUNT: '3/1h', TRUST_PROXY: 'on' });
  const home = '192.0.2.1';
  const { email } = (await world.client('At home')).owner.user;
  await world.login(email, world.nobody.with({ 'x-forwarded-for': home }));
  const address = await listening(world.server.http);
  const verify = compared();
  for (let at = 0; at < 20; at += 1)
    await attempt(address, once, { email, password: 'a guess' }, `203.0.113.${at}`);
  expect(verify).toHaveBeenCalledTimes(3);
  const right = { email, password };
  expect(await attempt(address, once, right, '198.51.100.9')).toEqual(['TOO_MANY_REQUESTS']);
  for (let at = 0; at < 5; at += 1) expect(await attempt(address, once, right, home)).toEqual(['OK']);
  verify.mockClear();
  for (let at = 0; at < 5; at += 1)
    await attempt(address, once, { email, password: 'a guess' }, `203.0.113.${at}`);
  expect(verify).not.toHaveBeenCalled();
  // Nor is a place that is somebody's home one to guess from for ever.
  const there = [];
  for (let at = 0; at < 5; at += 1)
    there.push(...(await attempt(address, once, { email, password: 'a guess' }, home)));
  expect(there).toEqual([
    ...Array.from({ length: 3 }, () => 'INVALID_CREDENTIALS'),
    ...Array.from({ length: 2 }, () => 'TOO_MANY_REQUESTS'),
  ]);
});
