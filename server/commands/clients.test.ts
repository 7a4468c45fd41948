import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Isolation } from '#server/tenancy/placement.entity.js';
import { cli, operatorOn } from '../../tests/world/operator.js';
import { Me } from '../../tests/world/documents.js';
import { password, secrets, World, type SignedIn } from '../../tests/world/world.js';
import { clientCreate } from './client-create.js';

const tiers = ['SHARED', 'SCHEMA', 'DATABASE'] as const;
const slugs = tiers.map((tier) => `seen-${tier.toLowerCase()}-${process.pid}`);
const [shared = '', schema = '', database = ''] = slugs;

let world: World;
let owners: SignedIn[];
beforeAll(async () => {
  world = await World.start();
  const operator = await operatorOn(world);
  owners = [];
  for (const [i, slug] of slugs.entries()) {
    const ownerEmail = world.email('seen');
    const words = { name: `100% \u001b[31m${i}`, slug, ownerEmail, ownerPassword: password };
    await clientCreate(operator, { ...words, isolation: Isolation[tiers[i] ?? 'SHARED'] });
    owners.push(await world.login(ownerEmail));
  }
  await operator.close();
});
afterAll(() => world.stop());

const run = (...args: string[]) => cli(world, args);
const name = (slug: string) => slug.replaceAll('-', '_');

interface Listed {
  readonly clients: readonly { readonly slug: string; readonly placement: { readonly isolation: string } }[];
}

describe('client list', () => {
  test('every client by slug, with its tier', async () => {
    const { code, json } = await run('client', 'list', '--json');
    const { clients } = json<Listed>();
    expect([code, clients.map(({ slug }) => slug)]).toEqual([0, ['default', ...slugs.toSorted()]]);
    const bySlug = new Map(clients.map((client) => [client.slug, client.placement.isolation]));
    expect(slugs.map((slug) => bySlug.get(slug))).toEqual([...tiers]);
  });

  test.each([
    ['SEEN-SCHEMA', 1],
    ['seen', 3],
    ['100%', 3],
    ['%', 3],
    ['_', 0],
    ['nobody', 0],
  ])('--search %j finds %d', async (search, found) => {
    const { json } = await run('client', 'list', '--json', '--search', search);
    expect(json<Listed>().clients).toHaveLength(found);
  });

  test('in words: a name can’t steer the terminal', async () => {
    const { out } = await run('client', 'list');
    expect(out).toMatch(/^SLUG +NAME +TIER +SERVER +STATUS +PLAN +MIGRATIONS +SINCE\n/);
    expect(out).not.toContain('\u001b');
  });
});

describe('client show', () => {
  test.each([
    [shared, 'SHARED', 'shared', null],
    [schema, 'SCHEMA', `schema_${name(schema)}`, name(schema)],
    [database, 'DATABASE', 'shared', name(database)],
  ])('%s: where its rows live, and how many', async (slug, isolation, inSchema, own) => {
    const { code, json } = await run('client', 'show', slug.toUpperCase(), '--json');
    expect(code).toBe(0);
    expect(json()).toMatchObject({
      client: {
        slug,
        status: 'ACTIVE',
        placement: {
          isolation,
          server: 'main',
          schema: inSchema,
          roles:
            own === null ? { owner: null, serving: null } : { owner: `owner_${own}`, serving: `user_${own}` },
          upToDate: true,
        },
      },
      measures: { rows: { users: 1, sessions: 1 } },
      answers: true,
      halfMade: null,
    });
  });

  test('one that is half made: since when, how often it was tried, and what went wrong last', async () => {
    const slug = `half-${process.pid}`;
    const words = ['client', 'create', '--name', 'Half', '--slug', slug, '--isolation', 'SCHEMA'];
    await cli(world, words, { administrator: false });
    await world.sql(
      `update central.provisionings set attempts = 2, last_error = 'no disk', claimed_until = now() + interval '1 min'`,
    );
    const { code, json } = await run('client', 'show', slug, '--json');
    expect([code, json()]).toMatchObject([
      0,
      { measures: null, halfMade: { attempts: 2, lastError: 'no disk', inWork: false } },
    ]);
    expect((await run('client', 'show', slug)).out).toMatch(/lastError +no disk/);
    await world.sql('update central.provisionings set claimed_until = null');
    await world.server.services.finish.sweep();
  });
});

