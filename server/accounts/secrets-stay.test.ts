import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { connectionPurpose } from '#server/tenancy/placements.js';
import { Login, Logout, Me, Refresh, Register } from '../../tests/world/documents.js';
import { claimsOf } from '../../tests/world/forge.js';
import { secret, World, type SignedIn, type TestClient } from '../../tests/world/world.js';

/** Looks like nothing else in the log or in an answer. */
const password = 'Xq7-unmistakable-Xq7';
const newPassword = 'Zw9-unmistakable-Zw9';

let world: World;
let open: TestClient;
beforeAll(async () => {
  world = await World.start({ LOG_LEVEL: 'trace' });
  open = await world.client('Open');
  await open.as().ask('mutation { updateClient(input: { joinPolicy: OPEN }) { id } }');
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => world.stop());

const marks = (token: string) => token.split('.').slice(-1);

/** Of the roles of clients that have their own, as the registry keeps them. */
async function ownPasswords(): Promise<string[]> {
  const sealed = await world.sql<{ id: string; connection: string }>(
    'select id, connection from central.placements where connection is not null',
  );
  const { vault } = world.server.services;
  return sealed.flatMap(({ id, connection }) => [
    connection,
    new URL(vault.open(connection, connectionPurpose(id))).password,
  ]);
}

/** Everything that must never be seen: passwords, hashes, the marks of tokens, the server's secret. */
async function secrets(of: Pick<SignedIn, 'accessToken' | 'refreshToken'>[]): Promise<string[]> {
  const hashes: (string | null)[] = [];
  for (const { id } of await world.sql<{ id: string }>('select id from central.clients'))
    hashes.push(
      ...(
        await world.sqlOf<{ hash: string | null }>(
          id,
          'select password_hash hash from users union all select token_hash from sessions union all select previous_hash from sessions',
        )
      ).map(({ hash }) => hash),
    );
  return [
    password,
    newPassword,
    secret,
    '$2b$',
    ...hashes.filter((hash) => hash !== null),
    ...(await ownPasswords()),
    ...of.flatMap(({ accessToken, refreshToken }) => [...marks(accessToken), ...marks(refreshToken)]),
  ];
}

const seenIn = (text: string, secretTexts: string[]) => secretTexts.filter((one) => text.includes(one));

describe('a secret (A9, C10)', () => {
  test('is in no line of the log after a whole life of an account', async () => {
    const email = world.email('secret');
    const { register } = await world.nobody.ask<{ register: SignedIn }>(Register, {
      input: { email, password, clientName: 'Secret' },
    });
    await world.nobody.send(Register, { input: { email, password, clientName: 'Twice' } });
    await world.nobody.send(Login, { input: { email, password: `${password} wrong` } });
    const { login } = await world.nobody.ask<{ login: SignedIn }>(Login, { input: { email, password } });
    await world.bearer(login.accessToken).ask(Me);
    await world
      .bearer(login.accessToken)
      .ask('mutation ($input: ChangePasswordInput!) { changePassword(input: $input) }', {
        input: { currentPassword: password, newPassword },
      });
    const { refresh } = await world.nobody.ask<{ refresh: SignedIn }>(Refresh, {
      refreshToken: login.refreshToken,
    });
    await world.nobody.ask(Logout, { refreshToken: refresh.refreshToken });
    const lines = world.log.join('');
    expect(lines).toContain(claimsOf(login.accessToken)['sub']);
    expect(seenIn(lines, await secrets([register, login, refresh]))).toEqual([]);
  });

  /*
   * A statement that PostgreSQL refuses for a reason of its own is unexpected, and so it is logged with whatever the drivers
   * put into their errors: the statement, its values, the failing row.
   */
  test.each([
    [
      'a trigger',
      `create function breaking() returns trigger language plpgsql as $$ begin new.bio := (1 / 0)::text; return new; end $$;
       create trigger breaking before insert on users for each row execute function breaking()`,
      'drop trigger breaking on users',
    ],
    [
      'a constraint',
      `alter table users add constraint breaking check (email not like 'fails%')`,
      'alter table users drop constraint breaking',
    ],
    [
      'the type of a column',
      'alter table users alter column password_hash type varchar(5) using left(password_hash, 5)',
      'alter table users alter column password_hash type text',
    ],
  ])(
    'is in no log line and no answer when %s fails with the row in its hands',
    async (_what, broken, mended) => {
      const before = world.log.length;
      const kept = await secrets([]);
      await open.sql(broken);
      const answer = await world.nobody.send(Register, {
        input: { email: world.email('fails'), password, clientSlug: open.slug },
      });
      await open.sql(mended);
      expect(answer.errors?.[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
      const lines = world.log.slice(before).join('');
      expect(lines).toContain('unexpected error');
      expect(seenIn(JSON.stringify(answer), kept)).toEqual([]);
      expect(seenIn(lines, kept)).toEqual([]);
    },
  );

  test('is not told back by an answer that refuses the input it came in', async () => {
    const badInputs: object[] = [
      { password },
      { email: 'a@example.test', password, surname: 'x' },
      { email: ['a'], password: [password] },
      { email: 'not an address', password, clientName: 'x' },
    ];
    for (const input of badInputs)
      for (const document of [Register, Login]) {
        const answer = await world.nobody.send(document, { input });
        expect(answer.errors).toBeDefined();
        expect(seenIn(JSON.stringify(answer), [password])).toEqual([]);
      }
  });
});
