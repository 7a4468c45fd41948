// Each kind of tampering is done as the superuser, with the triggers switched off first, and must be named: it, and nothing
// else. Tried: without the head in the centre, taking the newest away stays unseen; without the proof of each write, an entry
// slipped in before it was sealed does. What the chain is for: see forked-record.test.ts.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cli } from '../../tests/world/operator.js';
import { entry, faultsOf, last, recorded, tamper, until } from '../../tests/world/tamper.js';
import { World } from '../../tests/world/world.js';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

const copied = `client_id, gen_random_uuid(), at, transaction, action, entity, row_id, actor_kind, actor_id, actor_label, ip_address,
  user_agent, before, after, write_id, write_mac`;

describe('a record that nobody touched', () => {
  test('verifies, with its honest SQL by hand, from the command line too', async () => {
    const client = await recorded(world);
    expect(await faultsOf(world, client)).toEqual([]);
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
      'one slipped in with a transaction that is still to come',
      `insert into changes (client_id, id, transaction, action, entity, actor_kind, actor_label)
         values (CLIENT, gen_random_uuid(), '900000000', 'UPDATE', 'orders', 'SYSTEM', 'sql:postgres')`,
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
    const client = await recorded(world);
    await tamper(client, text);
    await expect.poll(() => faultsOf(world, client), until).toEqual(faults);
  });

  test('is found from the command line, which says no', async () => {
    const client = await recorded(world);
    await tamper(
      client,
      `update changes set at = at - interval '1 day' where client_id = CLIENT and id = ${entry(2)}`,
    );
    const { code, out } = await cli(world, ['client', 'verify', client.slug, '--audit']);
    expect(code).toBe(1);
    expect(out).toMatch(/entries that were changed, or whose seal was +none +#2 \(/);
  });
});
