import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { brief, clientOn, examine, rolesOf, underscored, well } from '../../tests/world/doctor.js';
import { cli, operatorOn, type OperatorSettings } from '../../tests/world/operator.js';
import { secrets, World } from '../../tests/world/world.js';
import type { OpenOperator } from './operator.js';

let world: World;
let operator: OpenOperator;
beforeAll(async () => {
  world = await World.start();
  // It has an administrator, and would finish what the tests leave half made, if it came by in time.
  vi.spyOn(world.server.services.finish, 'sweep').mockResolvedValue();
  operator = await operatorOn(world);
});
afterAll(async () => {
  await operator.close();
  await world.stop();
});

const doctor = (args?: string[], options?: OperatorSettings) => examine(world, args, options);

test('a well installation, in words and as a document', async () => {
  await clientOn(operator, 'SCHEMA', world.email('doc'));
  await clientOn(operator, 'DATABASE', world.email('doc'));
  expect(await doctor()).toEqual(well);
  expect(await cli(world, ['doctor', '--fix'])).toMatchObject({ code: 0, out: 'Nothing is wrong.\n' });
});

describe('clients that are half made', () => {
  let made = 0;
  const waiting = async () => {
    const slug = `half-${process.pid}-${(made += 1)}`;
    const words = ['client', 'create', '--name', 'Half', '--slug', slug, '--isolation', 'SCHEMA'];
    await cli(world, words, { administrator: false });
    await world.sql(
      `update central.provisionings set claimed_until = now() + interval '1 min', last_error = 'no disk'`,
    );
    return slug;
  };

  test('are told with their last error, and finished', async () => {
    const slug = await waiting();
    const found = await doctor();
    expect(brief(found)).toEqual([['HALF_MADE', slug, 'OPEN']]);
    expect(found.findings[0]?.what).toContain('no disk');
    const bare = await doctor(['--fix'], { administrator: false });
    expect(brief(bare)).toEqual([['HALF_MADE', slug, 'FAILED']]);
    expect(bare.notLookedAt).toHaveLength(3);
    expect(brief(await doctor(['--fix']))).toEqual([['HALF_MADE', slug, 'FIXED']]);
    expect(await doctor()).toEqual(well);
  });

  test('are taken back where a name is somebody else’s, which stays', async () => {
    const slug = await waiting();
    await world.sql(`create role user_${underscored(slug)}`);
    const { findings } = await doctor(['--fix']);
    expect(findings).toMatchObject([
      { state: 'FIXED', how: expect.stringContaining('taken back') as string },
    ]);
    expect(await world.sql('select from central.clients where slug = $1', [slug])).toEqual([]);
    expect(await rolesOf(world, slug)).toBe(1);
    await world.sql(`drop role user_${underscored(slug)}`);
    expect(await doctor()).toEqual(well);
  });

  test('are no fault while somebody works on them, and told where nobody ever will', async () => {
    const slug = await waiting();
    await world.sql(`update central.provisionings set claim = $1, claimed_until = now() + interval '5 s'`, [
      randomUUID(),
    ]);
    expect(await doctor()).toEqual(well);
    const requests = await world.sql('delete from central.provisionings returning operation');
    expect(requests).toHaveLength(1);
    expect(brief(await doctor(['--fix']))).toEqual([['HALF_MADE', slug, 'OPEN']]);
    await world.sql(`delete from central.clients where slug = $1`, [slug]);
    await world.sql(`delete from central.placements where schema = $1`, [`schema_${underscored(slug)}`]);
  });
});

test('reservations that nobody will end are settled: the client’s own rows decide', async () => {
  const slug = await clientOn(operator, 'SHARED', world.email('doc'));
  const [owner] = await world.sql<{ email: string }>(
    `update central.sign_ins set state = 'RESERVED', expires = now() - interval '1 s'
       where client_id = (select id from central.clients where slug = $1) returning email`,
    [slug],
  );
  await world.sql(
    `insert into central.sign_ins (email, client_id, operation)
       select 'nobody@example.test', id, gen_random_uuid() from central.clients where slug = $1`,
    [slug],
  );
  expect(brief(await doctor())).toEqual(Array.from({ length: 2 }, () => ['RESERVATION_LEFT', slug, 'OPEN']));
  expect((await doctor(['--fix'])).ok).toBe(true);
  expect(await doctor()).toEqual(well);
  await world.login(owner?.email ?? '');
  expect(await world.sql(`select from central.sign_ins where email like 'nobody%'`)).toEqual([]);
});

test('secrets of an old key are sealed anew; those of an unknown one are told', async () => {
  const encryption = 'another key, also long enough for the registry';
  const unknown = await doctor(['--fix'], { encryption });
  expect(new Set(unknown.findings.map(({ code }) => code))).toEqual(new Set(['SECRET_UNOPENABLE']));
  const settings = { ENCRYPTION_KEY_PREVIOUS: secrets.encryption };
  const old = await doctor(['--fix'], { encryption, settings });
  expect(new Set(brief(old).map(([code, , state]) => `${code} ${state}`))).toEqual(
    new Set(['SECRET_OLD_KEY FIXED']),
  );
  // And back, for the server of this test.
  await doctor(['--fix'], { settings: { ENCRYPTION_KEY_PREVIOUS: encryption } });
  expect(await doctor()).toEqual(well);
});
