import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createCategory,
  createProduct,
  createProductCall,
  deleteProduct,
  deleteProductCall,
  productCall,
  readProduct,
  updateProduct,
  updateProductCall,
} from '../../tests/world/product-calls.js';
import { World, type TestClient } from '../../tests/world/world.js';

let world: World;
let acme: TestClient;
let globex: TestClient;
beforeAll(async () => {
  world = await World.start();
  acme = await world.client('Acme');
  globex = await world.client('Globex');
});
afterAll(() => world.stop());

describe('a new product (C2)', () => {
  test('needs no more than a name', async () => {
    const product = await createProduct(acme.as(), { name: ' Martillo ' });
    expect(product).toMatchObject({
      sku: 'SKU-000001',
      name: 'Martillo',
      description: null,
      price: '0.00',
      stock: 0,
      isActive: true,
      category: null,
      version: 1,
    });
    expect(await readProduct(acme.as(), { id: product.id })).toEqual(product);
    expect(await readProduct(acme.as(), { sku: 'SKU-000001' })).toEqual(product);
    expect((await createProduct(globex.as())).sku).toBe('SKU-000001');
  });

  test('keeps all that is given', async () => {
    const category = await createCategory(acme.as(), 'Tools');
    const given = {
      sku: ' H-1 ',
      name: 'Hammer',
      description: 'Heavy',
      price: 12.5,
      stock: 7,
      isActive: false,
    };
    expect(await createProduct(acme.as(), { ...given, categoryId: category.id })).toMatchObject({
      ...given,
      sku: 'H-1',
      price: '12.50',
      category: { id: category.id, name: 'Tools' },
    });
  });

  test('skus that are made step aside for given ones', async () => {
    const own = await world.client();
    await createProduct(own.as(), { sku: 'SKU-000001' });
    await createProduct(own.as(), { sku: 'SKU-000003' });
    const { sku } = await createProduct(own.as());
    await createProduct(own.as(), { sku: 'SKU-000004' });
    expect([sku, (await createProduct(own.as())).sku]).toEqual(['SKU-000002', 'SKU-000005']);
  });

  test.each([
    [{ name: '' }, 'name'],
    [{ name: 'x'.repeat(201) }, 'name'],
    [{ sku: 'x'.repeat(65) }, 'sku'],
    [{ description: 'x'.repeat(5001) }, 'description'],
    [{ price: '-0.01' }, 'price'],
    [{ price: '1.005' }, 'price'],
    [{ stock: -1 }, 'stock'],
    [{ stock: 2 ** 31 }, 'stock'],
    [{ name: 'a\0b' }, 'name'],
  ])('%j is refused with the path', async (wrong, field) => {
    const { code, issues } = await acme.as().refusal(createProductCall, { input: { name: 'x', ...wrong } });
    expect([code, (issues as { path: unknown }[])[0]?.path]).toEqual(['BAD_USER_INPUT', ['input', field]]);
  });
});

/*
 * Tried: with the unique index made a plain one, both of two at once were made, and the used sku was no conflict.
 */
