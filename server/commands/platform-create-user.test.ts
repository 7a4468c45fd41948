import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cli } from '../../tests/world/operator.js';
import { password, World } from '../../tests/world/world.js';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

const run = (...args: string[]) => cli(world, args);

describe('platform create-user', () => {
  const words = (email: string, ...more: string[]) =>
    ['platform', 'create-user', '--json', '--email', email, '--role', 'SUPPORT', ...more] as const;

  test('somebody who signs in to the platform, with the password that was made or given', async () => {
    const login = (email: string, secret: string | undefined) =>
      world.nobody.ask(
        'mutation ($email: String!, $password: String!) { platformLogin(email: $email, password: $password) { tokenType } }',
        { email, password: secret },
      );
    const email = world.email('made');
    const made = (await run(...words(email))).json<{ user: { password?: string } }>();
    await login(email, made.user.password);
    const typed = world.email('typed');
    const said = await cli(world, words(typed, '--password-stdin'), { input: `${password}\n` });
    expect(said.json()).toEqual({
      user: { id: expect.any(String) as string, email: typed, role: 'SUPPORT' },
    });
    await login(typed, password);
    expect((await run(...words(email))).json()).toMatchObject({
      error: { code: 'CONFLICT', field: 'email' },
    });
    expect((await run(...words(world.email('short'), '--password', 'short'))).code).toBe(2);
  });
});
