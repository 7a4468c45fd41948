import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { twinGraceMs } from '#server/identity/sessions.js';
import { Refresh } from '../../tests/world/documents.js';
import { claimsOf } from '../../tests/world/forge.js';
import { World, type SignedIn, type TestClient } from '../../tests/world/world.js';

let world: World;
let acme: TestClient;
beforeAll(async () => {
  world = await World.start();
  acme = await world.client('Acme');
});
afterAll(() => world.stop());

type Tokens = Pick<SignedIn, 'accessToken' | 'refreshToken' | 'expiresIn'>;
type Signed = Tokens & Pick<SignedIn, 'client'>;

const somebody = () => acme.newcomer();
const refresh = async (refreshToken: string) =>
  (await world.nobody.ask<{ refresh: Tokens }>(Refresh, { refreshToken })).refresh;
const refusal = (refreshToken: string) => world.nobody.refusal(Refresh, { refreshToken });
const sessionId = ({ accessToken }: Tokens) => claimsOf(accessToken)['sid'];
const row = async (of: Signed) =>
  (await world.sqlOf(of.client.id, 'select * from sessions where id = $1', [sessionId(of)]))[0];
/** As if the last rotation had been longer ago than the grace. */
const graceIsOver = (of: Signed) =>
  world.sqlOf(
    of.client.id,
    `update sessions set rotated_at = rotated_at - $2 * interval '1 ms' where id = $1`,
    [sessionId(of), twinGraceMs + 1],
  );
const works = async ({ accessToken }: Tokens) =>
  (await world.bearer(accessToken).send('{ me { id } }')).errors?.[0]?.extensions.code ?? 'OK';

describe('refreshing (A8, E5)', () => {
  test('gives a new pair of the same session, and so on', async () => {
    const first = await somebody();
    const second = await refresh(first.refreshToken);
    const third = await refresh(second.refreshToken);
    expect(new Set([first, second, third].map(({ refreshToken }) => refreshToken)).size).toBe(3);
    expect(new Set([first, second, third].map(sessionId)).size).toBe(1);
    expect(third).toMatchObject({ tokenType: 'Bearer', expiresIn: 900 });
    expect(await works(third)).toBe('OK');
    // An access token says for itself how long it lives: rotating does not kill it.
    expect(await works(first)).toBe('OK');
  });

  test('needs no access token, and minds none that is stale', async () => {
    const { refreshToken } = await somebody();
    await world.bearer('stale').ask(Refresh, { refreshToken });
  });

  // Tried: without the longest life, it goes on for ever.
  test('goes on no longer than a session may live at most', async () => {
    const first = await somebody();
    await world.sqlOf(
      first.client.id,
      `update sessions set created_at = now() - interval '29 days 23 hours' where id = $1`,
      [sessionId(first)],
    );
    const second = await refresh(first.refreshToken);
    const { expires_at: ends } = (await row(first)) as { expires_at: Date };
    const inHours = (ends.getTime() - Date.now()) / 3_600_000;
    expect(inHours).toBeGreaterThan(0.9);
    expect(inHours).toBeLessThan(1);
    await world.sqlOf(
      first.client.id,
      `update sessions set created_at = now() - interval '31 days', expires_at = now() where id = $1`,
      [sessionId(first)],
    );
    expect((await refusal(second.refreshToken)).code).toBe('UNAUTHENTICATED');
  });

  test('keeps no token in the database, only hashes', async () => {
    const first = await somebody();
    const second = await refresh(first.refreshToken);
    const stored = JSON.stringify(await world.sqlOf(first.client.id, 'select * from sessions'));
    expect(stored).toContain(String(sessionId(first)));
    for (const token of [first, second].flatMap((pair) => [pair.refreshToken, pair.accessToken]))
      for (const part of [token, ...token.split('.').slice(-1)]) expect(stored).not.toContain(part);
  });

  test('moves the end of the session on, REFRESH_TTL_DAYS from now', async () => {
    const first = await somebody();
    await world.sqlOf(
      first.client.id,
      `update sessions set expires_at = now() + interval '1 minute' where id = $1`,
      [sessionId(first)],
    );
    await refresh(first.refreshToken);
    const days = (new Date(String((await row(first))?.['expires_at'])).getTime() - Date.now()) / 86_400_000;
    expect(days).toBeCloseTo(7, 2);
  });

  test('is over for a session that ran out', async () => {
    const first = await somebody();
    await world.sqlOf(first.client.id, 'update sessions set expires_at = now() where id = $1', [
      sessionId(first),
    ]);
    expect((await refusal(first.refreshToken)).code).toBe('UNAUTHENTICATED');
  });
});

