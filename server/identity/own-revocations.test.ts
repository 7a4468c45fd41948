// Tried: with `revoke` doing nothing the first fails; without the purge the last.
import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { VerifiedClaims } from './access-token.js';
import { KnownRevocations } from './known-revocations.js';
import { OwnRevocations } from './own-revocations.js';
import { Role } from './role.js';

const lifetimeMs = 60_000;

function token(issuedAtMs = Date.now()) {
  const [clientId, userId, sessionId] = [randomUUID(), randomUUID(), randomUUID()];
  const claims = { userId, sessionId, issuedAtMs, expiresAtMs: issuedAtMs + 60_000 };
  return { audience: 'client', clientId, role: Role.OWNER, ...claims } satisfies VerifiedClaims;
}

describe('the revocations of a server without a centre (D9)', () => {
  test('act at once, for what was issued before, of that client alone', async () => {
    const log = new OwnRevocations(lifetimeMs);
    for (const kind of ['user', 'session'] as const) {
      const claims = token();
      log.check(claims);
      await log.revoke(claims.clientId, `${kind}:${kind === 'user' ? claims.userId : claims.sessionId}`);
      expect(() => log.check(claims)).toThrow(expect.objectContaining({ code: 'UNAUTHENTICATED' }));
      log.check({ ...claims, issuedAtMs: Date.now() + 5 });
      log.check({ ...claims, clientId: randomUUID() });
    }
  });

  test('are forgotten when no living token can be touched by them', () => {
    const known = new KnownRevocations(lifetimeMs);
    const [old, young] = [token(0), token(0)];
    known.remember(old.clientId, `user:${old.userId}`, new Date(Date.now() - lifetimeMs - 10_000));
    known.remember(young.clientId, `user:${young.userId}`, new Date());
    known.purge();
    known.check(old);
    expect(() => known.check(young)).toThrow(expect.objectContaining({ code: 'UNAUTHENTICATED' }));
  });
});
