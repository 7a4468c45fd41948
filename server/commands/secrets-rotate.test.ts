// Tried: without the look at all before the first is changed, "while one can’t be opened nothing is changed" fails.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { Isolation } from '#server/tenancy/placement.entity.js';
import { cli, operatorOn } from '../../tests/world/operator.js';
import { secondServer } from '../../tests/world/second-server.js';
import { password, secrets, World } from '../../tests/world/world.js';
import { clientCreate } from './client-create.js';
import { secretsRotate } from './secrets-rotate.js';

const next = 'the key after it, long enough for the registry';
const slugs = ['one', 'two'].map((name) => `sealed-${name}-${process.pid}`);
const email = `owner-${process.pid}@example.test`;

let world: World;
beforeAll(async () => {
  world = await World.start();
  // It would finish what is left half made below, if it came by in time.
  vi.spyOn(world.server.services.finish, 'sweep').mockResolvedValue();
  const operator = await operatorOn(world);
  for (const [i, slug] of slugs.entries())
    await clientCreate(operator, {
      ...{ name: 'Sealed', slug, isolation: Isolation.DATABASE, ownerPassword: password },
      ownerEmail: `${i}-${email}`,
    });
  await operator.close();
  const words = [
    'client',
    'create',
    '--name',
    'Half',
    '--slug',
    `half-${process.pid}`,
    '--isolation',
    'SCHEMA',
  ];
  await cli(world, [...words, '--owner-email', `half-${email}`], { administrator: false });
  await world.sql(`update central.provisionings set claimed_until = now() + interval '5 min'`);
});
afterAll(() => world.stop());

const sealed = async () => {
  const rows = await world.sql<{ value: string }>(
    `select connection as value from central.placements where connection is not null
       union all select owner from central.provisionings union all select sealed from central.sealed_secrets`,
  );
  return rows.map(({ value }) => value);
};
let before: string[];
beforeEach(async () => {
  before = await sealed();
});

const rotating = { encryption: next, settings: { ENCRYPTION_KEY_PREVIOUS: secrets.encryption } };
const rotate = () => cli(world, ['secrets', 'rotate', '--json'], rotating);
const keyIds = async () => new Set((await sealed()).map((value) => value.split('.')[1]));

describe('secrets rotate (B1)', () => {
  test('with the key that they have, changes nothing', async () => {
    const { code, json } = await cli(world, ['secrets', 'rotate', '--json']);
    expect([code, json()]).toEqual([0, { resealed: 0, current: 5, old: 0, unopenable: [] }]);
    expect(await sealed()).toEqual(before);
  });

  test('while one can’t be opened nothing is changed, and it is named', async () => {
    const [broken] = await world.sql<{ id: string; connection: string }>(
      `select id, connection from central.placements where role like 'user_sealed_two%'`,
    );
    await world.sql(
      `update central.placements set connection = (select connection from central.placements where role like 'user_sealed_one%') where id = $1`,
      [broken?.id],
    );
    const during = await sealed();
    const { code, json } = await rotate();
    expect([code, json()]).toEqual([
      1,
      { resealed: 0, current: 0, old: 4, unopenable: [`connection of ${slugs[1]}`] },
    ]);
    expect(await sealed()).toEqual(during);
    const words = await cli(world, ['secrets', 'rotate'], rotating);
    expect(words.out).toMatch(
      /^Nothing was changed: neither ENCRYPTION_KEY nor .*\n {2}connection of sealed-two/,
    );
    await world.sql('update central.placements set connection = $2 where id = $1', [
      broken?.id,
      broken?.connection,
    ]);
  });

  test('stopped half-way, the next run goes on; then the old key is needed no more', async () => {
    const anybody = randomUUID();
    const auditKey = await world.server.services.auditKeys.of(anybody);
    const operator = await operatorOn(world, rotating);
    const step = () => {
      throw new Error('killed');
    };
    const progress = { ...operator.progress, step };
    await expect(secretsRotate({ ...operator, progress })).rejects.toThrow('killed');
    await operator.close();
    expect((await keyIds()).size).toBe(2);
    expect((await rotate()).code).toBe(0);
    expect((await keyIds()).size).toBe(1);
    expect((await sealed()).filter((value) => before.includes(value))).toEqual([]);
    const server = await secondServer(world, {}, { encryption: next });
    expect(await server.services.auditKeys.of(anybody)).toEqual(auditKey);
    for (const [i, slug] of slugs.entries()) {
      const response = await server.http.inject({
        method: 'POST',
        url: '/graphql',
        payload: {
          query: `mutation { login(input: { email: "${i}-${email}", password: "${password}" }) { client { slug } } }`,
        },
      });
      expect(response.json()).toEqual({ data: { login: { client: { slug } } } });
    }
    await world.sql('update central.provisionings set claimed_until = null');
    await server.services.finish.sweep();
    expect(await world.sql('select from central.provisionings')).toEqual([]);
    await server.close();
  });
});
