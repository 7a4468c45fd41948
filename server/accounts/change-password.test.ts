import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Login, Refresh } from '../../tests/world/documents.js';
import { password, World, type SignedIn, type TestClient } from '../../tests/world/world.js';

let world: World;
let acme: TestClient;
beforeAll(async () => {
  world = await World.start();
  acme = await world.client('Acme');
});
afterAll(() => world.stop());

const ChangePassword = 'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) }';
const next = 'another horse, another battery';

const somebody = () => acme.newcomer();
const change = ({ accessToken }: SignedIn, currentPassword = password, newPassword = next) =>
  world.bearer(accessToken).send<{ changePassword: boolean }>(ChangePassword, {
    input: { currentPassword, newPassword },
  });
const signIn = async (email: string, secret: string) =>
  (await world.nobody.send(Login, { input: { email, password: secret } })).errors?.[0]?.extensions.code ??
  'OK';
const works = async ({ accessToken }: SignedIn) =>
  (await world.bearer(accessToken).send('{ me { id } }')).errors?.[0]?.extensions.code ?? 'OK';
const refreshes = async ({ refreshToken }: SignedIn) =>
  (await world.nobody.send(Refresh, { refreshToken })).errors?.[0]?.extensions.code ?? 'OK';

describe('changing the own password', () => {
  test('lets sign in with the new one, and no longer with the old one', async () => {
    const me = await somebody();
    expect((await change(me)).data).toEqual({ changePassword: true });
    expect(await signIn(me.user.email, next)).toBe('OK');
    expect(await signIn(me.user.email, password)).toBe('INVALID_CREDENTIALS');
  });

  // Tried: with Sessions.endOthers doing only the change, the other sessions went on.
  test('ends every other session at once, and keeps the own', async () => {
    const me = await somebody();
    const others = [await world.login(me.user.email), await world.login(me.user.email)];
    for (const one of [me, ...others]) expect(await works(one)).toBe('OK');
    await change(me);
    for (const one of others) {
      expect(await works(one)).toBe('UNAUTHENTICATED');
      expect(await refreshes(one)).toBe('UNAUTHENTICATED');
    }
    expect(await works(me)).toBe('OK');
    expect(await refreshes(me)).toBe('OK');
    expect(
      await world.sqlOf(
        me.client.id,
        'select ended_because from sessions where user_id = $1 and ended_at is not null',
        [me.user.id],
      ),
    ).toEqual([{ ended_because: 'PASSWORD' }, { ended_because: 'PASSWORD' }]);
  });

  test('leaves everybody else’s sessions and passwords alone', async () => {
    const [me, neighbour] = [await somebody(), await somebody()];
    await change(me);
    expect(await works(neighbour)).toBe('OK');
    expect(await signIn(neighbour.user.email, password)).toBe('OK');
  });

  test('is refused with the wrong current password, at its field, and changes nothing', async () => {
    const me = await somebody();
    const other = await world.login(me.user.email);
    const { errors } = await change(me, 'not the password');
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'INVALID_CREDENTIALS',
    });
    expect(await works(other)).toBe('OK');
    expect(await signIn(me.user.email, password)).toBe('OK');
  });

  test.each([
    ['9 bytes', 'x'.repeat(9)],
    ['73 bytes', 'x'.repeat(73)],
    ['NUL', 'with\0nul and more'],
  ])('is refused with a new one of %s, at its field', async (_what, newPassword) => {
    const { errors } = await change(await somebody(), password, newPassword);
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      issues: [{ path: ['input', 'newPassword'] }],
    });
  });

  test('asks to sign in first', async () => {
    const refusal = await world.nobody.refusal(ChangePassword, {
      input: { currentPassword: password, newPassword: next },
    });
    expect(refusal.code).toBe('UNAUTHENTICATED');
  });

  // Tried: without the second look at the hash in SignIn.start, one or two of six lived on.
  test('a sign-in with the old one that runs beside it leaves no living session', async () => {
    const me = await somebody();
    const [, ...beside] = await Promise.all([
      change(me),
      ...Array.from({ length: 6 }, () =>
        world.nobody.send<{ login: SignedIn }>(Login, { input: { email: me.user.email, password } }),
      ),
    ]);
    const alive = await Promise.all(beside.flatMap(({ data }) => (data ? [refreshes(data.login)] : [])));
    expect(alive.filter((outcome) => outcome === 'OK')).toEqual([]);
  });
});
