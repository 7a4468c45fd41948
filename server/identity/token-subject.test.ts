import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Logout } from '../../tests/world/documents.js';
import { claimsOf, forge } from '../../tests/world/forge.js';
import { World, type SignedIn, type TestClient } from '../../tests/world/world.js';

let world: World;
let acme: TestClient;
beforeAll(async () => {
  world = await World.start();
  acme = await world.client('Acme');
});
afterAll(() => world.stop());

const codeOf = async ({ accessToken }: Pick<SignedIn, 'accessToken'>) =>
  (await world.bearer(accessToken).send('{ me { id } }')).errors?.[0]?.extensions['code'] ?? 'OK';

/** A change made by SQL is seen at the next look, a second later at most; the poll adds its own pause. */
const withinASecond = { timeout: 1500, interval: 50 };

const set = (who: SignedIn, change: string) =>
  world.sqlOf(who.client.id, `update users set ${change} where id = $1`, [who.user.id]);

/*
 * Tried: with SessionStates.check doing nothing, the other user, the two sessions, the deactivation and the role were let in.
 * What the revocation log does alone is in accounts/logout.test.ts.
 */
describe('a good token of somebody who may no longer (A12)', () => {
  test('a user that is not there', async () => {
    const somebody = await acme.newcomer();
    expect(await codeOf({ accessToken: forge(somebody, { sub: randomUUID() }) })).toBe('UNAUTHENTICATED');
  });

  test('another user of the same client, with one’s own session', async () => {
    const sam = await acme.newcomer();
    expect(await codeOf({ accessToken: forge(sam, { sub: acme.owner.user.id, role: 'OWNER' }) })).toBe(
      'UNAUTHENTICATED',
    );
  });

  test('a session that is not there', async () => {
    const somebody = await acme.newcomer();
    expect(await codeOf({ accessToken: forge(somebody, { sid: randomUUID() }) })).toBe('UNAUTHENTICATED');
  });

  test('a deactivated user, within a second, and again let in when active', async () => {
    const somebody = await acme.newcomer();
    expect(await codeOf(somebody)).toBe('OK');
    await set(somebody, 'is_active = false');
    await expect.poll(() => codeOf(somebody), withinASecond).toBe('UNAUTHENTICATED');
    await set(somebody, 'is_active = true');
    await expect.poll(() => codeOf(somebody), withinASecond).toBe('OK');
  });

  test('a role that has changed: refresh and repeat', async () => {
    const acme = await world.client('Demoted');
    await set(acme.owner, `role = 'SELLER'`);
    await expect.poll(() => codeOf(acme.owner), withinASecond).toBe('TOKEN_EXPIRED');
    const renewed = await world.nobody.ask<{ refresh: SignedIn }>(
      'mutation ($token: String!) { refresh(refreshToken: $token) { accessToken } }',
      { token: acme.owner.refreshToken },
    );
    expect(claimsOf(renewed.refresh.accessToken)['role']).toBe('SELLER');
    expect(await codeOf(renewed.refresh)).toBe('OK');
  });

  test('a session ended by SQL, within a second', async () => {
    const somebody = await acme.newcomer();
    expect(await codeOf(somebody)).toBe('OK');
    await world.sqlOf(somebody.client.id, 'update sessions set ended_at = now() where id = $1', [
      claimsOf(somebody.accessToken)['sid'],
    ]);
    await expect.poll(() => codeOf(somebody), withinASecond).toBe('UNAUTHENTICATED');
  });

  test('a session that was signed out of: at once', async () => {
    const somebody = await acme.newcomer();
    expect(await codeOf(somebody)).toBe('OK');
    await world.nobody.ask(Logout, { refreshToken: somebody.refreshToken });
    expect(await codeOf(somebody)).toBe('UNAUTHENTICATED');
  });

  test('a client that is deleted, within a second', async () => {
    const { owner, id } = await world.client('Deleted');
    expect(await codeOf(owner)).toBe('OK');
    for (const table of ['sessions', 'users'])
      await world.sqlOf(id, `delete from ${table} where client_id = $1`, [id]);
    await world.sqlOf(id, 'select erase_changes($1)', [id]);
    await world.sqlOf(id, 'delete from residents where client_id = $1', [id]);
    await world.sql('delete from central.sign_ins where client_id = $1', [id]);
    await world.sql('delete from central.clients where id = $1', [id]);
    await expect.poll(() => codeOf(owner), withinASecond).toBe('UNAUTHENTICATED');
  });

  test('a client that never was', async () => {
    const somebody = await acme.newcomer();
    expect(await codeOf({ accessToken: forge(somebody, { client_id: randomUUID() }) })).toBe(
      'UNAUTHENTICATED',
    );
  });

  test.each(['PAUSED', 'ARCHIVED'])('a client that is %s, within a second, and says so', async (status) => {
    const { owner, id } = await world.client(`Stopped ${status}`);
    await world.sql('update central.clients set status = $2 where id = $1', [id, status]);
    await expect.poll(() => codeOf(owner), withinASecond).toBe('CLIENT_PAUSED');
    expect(await world.bearer(owner.accessToken).refusal('{ me { id } }')).toMatchObject({ status });
  });
});
