import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'dotenv';
import { cli } from '../../tests/world/operator.js';
import { serveAlone } from '../../tests/world/served-alone.js';
import { World, type TestClient } from '../../tests/world/world.js';

let world: World;
let shared: TestClient;
let schema: TestClient;
beforeAll(async () => {
  world = await World.start();
  shared = await world.client('Verified shared', { tier: 'SHARED' });
  schema = await world.client('Verified schema', { tier: 'SCHEMA' });
});
afterAll(() => world.stop());

const run = (...args: string[]) => cli(world, args);

interface Verified {
  readonly ok: boolean;
  readonly checks: readonly { readonly client: string; readonly ok: boolean; readonly got: string }[];
}

describe('client verify (D4)', () => {
  test('is 0 where all is well, with every check in JSON', async () => {
    const { code, json } = await run('client', 'verify', shared.slug, schema.slug, '--json');
    const { ok, checks } = json<Verified>();
    expect([code, ok]).toEqual([0, true]);
    expect(new Set(checks.map(({ client }) => client))).toEqual(new Set([shared.slug, schema.slug]));
  });

  test('is 1 and names what is wrong', async () => {
    const role = `user_${schema.slug.replaceAll('-', '_')}`;
    await world.sql(`grant usage on schema shared to ${role}; grant select on shared.orders to ${role}`);
    try {
      const { code, out } = await run('client', 'verify', '--all');
      expect(code).toBe(1);
      expect(out).toMatch(new RegExp(`${schema.slug} .*shared`));
      expect(out).toMatch(/checks of \d+ clients, [1-9]\d* wrong\.$/m);
    } finally {
      await world.sql(`revoke all on shared.orders from ${role}; revoke usage on schema shared from ${role}`);
    }
  });

  test('is wrong use without a client, and fails for one that nobody knows', async () => {
    expect((await run('client', 'verify')).code).toBe(2);
    expect((await run('client', 'verify', 'nobody-has-this')).code).toBe(1);
  });
});

describe('client env (D9)', () => {
  test('prints what a server of that client alone starts with, and no secret of another', async () => {
    const { code, out } = await run(
      'client',
      'env',
      schema.slug,
      '--frontend-url',
      'https://orders.example.com',
    );
    expect(code).toBe(0);
    const env = parse(out);
    expect(env).toMatchObject({ NODE_ENV: 'production', FRONTEND_URL: 'https://orders.example.com' });
    expect(new URL(env['DATABASE_URL'] ?? '').username).toBe(`user_${schema.slug.replaceAll('-', '_')}`);
    for (const secret of [world.database.adminUrl, world.database.applicationUrl])
      expect(out).not.toContain(new URL(secret).password);
    const alone = await serveAlone(out);
    try {
      expect((await world.login(schema.owner.user.email, alone.nobody)).client.slug).toBe(schema.slug);
    } finally {
      await alone.close();
    }
  });

  test('is refused for a client without a role of its own', async () => {
    const { code, json } = await run('client', 'env', shared.slug, '--json');
    expect([code, json<{ error: { code: string } }>().error.code]).toEqual([1, 'CONFLICT']);
  });
});
