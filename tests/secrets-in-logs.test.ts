// Each is what the product makes, so that a shape which changes is seen to be missing here.
import bcrypt from 'bcrypt';
import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { AccessTokens } from '#server/identity/access-token.js';
import { newApiKey } from '#server/identity/api-key-text.js';
import { newClientToken } from '#server/identity/client-token.js';
import { hashToken, RefreshTokens } from '#server/identity/refresh-token.js';
import { secretIn } from './world/secrets-in-logs.js';
import { password, secret } from './world/world.js';

const [clientId, sessionId, userId] = [uuidv7(), uuidv7(), uuidv7()];
const claims = {
  audience: 'client',
  userId,
  clientId,
  sessionId,
  role: 'OWNER',
  email: 'eva@x.test',
} as const;
const secretsMade = {
  'an access token': new AccessTokens(secret, 60).issue(claims as never),
  'a refresh token': new RefreshTokens(Buffer.alloc(32)).make({ realm: clientId, sessionId, generation: 1 }),
  'an invitation': newClientToken(clientId),
  'an API key': newApiKey(clientId),
  'a hash of a token': hashToken('token'),
  'a hash of a password': bcrypt.hashSync(password, 4),
  'a password': password,
  'an address': 'postgres://app:hunter2@db:5432/x',
};

test.each(Object.entries(secretsMade))('%s is found in a line of a log', (_name, told) => {
  expect(secretIn(JSON.stringify({ level: 'info', msg: 'told', what: { deep: `x ${told}` } }))).toBeDefined();
  expect(secretIn(JSON.stringify({ err: { stack: `Error: no\n  at "${told}"` } }))).toBeDefined();
});

test('ids, addresses without a password and traces are not', () => {
  const line = { traceId: uuidv7(), clientId, url: 'postgres://app@db:5432/x', at: 'server/a-b-c.ts:12:3' };
  expect(secretIn(JSON.stringify(line))).toBeUndefined();
});
