import { afterAll, beforeAll, expect, test } from 'vitest';
import { Login } from '../../tests/world/documents.js';
import { password, World } from '../../tests/world/world.js';

let world: World;
beforeAll(async () => {
  world = await World.start({ RATE_LIMIT: 'on', RATE_LIMIT_SIGNIN_ACCOUNT: '1/1h' });
});
afterAll(() => world.stop());

test('a sign-in, a wrong password and one too many are a line each, with the trace id of the answer and no secret', async () => {
  const { email } = (await world.client('Logged')).owner.user;
  const from = world.log.length;
  const traces: unknown[] = [];
  for (const given of [password, 'a wrong password', password]) {
    const { headers } = await world.nobody.send(Login, { input: { email, password: given } });
    traces.push(headers['x-trace-id']);
  }
  const lines = world.log
    .slice(from)
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .filter(({ msg }) => msg === 'graphql');
  expect(lines.map(({ fields, codes, ipAddress, traceId }) => [fields, codes, ipAddress, traceId])).toEqual([
    [['login'], undefined, '127.0.0.1', traces[0]],
    [['login'], ['INVALID_CREDENTIALS'], '127.0.0.1', traces[1]],
    [['login'], ['TOO_MANY_REQUESTS'], '127.0.0.1', traces[2]],
  ]);
  expect(world.log.slice(from).join('')).not.toMatch(/password/i);
});
