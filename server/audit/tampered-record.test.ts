// Each kind of tampering is done as the superuser, with the triggers switched off first, and must be named: it, and nothing
// else. Tried: with a seal that is made without the one before it, an entry that comes back in the place of another stays
// unseen; without the head in the centre, taking the newest away does; without the proof of each write, an entry slipped in
// before it was sealed does.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cli } from '../../tests/world/operator.js';
import { recordFaults, sealWhole } from '../../tests/world/sealed.js';
import { World, type TestClient } from '../../tests/world/world.js';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

/** A client with a sealed record: at least eight entries, each order one. */
async function recorded(): Promise<TestClient> {
  const client = await world.client();
  for (let i = 0; i < 5; i += 1) await client.as().ask('mutation { createOrder(input: {}) { id } }');
  await client.sql(`update users set bio = 'honest SQL by hand' where client_id = $1`, [client.id]);
  await sealWhole(world, client);
  return client;
}

/** As somebody who may all: past triggers, foreign keys and what is always on. `CLIENT` is the client's id. */
async function tamper(client: TestClient, text: string): Promise<void> {
  const tables = ['changes', 'seals'];
  const each = (how: string) =>
    tables.map((table) => `alter table ${table} ${how} trigger ${table}_kept`).join('; ');
  await client.sql(
    `set local session_replication_role = replica; ${each('disable')};
     ${text.replaceAll('CLIENT', `'${client.id}'`)};
     ${each('enable always')}; set local session_replication_role = origin`,
  );
}

/** Seals what was written since, and what was slipped in, and looks. */
async function faultsOf(client: TestClient): Promise<string[]> {
  await world.server.services.sealer.seal(client.id);
  return (await recordFaults(world, client)).map((fault) => fault.replace(/:.*/, ''));
}

const entry = (number: number) =>
  `(select change_id from seals where client_id = CLIENT and number = ${number})`;
const last = '(select max(number) from seals where client_id = CLIENT)';
const copied = `client_id, gen_random_uuid(), at, transaction, action, entity, row_id, actor_kind, actor_id, actor_label, ip_address,
  user_agent, before, after, write_id, write_mac`;

/** Other worlds on the same PostgreSQL server hold the sealing back for moments. */
const until = { timeout: 20_000, interval: 200 };

describe('a record that nobody touched', () => {
  test('verifies, with its honest SQL by hand, from the command line too', async () => {
    const client = await recorded();
    expect(await faultsOf(client)).toEqual([]);
    const { code, json } = await cli(world, ['client', 'verify', client.slug, '--audit', '--json']);
    const { checks } = json<{ checks: { role: string; got: string }[] }>();
    expect(checks.filter(({ role }) => role === 'the record of changes').map(({ got }) => got)).toEqual(
      Array.from({ length: 7 }, () => 'none'),
    );
    expect(code).toBe(0);
  });
});