describe('a sku is unique among the living', () => {
  test('two at once: one is made, the other is a CONFLICT', async () => {
    const caller = acme.as();
    await Promise.all(Array.from({ length: 8 }, () => readProduct(caller, { sku: 'warm' })));
    const input = { sku: 'RACE-1', name: 'Racer' };
    const both = await Promise.all([1, 2].map(() => caller.send(createProductCall, { input })));
    expect(both.filter(({ errors }) => errors === undefined)).toHaveLength(1);
    const refused = both.flatMap(({ errors = [] }) => errors.map(({ extensions }) => extensions));
    expect(refused).toMatchObject([{ code: 'CONFLICT', field: 'sku' }]);
  });

  test('a sku that is used can’t be taken by an edit; in another client it is free', async () => {
    await createProduct(acme.as(), { sku: 'ONCE' });
    const other = await createProduct(acme.as());
    const refused = await acme.as().refusal(updateProductCall, { id: other.id, input: { sku: 'ONCE' } });
    expect(refused).toMatchObject({ code: 'CONFLICT', field: 'sku' });
    expect((await createProduct(globex.as(), { sku: 'ONCE' })).sku).toBe('ONCE');
  });

  test('of a deleted product it may be used again; an old order still shows that product (C5)', async () => {
    const old = await createProduct(acme.as(), { sku: 'AGAIN', name: 'Old', price: '3.00' });
    const [order] = await acme.sql<{ id: string }>(
      `insert into orders (client_id, id, code) values ($1, gen_random_uuid(), 'OLD') returning id`,
      [acme.id],
    );
    await acme.sql(
      `insert into order_items (client_id, id, order_id, product_id, quantity, unit_price)
       values ($1, gen_random_uuid(), $2, $3, 1, 3)`,
      [acme.id, order?.id, old.id],
    );
    expect(await deleteProduct(acme.as(), old.id)).toEqual(old);
    expect(await readProduct(acme.as(), { sku: 'AGAIN' })).toBeNull();
    expect((await acme.as().refusal(deleteProductCall, { id: old.id })).code).toBe('NOT_FOUND');
    const made = await createProduct(acme.as(), { sku: 'AGAIN', name: 'New' });
    expect(made.id).not.toBe(old.id);
    const shown = await acme.sql(
      'select p.name from order_items i join products p on p.id = i.product_id where i.order_id = $1',
      [order?.id],
    );
    expect(shown).toEqual([{ name: 'Old' }]);
  });
});

describe('an edit', () => {
  test('changes what is given and counts the version; null empties what may be empty', async () => {
    const category = await createCategory(acme.as(), 'Edited');
    const before = await createProduct(acme.as(), { description: 'x', categoryId: category.id, stock: 4 });
    const edited = await updateProduct(acme.as(), before.id, { name: 'Edited', price: '9.9' });
    expect(edited).toEqual({ ...before, name: 'Edited', price: '9.90', version: 2 });
    const input = { sku: null, name: null, description: null, price: null, isActive: null, categoryId: null };
    expect(await updateProduct(acme.as(), before.id, input)).toEqual({
      ...edited,
      description: null,
      category: null,
      version: 3,
    });
  });

  test('with a stale version is a CONFLICT (field version)', async () => {
    const { id } = await createProduct(acme.as());
    await updateProduct(acme.as(), id, { name: 'First', version: 1 });
    const stale = await acme.as().refusal(updateProductCall, { id, input: { name: 'Late', version: 1 } });
    expect(stale).toMatchObject({ code: 'CONFLICT', field: 'version' });
    expect((await readProduct(acme.as(), { id }))?.name).toBe('First');
  });

  test('has no stock', async () => {
    const { id } = await createProduct(acme.as());
    expect((await acme.as().refusal(updateProductCall, { id, input: { stock: 5 } })).code).toBe(
      'BAD_USER_INPUT',
    );
  });
});

test('another client’s product, or category, is one that is not there (C7)', async () => {
  const theirs = await createProduct(globex.as(), { sku: 'THEIRS' });
  const { id: categoryId } = await createCategory(globex.as(), 'Theirs');
  const mine = await createProduct(acme.as());
  expect(await readProduct(acme.as(), { id: theirs.id })).toBeNull();
  expect(await readProduct(acme.as(), { sku: 'THEIRS' })).toBeNull();
  for (const id of [theirs.id, 'nothing', '00000000-0000-7000-8000-0000000000ff']) {
    const edit = await acme.as().refusal(updateProductCall, { id, input: { name: 'Mine' } });
    const remove = await acme.as().refusal(deleteProductCall, { id });
    expect([edit.code, remove.code]).toEqual(['NOT_FOUND', 'NOT_FOUND']);
  }
  for (const id of [categoryId, 'nothing']) {
    const made = await acme.as().refusal(createProductCall, { input: { name: 'x', categoryId: id } });
    const edited = await acme.as().refusal(updateProductCall, { id: mine.id, input: { categoryId: id } });
    expect([made.code, edited.code]).toEqual(['NOT_FOUND', 'NOT_FOUND']);
  }
  expect(await readProduct(globex.as(), { id: theirs.id })).toEqual(theirs);
  expect((await acme.as().refusal(productCall, {})).code).toBe('BAD_USER_INPUT');
});
