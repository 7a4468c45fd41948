import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Role } from '#server/identity/role.js';
import { exportFile } from '../../tests/world/file-calls.js';
import { forge } from '../../tests/world/forge.js';
import { forgedTokens, madeByHand, type Forgery } from '../../tests/world/forged-tokens.js';
import type { Genuine } from '../../tests/world/forging.js';
import { LiveCaller, listening } from '../../tests/world/live-client.js';
import { bearer } from '../../tests/world/live-desk.js';
import { PlatformMe, platformUser } from '../../tests/world/platform.js';
import { World } from '../../tests/world/world.js';

let world: World;
let address: string;
let genuine: Genuine;
beforeAll(async () => {
  world = await World.start();
  address = await listening(world.server.http);
  const acme = await world.client('Acme');
  genuine = {
    ana: acme.owner,
    sam: await acme.join(Role.SELLER),
    gus: (await world.client('Globex')).owner,
    root: await platformUser(world),
  };
});
afterAll(() => world.stop());

async function overHttp(token: string): Promise<unknown> {
  return (await world.bearer(token).send('{ me { id } }')).errors?.[0]?.extensions.code ?? 'IN';
}

async function asFile(token: string): Promise<unknown> {
  const { status, text } = await exportFile(world, 'products', token);
  if (status === 200) return 'IN';
  expect(status).toBe(401);
  return (JSON.parse(text) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code;
}

/** A good token of the other context opens a socket, on which there is nothing for it. */
async function overWebSocket(token: string): Promise<unknown> {
  const caller = new LiveCaller(address, { params: bearer(token) });
  try {
    if (!(await caller.letIn)) return (await caller.ended).reason;
    const told = caller.subscribe('subscription { orderChanged { kind } }');
    await expect
      .poll(() => told.isComplete, { timeout: 300, interval: 20 })
      .toBe(true)
      .catch(() => undefined);
    return told.codes[0] ?? 'IN';
  } finally {
    await caller.close();
  }
}

const transports = [
  ['over HTTP', overHttp],
  ['over a WebSocket', overWebSocket],
  ['at /files', asFile],
] as const;

/*
 * Tried: each check of AccessTokens taken out alone let its tokens in (the algorithms: HS384 and HS512; issuer; type; z.int()
 * of exp: the fraction; the longest life; the moments to come); without SessionStates the users, sessions and roles of others.
 */
describe.each(transports)('%s', (_how, answer) => {
  test('the good one is let in, as it was issued and made by hand: what follows fails for its own reason', async () => {
    expect(await answer(genuine.ana.accessToken)).toBe('IN');
    expect(await answer(madeByHand(genuine))).toBe('IN');
  });

  test.each<Forgery>([...forgedTokens])('%s: refused', async (_what, make, code = 'UNAUTHENTICATED') => {
    expect(await answer(make(genuine))).toBe(code);
  });
});

// The reverse: what is the platform's opens to none of a client's tokens, in whatever spelling.
test.each<[string, (of: Genuine) => string]>([
  ['a client’s token', ({ ana }) => ana.accessToken],
  ['a client’s refresh token', ({ ana }) => ana.refreshToken],
  ['a client’s, made the platform’s', ({ ana }) => forge(ana, { aud: 'platform', role: 'SUPERADMIN' })],
  [
    'the same without its client',
    ({ ana }) => forge(ana, { aud: 'platform', role: 'SUPERADMIN', client_id: undefined }),
  ],
  ['a platform user’s refresh token', ({ root }) => root.refreshToken],
  [
    'a platform user’s with another key',
    ({ root }) => forge(root, {}, { key: 'another secret, as long as it has to be' }),
  ],
  ['a platform user’s that names a client', ({ root, ana }) => forge(root, { client_id: ana.client.id })],
])('the platform, %s: refused', async (_what, make) => {
  await world.bearer(genuine.root.accessToken).ask(PlatformMe);
  expect((await world.bearer(make(genuine)).refusal(PlatformMe)).code).toBe('UNAUTHENTICATED');
});