describe('a record that somebody tampered with (C8)', () => {
  test.each<[what: string, text: string, faults: string[]]>([
    [
      'an entry that was changed',
      `update changes set after = jsonb_set(after, '{total}', '1') where client_id = CLIENT and id = ${entry(4)}`,
      ['entries that were changed, or whose seal was'],
    ],
    [
      'who did it, in one',
      `update changes set actor_label = 'somebody@else.test' where client_id = CLIENT and id = ${entry(4)}`,
      ['entries that were changed, or whose seal was', 'entries that the API did not write'],
    ],
    [
      'when it was, in one',
      `update changes set at = at - interval '1 day' where client_id = CLIENT and id = ${entry(4)}`,
      ['entries that were changed, or whose seal was'],
    ],
    [
      'an entry that is gone',
      `delete from changes where client_id = CLIENT and id = ${entry(4)}`,
      ['sealed entries that are gone'],
    ],
    [
      'an entry that is gone with its seal',
      `delete from changes where client_id = CLIENT and id = ${entry(4)}; delete from seals where client_id = CLIENT and number = 4`,
      ['numbers missing or double'],
    ],
    [
      'one that is gone with its seal, the others moved up',
      `delete from changes where client_id = CLIENT and id = ${entry(4)}; delete from seals where client_id = CLIENT and number = 4;
       update seals set number = -number where client_id = CLIENT and number > 4;
       update seals set number = -number - 1 where client_id = CLIENT and number < 0`,
      ['newest entries that are gone', 'entries that were changed, or whose seal was'],
    ],
    [
      'the newest ones gone with their seals',
      `delete from changes where client_id = CLIENT and id in (select change_id from seals where client_id = CLIENT and number > ${last} - 2);
       delete from seals where client_id = CLIENT and number > ${last} - 2`,
      ['newest entries that are gone'],
    ],
    [
      'all of it gone',
      'delete from seals where client_id = CLIENT; delete from changes where client_id = CLIENT',
      ['newest entries that are gone'],
    ],
    [
      'a seal that was forged',
      `update seals set seal = 'forged' where client_id = CLIENT and number = 4`,
      ['entries that were changed, or whose seal was'],
    ],
    [
      'an entry slipped in with a user’s name, and sealed since',
      `insert into changes (client_id, id, action, entity, actor_kind, actor_id, actor_label)
         select CLIENT, gen_random_uuid(), 'UPDATE', 'orders', 'USER', id, email from users where client_id = CLIENT limit 1`,
      ['entries that the API did not write'],
    ],
    [
      'one slipped in with the system’s name',
      `insert into changes (client_id, id, action, entity, actor_kind, actor_label)
         values (CLIENT, gen_random_uuid(), 'UPDATE', 'orders', 'SYSTEM', 'provisioning')`,
      ['entries that the API did not write'],
    ],
    [
      'one slipped in with a proof that was made up',
      `insert into changes (client_id, id, action, entity, actor_kind, actor_label, write_id, write_mac)
         values (CLIENT, gen_random_uuid(), 'UPDATE', 'orders', 'USER', 'a@b.test', gen_random_uuid(), 'AAAAAAAAAAAAAAAAAAAAAA')`,
      ['entries that the API did not write'],
    ],
    [
      'one slipped in with the proof of a genuine write, in a transaction of its own',
      `insert into changes select ${copied.replace('transaction', 'pg_current_xact_id()')} from changes where client_id = CLIENT and id = ${entry(4)}`,
      ['entries added to an earlier write'],
    ],
    [
      'one slipped into the very transaction of a genuine write',
      `insert into changes select ${copied} from changes where client_id = CLIENT and id = ${entry(4)}`,
      ['entries added to an earlier write', 'entries left out between sealed ones'],
    ],
    [
      'one slipped in below what is sealed',
      `insert into changes (client_id, id, transaction, action, entity, actor_kind, actor_label)
         values (CLIENT, gen_random_uuid(), '5', 'UPDATE', 'orders', 'SYSTEM', 'sql:postgres')`,
      ['entries left out between sealed ones'],
    ],
    [
      'one slipped in with a forged seal behind the last',
      `insert into changes (client_id, id, action, entity, actor_kind, actor_label)
         values (CLIENT, '00000000-0000-7000-8000-00000000000a', 'UPDATE', 'orders', 'SYSTEM', 'sql:postgres');
       insert into seals (client_id, number, change_id, seal) values (CLIENT, ${last} + 1, '00000000-0000-7000-8000-00000000000a', 'forged')`,
      ['entries that were changed, or whose seal was'],
    ],
    [
      'two entries that changed places',
      `update seals set number = -4 where client_id = CLIENT and number = 4; update seals set number = 4 where client_id = CLIENT and number = 5;
       update seals set number = 5 where client_id = CLIENT and number = -4`,
      ['entries that were changed, or whose seal was'],
    ],
  ])('%s', async (_what, text, faults) => {
    const client = await recorded();
    await tamper(client, text);
    await expect.poll(() => faultsOf(client), until).toEqual(faults);
  });

  test('the newest taken away, and more written since: the trace in the centre stays', async () => {
    const client = await recorded();
    await tamper(
      client,
      `delete from changes where client_id = CLIENT and id = ${entry(0).replace('= 0', `= ${last}`)};
       delete from seals where client_id = CLIENT and number = ${last}`,
    );
    for (let i = 0; i < 3; i += 1) await client.as().ask('mutation { createOrder(input: {}) { id } }');
    await expect.poll(() => faultsOf(client), until).toEqual(['newest entries that are gone']);
    await client.as().ask('mutation { createOrder(input: {}) { id } }');
    await expect.poll(() => faultsOf(client), until).toEqual(['newest entries that are gone']);
  });

  test('an entry taken away, and put back in the place of the one that got its number', async () => {
    const client = await recorded();
    const [aside] = await client.sql<{ change: object; seal: object }>(
      `select to_jsonb(c) as change, to_jsonb(s) as seal from seals s join changes c on c.id = s.change_id
       where s.client_id = $1 order by s.number desc limit 1`,
      [client.id],
    );
    const takeLast = `delete from changes where client_id = CLIENT and id = ${entry(0).replace('= 0', `= ${last}`)};
      delete from seals where client_id = CLIENT and number = ${last}`;
    await tamper(client, takeLast);
    for (let i = 0; i < 2; i += 1) await client.as().ask('mutation { createOrder(input: {}) { id } }');
    await sealWhole(world, client);
    const second = takeLast.replaceAll(last, `${last} - 1`);
    const back = (table: string, row: object | undefined) =>
      `insert into ${table} select * from jsonb_populate_record(null::${table}, '${JSON.stringify(row).replaceAll("'", "''")}')`;
    await tamper(client, `${second}; ${back('changes', aside?.change)}; ${back('seals', aside?.seal)}`);
    await expect
      .poll(() => faultsOf(client), until)
      .toEqual(['entries that were changed, or whose seal was']);
  });

  test('is found from the command line, which says no', async () => {
    const client = await recorded();
    await tamper(
      client,
      `update changes set at = at - interval '1 day' where client_id = CLIENT and id = ${entry(2)}`,
    );
    const { code, out } = await cli(world, ['client', 'verify', client.slug, '--audit']);
    expect(code).toBe(1);
    expect(out).toMatch(/entries that were changed, or whose seal was +none +#2 \(/);
  });
});

describe('the head in the centre', () => {
  test('is taken back by nobody who serves, nor by SQL by hand', async () => {
    const client = await recorded();
    const back = 'update central.audit_heads set number = 1 where client_id = $1';
    await expect(world.sql(back, [client.id])).rejects.toMatchObject({ code: '42501' });
  });
});
