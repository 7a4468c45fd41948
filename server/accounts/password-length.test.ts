import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Login, Register } from '../../tests/world/documents.js';
import { World, type SignedIn } from '../../tests/world/world.js';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

/** Registers a company with this password. @returns the address, or the refusal. */
async function registered(secret: string) {
  const email = world.email('length');
  const { errors } = await world.nobody.send(Register, {
    input: { email, password: secret, clientName: 'Length' },
  });
  return { email, refusal: errors?.[0]?.extensions };
}

const signsIn = async (email: string, secret: string) =>
  (await world.nobody.send<{ login: SignedIn }>(Login, { input: { email, password: secret } })).errors?.[0]
    ?.extensions.code ?? 'OK';

const ñ = 'ñ'; // two bytes
const key = '🔑'; // four bytes

describe('the length of a password, in bytes (A9)', () => {
  test.each([
    ['10 letters', 'x'.repeat(10)],
    ['72 letters', 'x'.repeat(72)],
    ['5 letters of two bytes', ñ.repeat(5)],
    ['36 letters of two bytes', ñ.repeat(36)],
    ['18 signs of four bytes', key.repeat(18)],
  ])('%s are taken, and sign in', async (_what, secret) => {
    const { email, refusal } = await registered(secret);
    expect(refusal).toBeUndefined();
    expect(await signsIn(email, secret)).toBe('OK');
  });

  test.each([
    ['9 letters', 'x'.repeat(9)],
    ['73 letters', 'x'.repeat(73)],
    ['9 bytes in 5 signs', `${ñ.repeat(4)}x`],
    ['73 bytes in 37 signs', `${ñ.repeat(36)}x`],
    ['76 bytes in 19 signs', key.repeat(19)],
  ])('%s are refused at their field, never cut', async (_what, secret) => {
    expect((await registered(secret)).refusal).toMatchObject({
      code: 'BAD_USER_INPUT',
      issues: [{ path: ['input', 'password'] }],
    });
  });

  // Tried: bcrypt looks at 72 bytes; without the check in Passwords.verify they signed in.
  test('one that only begins like the right one does not sign in', async () => {
    const secret = 'y'.repeat(72);
    const { email } = await registered(secret);
    expect(await signsIn(email, `${secret}z`)).toBe('INVALID_CREDENTIALS');
    expect(await signsIn(email, `${secret}${'z'.repeat(1000)}`)).toBe('INVALID_CREDENTIALS');
    expect(await signsIn(email, `${secret}${key}`)).toBe('INVALID_CREDENTIALS');
  });

  test('spaces around it are part of it', async () => {
    const { email } = await registered('  ten bytes  ');
    expect(await signsIn(email, 'ten bytes')).toBe('INVALID_CREDENTIALS');
    expect(await signsIn(email, '  ten bytes  ')).toBe('OK');
  });

  test('a password with NUL is refused at its field when signing in, too (A18)', async () => {
    const input = { email: world.email('nul'), password: 'right\0 and more' };
    expect(await world.nobody.refusal(Login, { input })).toMatchObject({
      code: 'BAD_USER_INPUT',
      issues: [{ path: ['input', 'password'] }],
    });
  });
});