/*
 * Tried: with REUSED answered as DEAD, or the grace not looked at, the session lived on after the theft; with any old token
 * taken for a twin, the one two rotations old did.
 */
describe('an old refresh token, used again (A8)', () => {
  test('within the grace gets the very token that its twin got', async () => {
    const first = await somebody();
    const second = await refresh(first.refreshToken);
    const twin = await refresh(first.refreshToken);
    expect(twin.refreshToken).toBe(second.refreshToken);
    expect(await works(twin)).toBe('OK');
    expect((await refresh(second.refreshToken)).refreshToken).not.toBe(second.refreshToken);
  });

  test('after the grace ends the session: access tokens and the newest refresh token die at once', async () => {
    const first = await somebody();
    const second = await refresh(first.refreshToken);
    await graceIsOver(first);
    expect((await refusal(first.refreshToken)).code).toBe('UNAUTHENTICATED');
    expect(await works(first)).toBe('UNAUTHENTICATED');
    expect(await works(second)).toBe('UNAUTHENTICATED');
    expect((await refusal(second.refreshToken)).code).toBe('UNAUTHENTICATED');
    expect(await row(first)).toMatchObject({ ended_because: 'REUSE' });
  });

  test('two rotations old ends it even within the grace: no twin is that late', async () => {
    const first = await somebody();
    const second = await refresh(first.refreshToken);
    await refresh(second.refreshToken);
    expect((await refusal(first.refreshToken)).code).toBe('UNAUTHENTICATED');
    expect(await works(second)).toBe('UNAUTHENTICATED');
  });

  test('ends that session alone, not the user’s others', async () => {
    const { user, ...first } = await somebody();
    const elsewhere = await world.login(user.email);
    await refresh(first.refreshToken);
    await graceIsOver(first);
    await refusal(first.refreshToken);
    expect(await works(elsewhere)).toBe('OK');
  });
});

describe('a refresh token that is not ours', () => {
  test('is refused, whatever was changed, and harms no session', async () => {
    const [mine, colleague] = [await somebody(), await somebody()];
    const { owner: other } = await world.client('Other');
    const [client, session, generation, mark = ''] = mine.refreshToken.split('.');
    const [otherClient, otherSession] = other.refreshToken.split('.');
    const colleagues = String(sessionId(colleague));
    const forged = [
      `${client}.${session}.2.${mark}`,
      `${client}.${colleagues}.${generation}.${mark}`,
      `${client}.${otherSession}.${generation}.${mark}`,
      `${otherClient}.${session}.${generation}.${mark}`,
      `${client}.${session}.${generation}.${mark.slice(0, -2)}`,
      `${client}.${session}.${generation}.${mark}x`,
      `${client}.${session}.${generation}.`,
      mine.refreshToken.toUpperCase(),
      `${client}.${session}.01.${mark}`,
      '....',
      '',
      'x'.repeat(10_000),
    ];
    for (const token of forged) expect((await refusal(token)).code).toBe('UNAUTHENTICATED');
    expect(await works(mine)).toBe('OK');
    await refresh(mine.refreshToken);
  });
});

describe('refreshing for somebody who may no longer (A12)', () => {
  test('a deactivated user is refused', async () => {
    const first = await somebody();
    await world.sqlOf(first.client.id, 'update users set is_active = false where id = $1', [first.user.id]);
    expect((await refusal(first.refreshToken)).code).toBe('UNAUTHENTICATED');
  });

  test('a paused client says so, and lets refresh again when it is resumed', async () => {
    const first = (await world.client('Paused')).owner;
    const status = (value: string) =>
      world
        .sql('update central.clients set status = $2 where id = $1', [first.client.id, value])
        .then(() => world.registryCatchesUp());
    await status('PAUSED');
    expect(await refusal(first.refreshToken)).toMatchObject({ code: 'CLIENT_PAUSED', status: 'PAUSED' });
    await status('ACTIVE');
    expect(await works(await refresh(first.refreshToken))).toBe('OK');
  });
});
