// Tried: with FoundCompany in place of ResumeCompany, the rerun of what a host without administrator left is refused.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cliProcess, hostOf } from '../../tests/world/cli-process.js';
import { cli, operatorOn, type Said } from '../../tests/world/operator.js';
import { password, World } from '../../tests/world/world.js';
import { Isolation } from '#server/tenancy/placement.entity.js';
import { clientCreate } from './client-create.js';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

let made = 0;
const freshSlug = (name: string) => `${name}-${process.pid}-${(made += 1)}`;
const create = (slug: string, ...more: string[]) =>
  cli(world, ['client', 'create', '--json', '--name', 'Made Ltd', '--slug', slug, ...more]);

interface Created {
  readonly client: { readonly id: string; readonly slug: string; readonly status: string };
  readonly owner: { readonly email: string; readonly password?: string } | null;
}

describe.each(['SHARED', 'SCHEMA', 'DATABASE'])('client create --isolation %s', (tier) => {
  test('makes a client whose owner signs in with the password that is shown', async () => {
    const [slug, email] = [freshSlug('made'), world.email('made')];
    const { code, json } = await create(slug, '--isolation', tier, '--owner-email', email);
    const { client, owner } = json<Created>();
    expect([code, client]).toMatchObject([0, { slug, isolation: tier, status: 'ACTIVE' }]);
    expect(owner?.password).toMatch(/^[\w-]{24}$/);
    const { login } = await world.nobody.ask<{ login: { client: { slug: string } } }>(
      'mutation ($input: LoginInput!) { login(input: $input) { client { slug } } }',
      { input: { email, password: owner?.password } },
    );
    expect(login.client.slug).toBe(slug);
  });

  // As many services as processes: nothing but the database is shared between them.
  test('twenty at once for one slug: one wins', async () => {
    const slug = freshSlug('race');
    const operators = await Promise.all(Array.from({ length: 4 }, () => operatorOn(world)));
    const options = {
      ...{ name: 'Race', slug, isolation: Isolation[tier as Isolation] },
      ...{ ownerEmail: world.email('race'), ownerPassword: password },
    };
    const attempts = Array.from({ length: 5 }, () => operators).flat();
    const ends = await Promise.allSettled(attempts.map((operator) => clientCreate(operator, options)));
    await Promise.all(operators.map((operator) => operator.close()));
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const end of ends)
      if (end.status === 'rejected')
        expect(end.reason).toMatchObject({ code: 'CONFLICT', details: { field: 'slug' } });
    expect((await world.login(options.ownerEmail)).client.slug).toBe(slug);
  });
});

describe('client create', () => {
  test('in words: the password is shown once, and a given one never', async () => {
    const words = ['client', 'create', '--name', 'Said', '--slug', freshSlug('said')];
    const { out } = await cli(world, [...words, '--owner-email', world.email('said')]);
    expect(out).toMatch(
      /^The client said-\S+ \(Said, SHARED\) is ACTIVE\.\n.*\nPassword: \S{24} \(it is not/,
    );
    const email = world.email('typed');
    const { code, out: quiet } = await cli(
      world,
      [...words.slice(0, -1), freshSlug('said'), '--owner-email', email, '--owner-password-stdin'],
      { input: `${password}\r\n` },
    );
    expect([code, quiet.includes(password)]).toEqual([0, false]);
    await world.login(email);
  });

  test('refuses a slug or an address that is taken, with 1 and the field', async () => {
    const [slug, email] = [freshSlug('taken'), world.email('taken')];
    expect((await create(slug, '--owner-email', email)).code).toBe(0);
    const refusal = (said: Said) => [said.code, said.json<{ error: object }>().error];
    expect(refusal(await create(slug))).toMatchObject([1, { code: 'CONFLICT', field: 'slug' }]);
    expect(refusal(await create(freshSlug('else'), '--owner-email', email))).toMatchObject([
      1,
      { code: 'CONFLICT', field: 'email' },
    ]);
    expect(refusal(await create(freshSlug('else'), '--server', 'main', '--isolation', 'SHARED'))[0]).toBe(0);
  });

  test('refuses a name that is somebody else’s role, and leaves nothing; then it can be had', async () => {
    const slug = freshSlug('role');
    const role = `user_${slug.replaceAll('-', '_')}`;
    await world.sql(`create role ${role}`);
    const { code, json } = await create(slug, '--isolation', 'SCHEMA');
    expect([code, json()]).toMatchObject([1, { error: { code: 'CONFLICT' } }]);
    expect(await world.sql('select from central.clients where slug = $1', [slug])).toEqual([]);
    await world.sql(`drop role ${role}`);
    expect((await create(slug, '--isolation', 'SCHEMA')).code).toBe(0);
  });

  test('three processes at once for one slug: one wins', { timeout: 90_000 }, async () => {
    const slug = freshSlug('processes');
    const words = ['client', 'create', '--json', '--name', 'Three', '--slug', slug, '--isolation', 'SCHEMA'];
    const email = world.email('three');
    const ends = await Promise.all(
      Array.from({ length: 3 }, () => cliProcess([...words, '--owner-email', email], hostOf(world))),
    );
    expect(ends.map(({ code }) => code).toSorted()).toEqual([0, 1, 1]);
    for (const { code, out } of ends)
      expect(JSON.parse(out)).toMatchObject(
        code === 0 ? { client: { status: 'ACTIVE' } } : { error: { code: 'CONFLICT' } },
      );
  });
});

describe('on a host without an administrator', () => {
  const left = async (slug: string, email: string) =>
    cli(
      world,
      [
        'client',
        'create',
        '--json',
        '--name',
        'Left',
        '--slug',
        slug,
        '--isolation',
        'SCHEMA',
        '--owner-email',
        email,
      ],
      { administrator: false },
    );

  test('the client stays PROVISIONING and the exit code is 1; a server that has one finishes it', async () => {
    const [slug, email] = [freshSlug('left'), world.email('left')];
    const { code, json } = await left(slug, email);
    const { client, owner } = json<Created>();
    expect([code, client.status]).toEqual([1, 'PROVISIONING']);
    await world.server.services.finish.sweep();
    const input = { email, password: owner?.password };
    await world.nobody.ask('mutation ($input: LoginInput!) { login(input: $input) { tokenType } }', {
      input,
    });
  });

  test('or the same command where there is one, with a password of its own', async () => {
    const [slug, email] = [freshSlug('left'), world.email('left')];
    await left(slug, email);
    // The server of this test has an administrator, and must not be quicker.
    await world.sql(`update central.provisionings set claimed_until = now() + interval '1 min'`);
    const words = ['client', 'create', '--name', 'Left', '--slug', slug, '--isolation', 'SCHEMA'];
    const other = await cli(world, [...words, '--json', '--owner-email', world.email('other')]);
    expect([other.code, other.json()]).toMatchObject([1, { error: { code: 'CONFLICT', field: 'slug' } }]);
    const { code } = await cli(world, [...words, '--owner-email', email, '--owner-password', password]);
    expect(code).toBe(0);
    expect((await world.login(email)).client.slug).toBe(slug);
  });
});
