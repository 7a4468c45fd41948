import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Login } from '../../tests/world/documents.js';
import { password, World } from '../../tests/world/world.js';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

const look = async (url: string) => {
  const { statusCode, body } = await world.server.http.inject(url);
  return { statusCode, body: JSON.parse(body) as unknown };
};
const ok = { statusCode: 200, body: { status: 'ok' } };

/** Every connection breaks and none can be made: a superuser's, which the test has, is not counted. */
async function databaseGone(): Promise<() => Promise<void>> {
  const name = new URL(world.database.superuserUrl).pathname.slice(1);
  const kick = `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and usename = 'vecindad_app'`;
  await world.sql(`alter database "${name}" connection limit 0`);
  await world.sql(kick, [name]);
  return async () => {
    await world.sql(`alter database "${name}" connection limit -1`);
  };
}

describe('health', () => {
  test('/healthz and /readyz say so while all is well', async () => {
    expect(await look('/healthz')).toEqual(ok);
    expect(await look('/readyz')).toEqual(ok);
  });

  test('with the database gone the process lives, is not ready, and says no more than that', async () => {
    const { owner } = await world.client('Waiting');
    const comeBack = await databaseGone();
    expect(await look('/healthz')).toEqual(ok);
    await expect
      .poll(() => look('/readyz'), { timeout: 5000 })
      .toEqual({ statusCode: 503, body: { status: 'unavailable' } });
    const answer = await world.nobody
      .with({ accept: 'application/graphql-response+json' })
      .send(Login, { input: { email: owner.user.email, password } });
    expect({ status: answer.status, code: answer.errors?.[0]?.extensions.code }).toEqual({
      status: 503,
      code: 'SERVICE_UNAVAILABLE',
    });
    expect(JSON.stringify(answer.errors)).not.toMatch(/vecindad_app|too many|127\.0\.0\.1|connect/);
    await comeBack();
    await expect.poll(() => look('/readyz'), { timeout: 5000 }).toEqual(ok);
    expect((await world.login(owner.user.email)).user.id).toBe(owner.user.id);
  });
});
