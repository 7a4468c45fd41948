// Tried: without the rules of the tables PostgreSQL stops the conversion at the first such row, without a list; without the look
// at the lines' sum an order's total changes and nobody is told.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Adopter } from '../../../tests/world/adopter.js';

let adopter: Adopter;
beforeAll(async () => {
  adopter = await Adopter.make();
});
afterAll(() => adopter.remove());

/** Everything that would hold the rows below back in the old shop itself. */
const loosened = `
  alter table categories drop constraint categories_name_key, alter name drop not null, alter name type text, add deleted boolean;
  alter table products drop constraint products_sku_key, alter sku type text, alter name type text, alter price type numeric, alter price drop not null,
    drop constraint products_category_id_fkey, alter stock type numeric;
  alter table pricelists alter name type text;
  alter table pricelistitems drop constraint pricelistitems_pricelist_id_product_id_key;
  alter table customers drop constraint customers_code_key, alter name drop not null, alter code type text;
  alter table customerinfo alter phone type text;
  alter table orderitems drop constraint orderitems_quantity_check, drop constraint orderitems_product_id_fkey,
    alter product_id drop not null, alter price drop not null, alter price type numeric, alter quantity drop not null;
`;

describe('an adoption is refused with the rows of the order desk that the product could not hold (C9)', () => {
  test('categories and products', async () => {
    const message = await adopter.refusal(`${loosened}
      insert into categories (name, deleted) values (' Bags', null), (null, null), ('Old', true);
      insert into products (sku, name, price, stock) values ('SKU-1', 'Twice', 1, 0), (repeat('S', 65), 'Long', 1, 0),
        ('A', ' ', 1, 0), ('B', 'Oversold', 1, -3), ('C', 'Half', 1, 0.5), ('D', 'Many', 1, 2147483648), ('E', 'Minus', -1, 0),
        ('F', 'Mills', 1.005, 0), ('G', 'Unpriced', null, 0), (repeat('H', 64), repeat('n', 201), 1, 0);
      update products set category_id = 77 where sku = 'A';
      update products set sku = 'SKU-1', deleted_at = now() where id = 2;`);
    expect(
      message
        .replaceAll(/S{40,}|n{40}/g, (run) => `${run[0]}…`)
        .split('\n')
        .slice(1),
    ).toEqual([
      'categories: no name (1)',
      '    id 3: (nothing)',
      'categories: one name for several categories (1)',
      '    Bags (ids 1, 2)',
      'categories: deleted only by a mark, which the product has no place for: delete the row, or map the column to null (1)',
      '    id 4: yes',
      'products: category_id names nobody of categories (1)',
      '    id 6: 77',
      'products: one sku for several products (1)',
      '    SKU-1 (ids 1, 4)',
      'products: a sku of more than 64 characters (1)',
      '    id 5: S…',
      'products: no name (1)',
      '    id 6:  ',
      'products: a name of more than 200 characters (1)',
      '    id 13: n…',
      'products: no price (1)',
      '    id 12: (nothing)',
      'products: a price below zero, of ten billion or more, or no number at all (1)',
      '    id 10: -1',
      'products: a price with fractions of a cent (1)',
      '    id 11: 1.005',
      'products: a stock below 0, too large, or not whole (3)',
      '    id 7: -3',
      '    id 8: 0.5',
      '    id 9: 2147483648',
    ]);
  });

  test('prices and customers', async () => {
    const message = await adopter.refusal(`${loosened}
      insert into pricelists (name, is_default) values ('Friends', true), ('B', true), (repeat('l', 101), false);
      insert into pricelistitems (pricelist_id, product_id, price) values (1, 1, 3), (2, 1, null), (2, 2, -1);
      insert into customers (code, name) values ('C1', 'Twice'), (repeat('k', 41), 'Long'), ('X', null);
      insert into customerinfo (customer_id, email, phone, vat) values (2, null, ' ', 'ES'), (3, 'n/a', null, null),
        (4, null, repeat('9', 41), null);`);
    expect(
      message
        .replaceAll(/([kl9])\1{39,}/g, '$1…')
        .split('\n')
        .slice(1),
    ).toEqual([
      'pricelists: a name of more than 100 characters (1)',
      '    id 4: l…',
      'pricelists: one name for several price lists (1)',
      '    Friends (ids 1, 2)',
      'pricelists: more than one default list (2)',
      '    id 2: Friends',
      '    id 3: B',
      'pricelistitems: one product more than once in a list (1)',
      '    list 1, product 1 (ids 1, 2)',
      'pricelistitems: no price (1)',
      '    id 3: (nothing)',
      'pricelistitems: a price below zero, of ten billion or more, or no number at all (1)',
      '    id 4: -1.00',
      'customers: one code for several customers (1)',
      '    C1 (ids 1, 4)',
      'customers: a code of more than 40 characters (1)',
      '    id 5: k…',
      'customers: no name (1)',
      '    id 6: (nothing)',
      'customerinfo: neither e-mail address nor telephone number nor postal address (1)',
      '    id 2: customer 2',
      'customerinfo: what is no e-mail address (1)',
      '    id 3: n/a',
      'customerinfo: a telephone number of more than 40 characters (1)',
      '    id 4: 9…',
    ]);
  });

  test('lines, and orders that are not what their lines come to', async () => {
    const message = await adopter.refusal(`${loosened}
      alter table orders alter total drop not null;
      insert into orderitems (order_id, product_id, quantity, price) values (3, null, 1, 1), (3, 77, 1, 1), (3, 1, 0, 1),
        (3, 1, null, 1), (3, 1, 1, null), (3, 1, 1, 0.333);
      insert into orders (user_id, customer_id, total) values (1, 1, null);
      insert into orderitems (order_id, product_id, quantity, price) values (4, 1, 2, 9999999999.99);`);
    expect(message.split('\n').slice(1)).toEqual([
      'orders: a total that is not what the lines come to; map “total” to null to take the lines’ word for it (1)',
      '    id 3: 30.00, its lines 2.333',
      'orders: lines that come to more than an amount can be (1)',
      '    id 4: 19999999999.98',
      'orderitems: product_id is empty (1)',
      '    id 3: (nothing)',
      'orderitems: product_id names nobody of products (1)',
      '    id 4: 77',
      'orderitems: no quantity (1)',
      '    id 6: (nothing)',
      'orderitems: a quantity below 1, too large, or not whole (1)',
      '    id 5: 0',
      'orderitems: no price (1)',
      '    id 7: (nothing)',
      'orderitems: a price with fractions of a cent (1)',
      '    id 8: 0.333',
    ]);
  });

  test('more than a list without pages shows', async () => {
    const message = await adopter.refusal(`
      insert into categories (name) select 'Category ' || n from generate_series(1, 1000) n;
      insert into pricelists (name) select 'List ' || n from generate_series(1, 200) n;`);
    expect(message.split('\n').slice(1)).toEqual([
      'categories: more than 1000 categories (1)',
      '    1001 rows',
      'pricelists: more than 200 price lists (1)',
      '    201 rows',
    ]);
  });

  test('tables that cannot be left', async () => {
    const message = await adopter.refusal('', { tables: { products: null, users: null } });
    expect(message.split('\n').slice(1)).toEqual([
      'users: the mapping leaves it; a client can’t do without',
      'pricelistitems: pricelistitems.product_id names rows of products, which are not taken over',
      'orderitems: orderitems.product_id names rows of products, which are not taken over',
    ]);
  });
});
