import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { OwnGateway } from '../../tests/world/own-gateway.js';
import { World } from '../../tests/world/world.js';
import type { VerifiedClaims } from './access-token.js';
import { Revocations } from './revocations.js';
import { Role } from './role.js';

const lifetimeMs = 60_000;
let world: World;
let own: OwnGateway;
beforeAll(async () => {
  world = await World.start();
  own = await OwnGateway.open(world);
});
afterAll(async () => {
  await own.close();
  await world.stop();
});

/** The log as one server keeps it. */
const server = () => new Revocations(own.orm, lifetimeMs);
function token(issuedAtMs = Date.now()): VerifiedClaims & { audience: 'client' } {
  const [clientId, userId, sessionId] = [randomUUID(), randomUUID(), randomUUID()];
  const times = { issuedAtMs, expiresAtMs: issuedAtMs + lifetimeMs };
  return { audience: 'client', clientId, userId, sessionId, role: Role.OWNER, ...times };
}
const dead = { code: 'UNAUTHENTICATED' };
const stored = (clientId: string) =>
  world.sql('select from central.revocations where client_id = $1', [clientId]);

describe('the revocation log (architecture 3)', () => {
  test('a revoked user or session is refused here at once, elsewhere with the next look', async () => {
    for (const kind of ['user', 'session'] as const) {
      const [here, there] = [server(), server()];
      const claims = token();
      here.check(claims);
      await here.revoke(claims.clientId, `${kind}:${kind === 'user' ? claims.userId : claims.sessionId}`);
      expect(() => here.check(claims)).toThrow(expect.objectContaining(dead));
      there.check(claims);
      await there.refresh();
      expect(() => there.check(claims)).toThrow(expect.objectContaining(dead));
    }
  });

  test('a token issued later is good, and so is the same subject of another client', async () => {
    const log = server();
    const claims = token();
    await log.revoke(claims.clientId, `user:${claims.userId}`);
    log.check({ ...claims, issuedAtMs: Date.now() + 5 });
    log.check({ ...claims, clientId: randomUUID() });
  });

  test('revoking nothing writes nothing', async () => {
    const id = randomUUID();
    await server().revoke(id);
    expect(await stored(id)).toEqual([]);
  });

  test('what no living token can be touched by is purged, the rest stays', async () => {
    const log = server();
    const [old, young] = [token(), token()];
    await log.revoke(old.clientId, `user:${old.userId}`);
    await log.revoke(young.clientId, `user:${young.userId}`);
    await world.sql(
      `update central.revocations set created_at = now() - interval '2 minutes' where client_id = $1`,
      [old.clientId],
    );
    await log.purge();
    expect([await stored(old.clientId), await stored(young.clientId)].map((rows) => rows.length)).toEqual([
      0, 1,
    ]);
    expect(() => log.check(young)).toThrow(expect.objectContaining(dead));
  });

  test('a server that has not seen the log for 10 s refuses everybody, until it sees it again', async () => {
    const log = server();
    await log.refresh();
    const now = performance.now();
    const clock = vi.spyOn(performance, 'now').mockReturnValue(now + 10_500);
    try {
      expect(() => log.check(token())).toThrow(expect.objectContaining({ code: 'SERVICE_UNAVAILABLE' }));
      await log.refresh();
      log.check(token());
    } finally {
      clock.mockRestore();
    }
  });
});
