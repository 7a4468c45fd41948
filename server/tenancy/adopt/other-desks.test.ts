// Tried: with skus compared among deleted products too the shop is refused; without the sales groups customers refer to nothing;
// without the lines' sum orders keep the totals that their lines do not come to.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Adopter } from '../../../tests/world/adopter.js';
import { shapeOf } from '../../../tests/world/look-at-shop.js';
import { oldShop, type OldShop } from '../../../tests/world/old-shop.js';
import type { Conversion } from './convert-shop.js';
import { tell } from './report.js';

describe('an order desk with gaps, marks and names of its own', () => {
  let adopter: Adopter;
  let shop: OldShop;
  let done: Conversion;
  const mapping = {
    timeZone: 'Europe/Madrid',
    tables: {
      products: { table: 'articles', columns: { price: 'euros', stock: 'onHand' } },
      customerinfo: { columns: { address: 'street' } },
      orders: { columns: { total: null } },
      categories: null,
    },
  };
  beforeAll(async () => {
    adopter = await Adopter.make();
    shop = await oldShop({
      changes: `
        alter table products rename to articles; alter table articles rename price to euros;
        alter table articles rename stock to "onHand";
        alter table articles alter euros type real, alter sku drop not null, drop constraint products_sku_key, alter is_active drop not null, drop deleted_at,
          alter "onHand" drop not null, add is_deleted text;
        insert into articles (sku, name, euros, "onHand", is_active, is_deleted, created_at) values
          ('SKU-000041', 'Given', 0.1, null, null, null, '2020-07-01'), (' ', ' Padded ', 19.99, 1, false, 'no', '2020-07-01'),
          (null, 'Gone', 0, 1, true, 'yes', '2020-07-01');
        update articles set sku = 'SKU-1', is_deleted = '1' where id = 2;
        alter table customers alter code drop not null, add active int;
        insert into pricelists (name, is_default) values ('Default', true);
        insert into customers (code, name, active, pricelist_id) values (null, 'Without', 0, 1), ('CUS-000007', 'With', 1, 1);
        alter table customerinfo drop constraint customerinfo_pkey, add id serial primary key;
        alter table customerinfo rename address to street;
        insert into customerinfo (customer_id, email, street) values (1, ' Ana@Customer.TEST', ' '), (1, null, 'Calle 1');
        update orders set total = 99 where id < 3;`,
    });
    done = await adopter.adopt(shop, mapping);
  });
  afterAll(async () => {
    await shop.drop();
    await adopter.remove();
  });

  test('products: skus of their own and the next ones, stock, prices, deleted and not active', async () => {
    const products = await shop.sql(
      `select legacy_id::int as id, sku, name, price, stock, is_active, deleted_at, category_id from shared.products order by 1`,
    );
    const rest = { is_active: true, deleted_at: null, category_id: null };
    const gone = new Date('2020-06-30T22:00:00Z');
    expect(products).toEqual([
      { ...rest, id: 1, sku: 'SKU-1', name: 'Product 1', price: '2.50', stock: 10 },
      {
        ...rest,
        id: 2,
        sku: 'SKU-1',
        name: 'Product 2',
        price: '5.00',
        stock: 10,
        deleted_at: expect.any(Date) as Date,
      },
      { ...rest, id: 3, sku: 'SKU-3', name: 'Product 3', price: '7.50', stock: 10 },
      { ...rest, id: 4, sku: 'SKU-000041', name: 'Given', price: '0.10', stock: 0 },
      { ...rest, id: 5, sku: 'SKU-000042', name: 'Padded', price: '19.99', stock: 1, is_active: false },
      { ...rest, id: 6, sku: 'SKU-000043', name: 'Gone', price: '0.00', stock: 1, deleted_at: gone },
    ]);
    expect(await shop.sql('select name, next_number from shared.counters order by 1')).toEqual([
      { name: 'customer', next_number: '9' },
      { name: 'order', next_number: '4' },
      { name: 'product', next_number: '44' },
    ]);
  });

  test('customers: codes, the sales group that their price list makes, and all their contacts', async () => {
    const customers = await shop.sql(
      `select c.legacy_id::int as id, code, c.is_active, g.name as group, l.name as list,
         (select array_agg(concat_ws(' ', email, phone, address) order by n.legacy_id) from shared.customer_contacts n
           where customer_id = c.id) as contacts
       from shared.customers c left join shared.sales_groups g on g.id = sales_group_id
         left join shared.price_lists l on l.id = g.price_list_id order by 1`,
    );
    const none = { is_active: true, group: null, list: null, contacts: null };
    expect(customers).toEqual([
      { ...none, id: 1, code: 'C1', contacts: ['+34 1', 'ana@customer.test', 'Calle 1'] },
      { ...none, id: 2, code: 'C2' },
      { ...none, id: 3, code: 'C3' },
      { ...none, id: 4, code: 'CUS-000008', is_active: false, group: 'Friends', list: 'Friends' },
      { ...none, id: 5, code: 'CUS-000007', group: 'Friends', list: 'Friends' },
    ]);
    expect(await shop.sql('select name, is_default from shared.price_lists order by 1')).toEqual([
      { name: 'Default', is_default: true },
      { name: 'Friends', is_default: false },
    ]);
    expect(await shop.sql('select count(*)::int as groups from shared.sales_groups')).toEqual([
      { groups: 1 },
    ]);
  });

  test('orders: by their lines where they have some, nothing where the mapping takes nothing', async () => {
    expect(
      await shop.sql('select legacy_id::int as id, total, legacy_total from shared.orders order by 1'),
    ).toEqual([
      { id: 1, total: '10.00', legacy_total: '99.00' },
      { id: 2, total: '20.00', legacy_total: '99.00' },
      { id: 3, total: '0.00', legacy_total: '30.00' },
    ]);
  });

  test('what the mapping leaves stays, and what names it stays an old column', async () => {
    const { left, foreignKeys } = tell(done, adopter.request(mapping).mapping);
    expect(left.filter(({ known }) => known !== null)).toEqual([
      { table: 'categories', known: 'categories' },
    ]);
    expect(foreignKeys).toContainEqual({
      table: 'articles',
      name: 'products_category_id_fkey',
      lost: 'on delete set null',
    });
    await expect(
      shop.sql('update shared.products set legacy_category_id = 77 where legacy_id = 1'),
    ).rejects.toMatchObject({ code: '23503' });
  });

  test('its structure is that of a fresh placement all the same', async () => {
    const fresh = await shapeOf(await adopter.freshPlacement(), 'shared');
    const here = await shapeOf(shop.superuserUrl, 'shared');
    expect(fresh.filter((line) => !here.includes(line))).toEqual([]);
    expect(here.filter((line) => !fresh.includes(line) && !/\blegacy_|_legacy_id_unique/.test(line))).toEqual(
      [],
    );
  });
});
