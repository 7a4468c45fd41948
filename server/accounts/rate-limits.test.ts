import { afterEach, describe, expect, test } from 'vitest';
import { Login, Register } from '../../tests/world/documents.js';
import { password, World } from '../../tests/world/world.js';

let world: World;
const start = async (settings: Record<string, string>) => {
  world = await World.start({ RATE_LIMIT: 'on', ...settings });
};
afterEach(() => world.stop());

const signIn = async (email: string, secret = 'not the password', headers: Record<string, string> = {}) => {
  const answer = await world.nobody.with(headers).send(Login, { input: { email, password: secret } });
  return { ...answer, code: answer.errors?.[0]?.extensions.code ?? 'OK' };
};
const codes = async (times: number, attempt: () => Promise<{ code: string }>) => {
  const found: string[] = [];
  for (let at = 0; at < times; at += 1) found.push((await attempt()).code);
  return found;
};
const many = (times: number, code: string) => Array.from({ length: times }, () => code);

// Tried: without the count by account four of these failed; without the count by address four others did.
describe('guessing a password', () => {
  test('is stopped per account, in any spelling, with the seconds to wait', async () => {
    await start({ RATE_LIMIT_SIGNIN_ACCOUNT: '3/15m' });
    const email = world.email('victim');
    expect(await codes(3, () => signIn(email))).toEqual(many(3, 'INVALID_CREDENTIALS'));
    const { code, errors, headers } = await signIn(`  ${email.toUpperCase()} `);
    expect(code).toBe('TOO_MANY_REQUESTS');
    const retryAfter = errors?.[0]?.extensions['retryAfter'] as number;
    expect(retryAfter).toBeGreaterThan(890);
    expect(retryAfter).toBeLessThanOrEqual(900);
    expect(headers['retry-after']).toBe(String(retryAfter));
    expect((await signIn(world.email('somebody-else'))).code).toBe('INVALID_CREDENTIALS');
  });

  test('even the right password waits then', async () => {
    await start({ RATE_LIMIT_SIGNIN_ACCOUNT: '2/15m' });
    const { owner } = await world.client('Guessed');
    await codes(2, () => signIn(owner.user.email));
    expect((await signIn(owner.user.email, password)).code).toBe('TOO_MANY_REQUESTS');
  });

  test('is forgotten once the right password came', async () => {
    await start({ RATE_LIMIT_SIGNIN_ACCOUNT: '3/15m' });
    const { email } = (await world.client('Forgetful')).owner.user;
    for (let round = 0; round < 3; round += 1) {
      expect(await codes(2, () => signIn(email))).toEqual(many(2, 'INVALID_CREDENTIALS'));
      expect((await signIn(email, password)).code).toBe('OK');
    }
  });

  test('may begin again when the time is over', async () => {
    await start({ RATE_LIMIT_SIGNIN_ACCOUNT: '1/1s' });
    const email = world.email('patient');
    expect(await codes(2, () => signIn(email))).toEqual(['INVALID_CREDENTIALS', 'TOO_MANY_REQUESTS']);
    await expect
      .poll(async () => (await signIn(email)).code, { timeout: 4000, interval: 300 })
      .toBe('INVALID_CREDENTIALS');
  });

  test('is stopped per address as well, whichever accounts are tried', async () => {
    await start({ RATE_LIMIT_SIGNIN_ADDRESS: '4/15m' });
    const found = await codes(5, () => signIn(world.email('anybody')));
    expect(found).toEqual([...many(4, 'INVALID_CREDENTIALS'), 'TOO_MANY_REQUESTS']);
  });

  test('from an address that is stopped uses up nobody’s account', async () => {
    await start({
      RATE_LIMIT_SIGNIN_ADDRESS: '2/15m',
      RATE_LIMIT_SIGNIN_ACCOUNT: '3/15m',
      TRUST_PROXY: 'on',
    });
    const email = world.email('victim');
    const flood = { 'x-forwarded-for': '203.0.113.7' };
    await codes(10, () => signIn(email, 'guess', flood));
    expect((await signIn(email, 'typo', { 'x-forwarded-for': '198.51.100.4' })).code).toBe(
      'INVALID_CREDENTIALS',
    );
  });

  test('is counted by the real address: nobody invents another while no proxy is trusted', async () => {
    await start({ RATE_LIMIT_SIGNIN_ADDRESS: '2/15m' });
    let at = 0;
    const found = await codes(3, () =>
      signIn(world.email('x'), 'guess', { 'x-forwarded-for': `203.0.113.${(at += 1)}` }),
    );
    expect(found).toEqual([...many(2, 'INVALID_CREDENTIALS'), 'TOO_MANY_REQUESTS']);
  });

  // A wrong one ends the document, because `login` is non-null: one guess each. So these are right, and count by address.
  test('200 aliases in one document are 200 attempts', async () => {
    await start({ RATE_LIMIT_SIGNIN_ADDRESS: '50/15m' });
    const { owner, id } = await world.client('Aliased');
    const aliases = Array.from({ length: 200 }, (_, at) => `a${at}: login(input: $input) { tokenType }`);
    const { errors } = await world.nobody.send(`mutation ($input: LoginInput!) { ${aliases.join(' ')} }`, {
      input: { email: owner.user.email, password },
    });
    expect(errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([
      [['a50'], 'TOO_MANY_REQUESTS'],
    ]);
    const [sessions] = await world.sqlOf<{ n: number }>(
      id,
      'select count(*)::int n from sessions where client_id = $1',
      [id],
    );
    expect(sessions?.n).toBe(51);
    expect((await signIn(world.email('next'))).code).toBe('TOO_MANY_REQUESTS');
  });

  test('the current password when changing it counts, too', async () => {
    await start({ RATE_LIMIT_SIGNIN_ACCOUNT: '2/15m' });
    const me = (await world.client('Changing')).as();
    const change = async () => ({
      code: (
        await me.refusal(
          'mutation { changePassword(input: { currentPassword: "guess", newPassword: "long enough" }) }',
        )
      ).code,
    });
    expect(await codes(3, change)).toEqual([
      'INVALID_CREDENTIALS',
      'INVALID_CREDENTIALS',
      'TOO_MANY_REQUESTS',
    ]);
  });
});

describe('registering', () => {
  test('is stopped per address, and then makes nothing', async () => {
    await start({ RATE_LIMIT_REGISTER_ADDRESS: '2/1h' });
    const register = async () => {
      const { errors, headers } = await world.nobody.send(Register, {
        input: { email: world.email('r'), password, clientName: 'Rate' },
      });
      return { code: errors?.[0]?.extensions.code ?? 'OK', wait: headers['retry-after'] };
    };
    expect(await codes(2, register)).toEqual(['OK', 'OK']);
    const { code, wait } = await register();
    expect({ code, long: Number(wait) > 3500 }).toEqual({ code: 'TOO_MANY_REQUESTS', long: true });
    expect(await world.sql(`select count(*)::int n from central.clients where name = 'Rate'`)).toEqual([
      { n: 2 },
    ]);
  });
});

describe('RATE_LIMIT=off', () => {
  test('counts nothing: for load tests', async () => {
    await start({
      RATE_LIMIT: 'off',
      RATE_LIMIT_SIGNIN_ACCOUNT: '1/15m',
      RATE_LIMIT_SIGNIN_ADDRESS: '1/15m',
    });
    const email = world.email('load');
    expect(await codes(5, () => signIn(email))).toEqual(many(5, 'INVALID_CREDENTIALS'));
  });
});
