// Tried: with the previous secret not looked at, everybody is signed out; with the next tokens made by it, those who came since are signed out with it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Me, Refresh } from '../../tests/world/documents.js';
import { Caller } from '../../tests/world/caller.js';
import { secondServer } from '../../tests/world/second-server.js';
import { secret, World, type SignedIn } from '../../tests/world/world.js';

const next = 'the secret that comes next, long enough for HS256';
type Tokens = Pick<SignedIn, 'accessToken' | 'refreshToken'>;
let world: World;
let replaced: Awaited<ReturnType<typeof secondServer>>;
beforeAll(async () => {
  world = await World.start();
  replaced = await secondServer(world, { JWT_SECRET_PREVIOUS: secret }, { signing: next });
});
afterAll(async () => {
  await replaced.close();
  await world.stop();
});

const at = (server: { http: World['server']['http'] }, token?: string) =>
  new Caller(server.http, token === undefined ? {} : { authorization: `Bearer ${token}` });
const refreshed = async (server: { http: World['server']['http'] }, refreshToken: string) =>
  (await at(server).ask<{ refresh: Tokens }>(Refresh, { refreshToken })).refresh;

describe('when JWT_SECRET was replaced (E5)', () => {
  test('who was signed in stays signed in, and gets tokens of the new one', async () => {
    const { owner } = await world.client();
    await at(replaced, owner.accessToken).ask(Me);
    const fresh = await refreshed(replaced, owner.refreshToken);
    await at(replaced, fresh.accessToken).ask(Me);
    expect((await at(world.server, fresh.accessToken).refusal(Me)).code).toBe('UNAUTHENTICATED');
    const third = await refreshed(replaced, fresh.refreshToken);
    await at(replaced, third.accessToken).ask(Me);
  });

  test('a token of the old one counts once', async () => {
    const { owner } = await world.client();
    const fresh = await refreshed(replaced, owner.refreshToken);
    await refreshed(replaced, fresh.refreshToken);
    const { code } = await at(replaced).refusal(Refresh, { refreshToken: owner.refreshToken });
    expect(code).toBe('UNAUTHENTICATED');
  });

  test('a server that has forgotten it takes nothing of it, and all that was made since', async () => {
    const { owner } = await world.client();
    const since = await refreshed(replaced, (await world.login(owner.user.email)).refreshToken);
    const later = await secondServer(world, {}, { signing: next });
    expect((await at(later, owner.accessToken).refusal(Me)).code).toBe('UNAUTHENTICATED');
    const { code } = await at(later).refusal(Refresh, { refreshToken: owner.refreshToken });
    expect(code).toBe('UNAUTHENTICATED');
    await at(later, since.accessToken).ask(Me);
    await refreshed(later, since.refreshToken);
    await later.close();
  });
});
