import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Register } from '../../tests/world/documents.js';
import { ownSlug } from '../../tests/world/own-slug.js';
import { password, World, type SignedIn } from '../../tests/world/world.js';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

const company = (clientName: string, more: object = {}) => ({
  input: { email: world.email('owner'), password, clientName, ...more },
});

const registered = async (clientName: string, more: object = {}) =>
  (await world.nobody.ask<{ register: SignedIn }>(Register, company(clientName, more))).register;

const issueOf = async (variables: object) => {
  const refusal = await world.nobody.refusal(Register, variables);
  return { code: refusal.code, issues: refusal['issues'] as { path: string[] }[] };
};

describe('making a company (A6)', () => {
  test('gives a served client, its owner, and a session that works at once', async () => {
    const email = world.email('marta');
    const slug = ownSlug('panaderia-sol');
    const { register } = await world.nobody.ask<{ register: SignedIn }>(Register, {
      input: { email, password, clientName: 'Panadería Sol', clientSlug: slug, firstName: ' Marta ' },
    });
    expect(register).toMatchObject({
      tokenType: 'Bearer',
      expiresIn: 900,
      user: { email, role: 'OWNER', firstName: 'Marta', client: { slug } },
      client: { name: 'Panadería Sol', slug, status: 'ACTIVE' },
    });
    const { me } = await world
      .bearer(register.accessToken)
      .ask<{ me: object }>('{ me { email client { slug } } }');
    expect(me).toEqual({ email, client: { slug } });
  });

  test('leaves a confirmed line in the directory and an open place for its rows', async () => {
    const { client, user } = await registered('Confirmed');
    expect(
      await world.sql('select client_id, state, expires from central.sign_ins where email = $1', [
        user.email,
      ]),
    ).toEqual([{ client_id: client.id, state: 'CONFIRMED', expires: null }]);
    expect(
      await world.sqlOf(client.id, 'select state from residents where client_id = $1', [client.id]),
    ).toEqual([{ state: 'OPEN' }]);
  });

  test('takes the wanted slug, in lower case and without spaces around it', async () => {
    const slug = ownSlug('wanted');
    const { client } = await registered('Anything', { clientSlug: `  ${slug.replace('w', 'W')} ` });
    expect(client.slug).toBe(slug);
  });

  test('refuses a wanted slug that is taken, and keeps nothing of the attempt', async () => {
    const clientSlug = ownSlug('taken');
    await registered('First', { clientSlug });
    const second = company('Second', { clientSlug });
    expect(await world.nobody.refusal(Register, second)).toMatchObject({
      code: 'CONFLICT',
      field: 'clientSlug',
    });
    expect(await world.sql('select 1 from central.sign_ins where email = $1', [second.input.email])).toEqual(
      [],
    );
    expect(await world.sql(`select 1 from central.clients where name = 'Second'`)).toEqual([]);
  });

  test.each(['admin', 'www', 'ab', '-ab', 'ab-', 'a--b', 'a_b', 'a.b', 'ñandu', 'a b', 'x'.repeat(41)])(
    'refuses the slug %j at its own field',
    async (clientSlug) => {
      expect(await issueOf(company('Anything', { clientSlug }))).toMatchObject({
        code: 'BAD_USER_INPUT',
        issues: [{ path: ['input', 'clientSlug'] }],
      });
    },
  );

  test('refuses an address that is used, in whichever case and by whichever client', async () => {
    const { user } = await registered('Original');
    const again = company('Copy', { email: ` ${user.email.toUpperCase()} ` });
    expect(await world.nobody.refusal(Register, again)).toMatchObject({ code: 'CONFLICT', field: 'email' });
    expect(await world.sql(`select 1 from central.clients where name = 'Copy'`)).toEqual([]);
  });

  test.each([
    ['email', 'no address'],
    ['email', `${'x'.repeat(250)}@example.test`],
    ['clientName', 'x'.repeat(121)],
    ['firstName', 'x'.repeat(101)],
    ['password', 'short'],
  ])('names the field %s of a bad value', async (field, value) => {
    expect(await issueOf(company('Anything', { [field]: value }))).toMatchObject({
      code: 'BAD_USER_INPUT',
      issues: [{ path: ['input', field] }],
    });
  });

  test('names every bad field at once', async () => {
    const { issues } = await issueOf(company('Anything', { email: 'no', password: 'no' }));
    expect(issues.map(({ path }) => path.join('.'))).toEqual(['input.email', 'input.password']);
  });

  test.each(['password', 'clientName', 'clientSlug', 'email'])('refuses NUL in %s (A18)', async (field) => {
    expect(await issueOf(company('Anything', { [field]: 'with\0nul.and.more' }))).toMatchObject({
      code: 'BAD_USER_INPUT',
      issues: [{ path: ['input', field] }],
    });
  });

  test('takes no client_id from the caller (A17)', async () => {
    const refusal = await world.nobody.refusal(Register, company('Anything', { clientId: world.email('x') }));
    expect(refusal.code).toBe('BAD_USER_INPUT');
  });
});