describe('client pause and resume', () => {
  test('take effect on a running server within a second, and only from the right status', async () => {
    const caller = world.bearer(owners[1]?.accessToken ?? '');
    const served = async () => (await caller.send(Me)).errors?.[0]?.extensions.code ?? 'SERVED';
    expect(await served()).toBe('SERVED');
    const { code, json } = await run('client', 'pause', schema, '--json');
    expect([code, json()]).toMatchObject([0, { client: { slug: schema, status: 'PAUSED' } }]);
    await expect.poll(served, { timeout: 1_000, interval: 20 }).toBe('CLIENT_PAUSED');
    expect(await run('client', 'pause', schema)).toMatchObject({
      code: 1,
      err: 'Only a client that is ACTIVE can become PAUSED.\n',
    });
    expect((await run('client', 'resume', schema)).out).toBe(`The client ${schema} is ACTIVE.\n`);
    await expect.poll(served, { timeout: 1_000, interval: 20 }).toBe('SERVED');
    expect((await run('client', 'resume', schema)).code).toBe(1);
    expect((await run('client', 'pause', 'nobody')).code).toBe(1);
  });
});

describe('client stats', () => {
  interface Stats {
    readonly clients: readonly {
      readonly slug: string;
      readonly answers: boolean;
      readonly sizeBytes?: number;
      readonly connections?: number;
    }[];
  }

  test('sizes, rows and connections of all, or of one', async () => {
    const { code, json } = await run('client', 'stats', '--json');
    const { clients } = json<Stats>();
    expect(code).toBe(0);
    const own = clients.find(({ slug }) => slug === database);
    expect(own).toMatchObject({ answers: true, rows: { users: 1, sessions: 1, orders: 0 } });
    expect(own?.sizeBytes).toBeGreaterThan(5_000_000);
    expect(own?.connections).toBeGreaterThan(0);
    const one = (await run('client', 'stats', schema, '--json')).json<Stats>();
    expect(one.clients).toMatchObject([{ slug: schema, rows: { users: 1 } }]);
    expect((await run('client', 'stats')).out).toMatch(/^CLIENT +TIER +STATUS +SIZE +CONNECTIONS +USERS/);
  });

  test('one whose database is away is told, with 1; the others have theirs', async () => {
    const away = `${name(database)}_away`;
    await world.sql(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = 'tenant_${name(database)}'`,
    );
    await world.sql(`alter database tenant_${name(database)} rename to ${away}`);
    try {
      const { code, json } = await run('client', 'stats', '--json');
      const answers = json<Stats>().clients.filter((client) => !client.answers);
      expect([code, answers.map(({ slug }) => slug)]).toEqual([1, [database]]);
      expect((await run('client', 'stats')).out).toContain('does not answer');
      expect((await run('client', 'show', database, '--json')).json()).toMatchObject({ answers: false });
    } finally {
      await world.sql(`alter database ${away} rename to tenant_${name(database)}`);
    }
  });
});

test('no command shows a secret', async () => {
  const hashes = await world.sql<{ hash: string }>('select password_hash as hash from shared.users');
  const sealed = await world.sql<{ connection: string }>(
    'select connection from central.placements where connection is not null',
  );
  const secretTexts = [
    ...hashes.map(({ hash }) => hash),
    ...sealed.map(({ connection }) => connection),
    ...[secrets.encryption, secrets.signing, password, 'postgres://'],
  ];
  for (const args of [['client', 'list'], ['client', 'show', schema], ['client', 'stats'], ['doctor']])
    for (const more of [[], ['--json']]) {
      const { out, err } = await run(...args, ...more);
      for (const text of secretTexts) expect(out + err).not.toContain(text);
    }
});
