// What goes on after something was taken away. Tried: with a seal that is made without the one before it, the entry that comes
// back in the place of another stays unseen; with a head that moves on wherever the chain ends, so does what was taken.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sealWhole } from '../../tests/world/sealed.js';
import { entry, faultsOf, last, recorded, tamper, until } from '../../tests/world/tamper.js';
import { World } from '../../tests/world/world.js';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

describe('a record that goes on after something was taken away (C8)', () => {
  test('the newest taken away, and more written since: the trace in the centre stays', async () => {
    const client = await recorded(world);
    await tamper(
      client,
      `delete from changes where client_id = CLIENT and id = ${entry(0).replace('= 0', `= ${last}`)};
       delete from seals where client_id = CLIENT and number = ${last}`,
    );
    for (let i = 0; i < 3; i += 1) await client.as().ask('mutation { createOrder(input: {}) { id } }');
    await expect.poll(() => faultsOf(world, client), until).toEqual(['newest entries that are gone']);
    await client.as().ask('mutation { createOrder(input: {}) { id } }');
    await expect.poll(() => faultsOf(world, client), until).toEqual(['newest entries that are gone']);
  });

  test('an entry taken away, and put back in the place of the one that got its number', async () => {
    const client = await recorded(world);
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
      .poll(() => faultsOf(world, client), until)
      .toEqual(['entries that were changed, or whose seal was']);
  });
});

describe('the head in the centre', () => {
  test('is taken back by nobody who serves, nor by SQL by hand', async () => {
    const client = await recorded(world);
    const back = 'update central.audit_heads set number = 1 where client_id = $1';
    await expect(world.sql(back, [client.id])).rejects.toMatchObject({ code: '42501' });
  });
});
