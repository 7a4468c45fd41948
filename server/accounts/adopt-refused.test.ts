// Tried: with a look at the directory that finds nothing a used address ends as an error of the centre's, without a list; with
// nothing taken back client and addresses stay; without the second look at the addresses the late user is adopted.
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { wholeShop } from '../../tests/world/look-at-shop.js';
import { adoptingOf, companyOf, traces } from '../../tests/world/adoptions.js';
import { oldShop, type OldShop } from '../../tests/world/old-shop.js';
import { World } from '../../tests/world/world.js';
import { shopAddress } from '#server/tenancy/adopt/shop-address.js';
import { AdoptCompany, type CompanyToAdopt } from './adopt-company.js';

let world: World;
let shop: OldShop;
beforeAll(async () => {
  world = await World.start();
  shop = await oldShop();
});
afterEach(() => vi.restoreAllMocks());
afterAll(async () => {
  await shop.drop();
  await world.stop();
});

const adopting = () => adoptingOf(world);
const nothing = { client: null, placements: 0, roles: 0, addresses: null };

const refusal = (run: Promise<unknown>): Promise<string> =>
  run.then(
    () => 'It was adopted.',
    (error: Error) => error.message,
  );

async function refusedAndUntouched(mine: CompanyToAdopt, by = adopting()): Promise<string> {
  const before = await wholeShop(shop.superuserUrl);
  const message = await refusal(by.adopt(mine));
  expect(await wholeShop(shop.superuserUrl)).toEqual(before);
  expect(await traces(world, mine)).toEqual(nothing);
  return message;
}

describe('an adoption that is refused leaves nothing behind (C9)', () => {
  test('addresses in use are listed, those that are only reserved too, and what is no address', async () => {
    const odd = await oldShop({ changes: `update users set email = 'no address' where id = 3` });
    const [used, reserved] = [`user1@${odd.name}.test`, `user2@${odd.name}.test`];
    await world.register({ email: used, clientName: 'First come' });
    await world.sql(
      `insert into central.sign_ins (email, client_id, state, operation, expires)
         select $2, client_id, 'RESERVED', operation, now() + '1 hour' from central.sign_ins where email = $1`,
      [used, reserved],
    );
    const mine = companyOf(odd);
    for (const attempt of ['survey', 'adopt'] as const)
      expect((await refusal(adopting()[attempt](mine))).split('\n')).toEqual([
        'The database can’t be taken over; nothing was changed.',
        'users: what is no e-mail address (1)',
        '    no address',
        'users: addresses already in use in this installation (2)',
        `    ${used}`,
        `    ${reserved}`,
      ]);
    expect(await traces(world, mine)).toEqual(nothing);
    await odd.drop();
  });

  test('an address that is taken between the look and the reservation is listed as well', async () => {
    const { records } = adopting()['deps'];
    vi.spyOn(records, 'addressFaults').mockImplementationOnce(async () => {
      await world.register({ email: `user1@${shop.name}.test`, clientName: 'Quicker' });
      return [];
    });
    expect(await refusedAndUntouched(companyOf(shop))).toMatch(
      `already in use in this installation (1)\n    user1@${shop.name}.test`,
    );
    await world.sql('delete from central.sign_ins where email = $1', [`user1@${shop.name}.test`]);
  });

  test('a user who comes between the look and the conversion', async () => {
    const { records } = adopting()['deps'];
    const write = records.write.bind(records);
    let before: unknown;
    vi.spyOn(records, 'write').mockImplementationOnce(async (...args) => {
      const client = await write(...args);
      await shop.sql(`update users set email = 'late@' || current_database() || '.test' where id = 2`);
      before = await wholeShop(shop.superuserUrl);
      return client;
    });
    const mine = companyOf(shop);
    expect(await refusal(adopting().adopt(mine))).toMatch(/the old application still changes its users/);
    expect(await wholeShop(shop.superuserUrl)).toEqual(before);
    expect(await traces(world, mine)).toEqual(nothing);
  });

  test('an old application that holds its tables', async () => {
    const holder = new pg.Client({ connectionString: shop.superuserUrl });
    await holder.connect();
    await holder.query('begin; lock table orders in access share mode');
    try {
      const impatient = new AdoptCompany({ ...adopting()['deps'], lockTimeout: '200ms' });
      expect(await refusedAndUntouched(companyOf(shop), impatient)).toMatch(/somebody still uses the tables/);
    } finally {
      await holder.end();
    }
  });

  test.each([
    ['no slug', { slug: 'No slug' }, /is no slug/],
    ['a slug that is taken', { slug: 'default' }, /slug default is already in use/],
    ['an id that is none', { clientId: '1' }, /has to be a UUID/],
  ])('%s', async (_, wanted, says) => {
    expect(await refusal(adopting().adopt(companyOf(shop, wanted)))).toMatch(says);
  });

  test('a role of that name that is somebody else’s', async () => {
    const mine = companyOf(shop);
    const role = `user_${mine.slug.replaceAll('-', '_')}`;
    await world.sql(`create role ${role}`);
    expect(await refusal(adopting().adopt(mine))).toMatch(`The role ${role} exists in PostgreSQL already`);
    expect(await traces(world, mine)).toEqual({ ...nothing, roles: 1 });
    await world.sql(`drop role ${role}`);
  });

  test('the installation itself', async () => {
    const address = shopAddress(new URL(world.database.adminUrl).pathname.slice(1), 'main');
    expect(await refusal(adopting().adopt(companyOf(shop, { address })))).toMatch(
      /there is a schema “shared” in the database already/,
    );
  });
});

describe('an address that is a whole URL', () => {
  const survey = (url: string) => adopting().survey(companyOf(shop, { address: shopAddress(url, 'main') }));

  test('has to be a superuser’s', async () => {
    expect(await refusal(survey(shop.adminUrl))).toMatch(/not a superuser’s/);
    const { database, adopted } = await survey(shop.superuserUrl);
    expect([database, adopted.length]).toEqual([shop.name, 9]);
  });

  test('has to lead to the server that the registry will name', async () => {
    const { administrator } = adopting()['deps'];
    vi.spyOn(administrator, 'onServer').mockResolvedValueOnce('another one, started at another time');
    expect(await refusal(survey(shop.superuserUrl))).toMatch(/another PostgreSQL server than “main”/);
  });

  test('converts as well as the administrator', async () => {
    const theirs = await oldShop();
    const keeper = `keeper_${theirs.name}`;
    await world.sql(`create role ${keeper}`);
    await theirs.giveTo(keeper);
    const mine = companyOf(theirs, { address: shopAddress(theirs.superuserUrl, 'main') });
    expect(await refusal(adopting().adopt(companyOf(theirs)))).toMatch(`grant ${keeper} to vecindad_admin`);
    await adopting().adopt(mine);
    expect(await traces(world, mine)).toMatchObject({ client: 'ACTIVE', addresses: ['CONFIRMED'] });
  });
});
