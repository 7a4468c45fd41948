// Tried: with the guard of cells removed, “what a spreadsheet would run” finds =1+1, +34 600, -x and @sum as they are; with the
// client's door kept from the first call, a client without products gets the first one's.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportFile, importFile } from '../../tests/world/file-calls.js';
import {
  createCategory,
  createProduct,
  deleteProduct,
  readProduct,
} from '../../tests/world/product-calls.js';
import { World, type TestClient } from '../../tests/world/world.js';

let world: World;
let acme: TestClient;
beforeAll(async () => {
  world = await World.start();
  acme = await world.client('Acme');
});
afterAll(() => world.stop());

const give = (client: TestClient) => exportFile(world, 'products', client.owner.accessToken);
const take = (client: TestClient, file: string) =>
  importFile(world, 'products', file, { token: client.owner.accessToken });

describe('products go out', () => {
  test('with a header, the living of the own client, in the order in which they were made', async () => {
    const categoryId = (await createCategory(acme.as(), 'Tools')).id;
    await createProduct(acme.as(), { sku: 'B', name: 'Ñandú, "x"', price: '12.5', stock: 3, categoryId });
    await createProduct(acme.as(), { sku: 'A', name: 'Two', description: 'lines\nof;it', isActive: false });
    await deleteProduct(acme.as(), (await createProduct(acme.as(), { sku: 'GONE' })).id);
    await createProduct((await world.client('Globex')).as(), { sku: 'THEIRS' });
    const { status, headers, text } = await give(acme);
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([
      200,
      'text/csv; charset=utf-8',
      'no-store',
    ]);
    expect(headers['content-disposition']).toBe('attachment; filename="products.csv"');
    expect(text).toBe(
      'sku,name,description,price,stock,is_active,category\n' +
        'B,"Ñandú, ""x""",,12.50,3,true,Tools\n' +
        'A,Two,"lines\nof;it",0.00,0,false,\n',
    );
  });

  test('no products are a header', async () => {
    const empty = await world.client();
    expect((await give(empty)).text).toBe('sku,name,description,price,stock,is_active,category\n');
  });

  test('what a spreadsheet would run goes out as text, and comes in as it was', async () => {
    const from = await world.client();
    const cells = ['=1+1', '+34 600', '-x', '@sum', `'=x`, `''@`, `'plain`, `x=1`];
    for (const [i, cell] of cells.entries()) await createProduct(from.as(), { sku: `F-${i}`, name: cell });
    const { text } = await give(from);
    const names = text
      .split('\n')
      .slice(1, -1)
      .map((line) => line.split(',')[1]);
    expect(names).toEqual([`'=1+1`, `'+34 600`, `'-x`, `'@sum`, `''=x`, `'''@`, `'plain`, 'x=1']);
    expect((await take(from, text)).body).toEqual({ created: 0, updated: 0, unchanged: cells.length });
    const to = await world.client();
    await take(to, text);
    for (const [i, cell] of cells.entries())
      expect((await readProduct(to.as(), { sku: `F-${i}` }))?.name).toBe(cell);
  });

  test('5,000 of them come in elsewhere as they went out', async () => {
    const [from, to] = [await world.client(), await world.client()];
    await from.sql(
      `insert into products (client_id, id, sku, name, description, price, stock, is_active)
       select $1, gen_random_uuid(), 'P-' || n, 'Product ' || n, case n % 3 when 0 then null when 1 then E'a;"b"\\r\\nc' else '=' || n end,
         n / 100.0, n, n % 2 = 0 from generate_series(1, 5000) n`,
      [from.id],
    );
    const { text } = await give(from);
    expect((await take(to, text)).body).toEqual({ created: 5000, updated: 0, unchanged: 0 });
    expect((await give(to)).text).toBe(text);
    expect((await take(from, text)).body).toEqual({ created: 0, updated: 0, unchanged: 5000 });
  });
});
