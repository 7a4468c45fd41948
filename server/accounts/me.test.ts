import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Role } from '#server/identity/role.js';
import { Me } from '../../tests/world/documents.js';
import { World, type TestClient } from '../../tests/world/world.js';

let world: World;
let acme: TestClient;
beforeAll(async () => {
  world = await World.start();
  acme = await world.client('Acme');
  await world.client('Globex');
});
afterAll(() => world.stop());

const UpdateMe =
  'mutation ($input: UpdateMeInput!) { updateMe(input: $input) { id firstName lastName bio client { slug } } }';
const update = async (input: object) =>
  (await acme.as().ask<{ updateMe: object }>(UpdateMe, { input })).updateMe;
const pathOf = async (input: object) => {
  const { code, issues } = (await acme.as().refusal(UpdateMe, { input })) as {
    code: string;
    issues?: { path: string[] }[];
  };
  return { code, path: issues?.[0]?.path };
};

describe('me (A14)', () => {
  test('is the user and the client', async () => {
    const { me } = await acme.as().ask<{ me: { createdAt: string } }>(Me);
    expect(me).toEqual({
      ...acme.owner.user,
      firstName: null,
      lastName: null,
      bio: null,
      isActive: true,
      createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string,
      client: { slug: acme.slug },
    });
  });

  test('asks to sign in first', async () => {
    expect((await world.nobody.refusal(Me)).code).toBe('UNAUTHENTICATED');
  });

  test('works as a plain GET with a token', async () => {
    const response = await world.server.http.inject({
      url: '/graphql?query={me{email}}',
      headers: { authorization: `Bearer ${acme.owner.accessToken}` },
    });
    expect(response.json()).toEqual({ data: { me: { email: acme.owner.user.email } } });
  });

  test.each(['passwordHash', 'password_hash', 'clientId', 'updatedAt', 'sessions'])(
    'has no field %s (A9, A18)',
    async (field) => {
      expect((await acme.as().refusal(`{ me { ${field} } }`)).code).toBe('GRAPHQL_VALIDATION_FAILED');
    },
  );
});

describe('updateMe (E4)', () => {
  test('changes what is given, trimmed, and leaves the rest', async () => {
    expect(await update({ firstName: '  Ana ', lastName: 'Pérez', bio: 'Ferretera\n desde 1998.' })).toEqual({
      id: acme.owner.user.id,
      firstName: 'Ana',
      lastName: 'Pérez',
      bio: 'Ferretera\n desde 1998.',
      client: { slug: acme.slug },
    });
    expect(await update({ firstName: 'Anna' })).toMatchObject({ firstName: 'Anna', lastName: 'Pérez' });
    expect(await update({})).toMatchObject({ firstName: 'Anna', lastName: 'Pérez' });
  });

  test('null and blank both empty', async () => {
    await update({ firstName: 'Ana', lastName: 'Pérez' });
    expect(await update({ firstName: null, lastName: '   ' })).toMatchObject({
      firstName: null,
      lastName: null,
    });
  });

  test.each([
    ['firstName', 100],
    ['lastName', 100],
    ['bio', 2000],
  ])('%s has at most %i characters, and its issue says where', async (field, most) => {
    expect(await update({ [field]: 'ñ'.repeat(most) })).toMatchObject({ [field]: 'ñ'.repeat(most) });
    expect(await pathOf({ [field]: 'ñ'.repeat(most + 1) })).toEqual({
      code: 'BAD_USER_INPUT',
      path: ['input', field],
    });
  });

  test('refuses NUL at its field (A18)', async () => {
    expect(await pathOf({ bio: 'a\0b' })).toEqual({ code: 'BAD_USER_INPUT', path: ['input', 'bio'] });
  });

  test.each(['role', 'email', 'clientId', 'client_id', 'isActive', 'id', 'passwordHash'])(
    'takes no %s from the caller (A17)',
    async (field) => {
      expect((await pathOf({ [field]: 'OWNER' })).code).toBe('BAD_USER_INPUT');
    },
  );

  test('keeps text as it is, whatever it looks like', async () => {
    const bio = `'); drop table users; -- <script>alert(1)</script> \\u0000 $1`;
    expect(await update({ bio })).toMatchObject({ bio });
  });

  test('touches nobody else', async () => {
    const sam = await acme.join(Role.SELLER);
    await update({ firstName: 'Only me' });
    expect(
      await acme.sql(`select 1 from users where first_name = 'Only me' and id <> $1`, [acme.owner.user.id]),
    ).toEqual([]);
    const { me } = await world.bearer(sam.accessToken).ask<{ me: object }>(Me);
    expect(me).toMatchObject({ firstName: null });
  });

  test('dates the change', async () => {
    await acme.sql(`update users set updated_at = now() - interval '1 day' where id = $1`, [
      acme.owner.user.id,
    ]);
    await update({ bio: 'Just now' });
    const [row] = await acme.sql<{ fresh: boolean }>(
      `select updated_at > now() - interval '1 minute' fresh from users where id = $1`,
      [acme.owner.user.id],
    );
    expect(row?.fresh).toBe(true);
  });
});
