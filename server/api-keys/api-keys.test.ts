// Tried: with the count of living keys without its lock, more than fifty were made.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keyVerbs } from '#server/identity/key-verbs.js';
import { permissions } from '#server/identity/permissions.js';
import { Role } from '#server/identity/role.js';
import {
  createKeyCall,
  listKeys,
  makeKey,
  program,
  revokeKey,
  revokeKeyCall,
} from '../../tests/world/key-calls.js';
import { World, type TestClient } from '../../tests/world/world.js';
import { mostLivingKeys } from './create-api-key.js';

let world: World;
let acme: TestClient;
let globex: TestClient;
beforeAll(async () => {
  world = await World.start();
  acme = await world.client('Acme');
  globex = await world.client('Globex');
  for (const role of [Role.ADMIN, Role.SELLER]) await acme.join(role);
});
afterAll(() => world.stop());

const read = '{ orders { totalCount } }';
const rowOf = async (id: string) =>
  (await acme.sql<Record<string, unknown>>('select * from api_keys where id = $1', [id]))[0] ?? {};

describe('making an API key', () => {
  test('gives its text once; what is kept is a hash, and the record holds neither', async () => {
    const expiresAt = new Date(Date.now() + 86_400_000);
    const input = { name: ' Web shop ', verbs: ['order:read', 'order:create', 'order:read'], expiresAt };
    const { createApiKey: made } = await acme.as(Role.ADMIN).ask<{
      createApiKey: Record<string, string>;
    }>(createKeyCall, { input });
    const { id = '', key = '' } = made;
    const shown = { id, name: 'Web shop', verbs: ['order:create', 'order:read'] };
    const admin = { email: expect.stringContaining('admin-') as string };
    expect(made).toMatchObject({ ...shown, expiresAt: expiresAt.toISOString(), createdBy: admin });
    expect(key).toMatch(/^vec_[\w-]{64}$/);
    const { apiKeys } = await acme.as().ask<{ apiKeys: { nodes: object[] } }>(listKeys);
    expect(apiKeys.nodes[0]).toMatchObject({ ...shown, lastUsedAt: null, createdBy: admin });
    const row = await rowOf(id);
    expect(row['token_hash']).toBe(createHash('sha256').update(key).digest('base64url'));
    const recorded = await acme.sql<{ action: string; after: Record<string, unknown> }>(
      `select action, after from changes where entity = 'api_keys' and row_id = $1`,
      [id],
    );
    expect(recorded).toMatchObject([
      { action: 'CREATE', after: { name: 'Web shop', token_hash: 'changed' } },
    ]);
    for (const secret of [key, String(row['token_hash'])])
      expect(JSON.stringify([recorded, world.log])).not.toContain(secret);
  });

  test.each([
    ['no name', { name: ' ', verbs: ['order:read'] }, ['input', 'name']],
    ['no verb', { name: 'x', verbs: [] }, ['input', 'verbs']],
    ['a verb that is none', { name: 'x', verbs: ['order:read', 'order:eat'] }, ['input', 'verbs', 1]],
    [
      'an end that is over',
      { name: 'x', verbs: ['order:read'], expiresAt: new Date() },
      ['input', 'expiresAt'],
    ],
  ])('is refused with %s, at its field', async (_what, input, path) => {
    expect(await acme.as().refusal(createKeyCall, { input })).toMatchObject({
      code: 'BAD_USER_INPUT',
      issues: [{ path }],
    });
  });

  test('of what a key can be given, nothing is about people, keys, sessions, or settings', async () => {
    const never = Object.keys(permissions).filter((verb) => !(keyVerbs as readonly string[]).includes(verb));
    expect(never.sort()).toEqual([
      'api-key:create',
      'api-key:read',
      'api-key:revoke',
      'client:update',
      'me:read',
      'me:update',
      'session:end',
      'session:read',
      'user:invite',
      'user:read',
      'user:set-active',
      'user:set-role',
    ]);
    for (const verb of never)
      expect(await acme.as().refusal(createKeyCall, { input: { name: 'x', verbs: [verb] } })).toMatchObject({
        code: 'BAD_USER_INPUT',
      });
  });

  test('is for OWNER and ADMIN, as are the list and the end of one', async () => {
    const { id } = await makeKey(acme.as(), ['order:read']);
    const seller = acme.as(Role.SELLER);
    const input = { name: 'x', verbs: ['order:read'] };
    expect((await seller.refusal(createKeyCall, { input })).code).toBe('FORBIDDEN');
    expect((await seller.refusal(listKeys)).code).toBe('FORBIDDEN');
    expect((await seller.refusal(revokeKeyCall, { id })).code).toBe('FORBIDDEN');
  });

  test('has an end: fifty that live, also where many ask at once', async () => {
    const initech = await world.client('Initech');
    await initech.sql(
      `insert into api_keys (client_id, id, name, verbs, token_hash, created_by_id, revoked_at, expires_at)
       select $1, gen_random_uuid(), n, '{order:read}', n, $2,
         case when n = 1 then now() end, case when n = 2 then now() end from generate_series(1, ${mostLivingKeys}) n`,
      [initech.id, initech.owner.user.id],
    );
    const input = { name: 'x', verbs: ['order:read'] };
    const all = await Promise.all(
      Array.from({ length: 10 }, () => initech.as().send(createKeyCall, { input })),
    );
    const codes = all.map(({ errors }) => errors?.[0]?.extensions.code ?? 'OK').sort();
    expect(codes).toEqual(['OK', 'OK', ...Array.from({ length: 8 }, () => 'QUOTA_EXCEEDED')].sort());
  });
});

describe('revoking an API key', () => {
  test('ends it at once and takes it from the list; a second time it is not there', async () => {
    const made = await makeKey(acme.as(), ['order:read']);
    await world.bearer(made.key).ask(read);
    await revokeKey(acme.as(Role.ADMIN), made);
    expect((await world.bearer(made.key).refusal(read)).code).toBe('UNAUTHENTICATED');
    expect(JSON.stringify(await acme.as().ask(listKeys))).not.toContain(made.id);
    expect((await acme.as().refusal(revokeKeyCall, { id: made.id })).code).toBe('NOT_FOUND');
    const [last] = await acme.sql(
      `select action, actor_kind as kind from changes where row_id = $1 order by id desc limit 1`,
      [made.id],
    );
    expect(last).toEqual({ action: 'UPDATE', kind: 'USER' });
  });

  test('another client’s is not there, and stays', async () => {
    const made = await makeKey(acme.as(), ['order:read']);
    for (const id of [made.id, 'nothing'])
      expect((await globex.as().refusal(revokeKeyCall, { id })).code).toBe('NOT_FOUND');
    expect(JSON.stringify(await globex.as().ask(listKeys))).not.toContain(made.id);
    await world.bearer(made.key).ask(read);
  });

  test('no key makes, lists or ends keys', async () => {
    const shop = await program(world, acme.as(), ...keyVerbs);
    const input = { name: 'x', verbs: ['order:read'] };
    expect((await shop.refusal(createKeyCall, { input })).code).toBe('FORBIDDEN');
    expect((await shop.refusal(listKeys)).code).toBe('FORBIDDEN');
    expect((await shop.refusal(revokeKeyCall, { id: acme.id })).code).toBe('FORBIDDEN');
  });
});
