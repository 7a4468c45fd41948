import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createPriceList,
  pricesOf,
  removePriceCall,
  setPriceCall,
  stock,
} from '../../tests/world/sell-side-calls.js';
import { World, type TestClient } from '../../tests/world/world.js';

let world: World;
let acme: TestClient;
beforeAll(async () => {
  world = await World.start();
  acme = await world.client('Acme');
});
afterAll(() => world.stop());

describe('prices', () => {
  test('are set, changed and removed', async () => {
    const { id: priceListId } = await createPriceList(acme.as(), { name: 'Prices' });
    const [productId = ''] = await stock(acme, 'P-1');
    const set = (price: unknown) => acme.as().ask(setPriceCall, { priceListId, productId, price });
    await set('12.5');
    await set(7);
    expect(await pricesOf(acme, priceListId)).toEqual([{ product_id: productId, price: '7.00' }]);
    await acme.as().ask(removePriceCall, { priceListId, productId });
    expect(await pricesOf(acme, priceListId)).toEqual([]);
    const again = await acme.as().refusal(removePriceCall, { priceListId, productId });
    expect(again.code).toBe('NOT_FOUND');
  });

  test('the same price again is no change', async () => {
    const { id: priceListId } = await createPriceList(acme.as(), { name: 'Same' });
    const [productId = ''] = await stock(acme, 'P-SAME');
    for (const price of ['3.00', '3', '4.00'])
      await acme.as().ask(setPriceCall, { priceListId, productId, price });
    const recorded = await acme.sql(
      `select c.action, c.after ->> 'price' as price from changes c join price_list_items i on i.id = c.row_id
       where i.price_list_id = $1 order by c.id`,
      [priceListId],
    );
    expect(recorded).toEqual([
      { action: 'CREATE', price: '3.00' },
      { action: 'UPDATE', price: '4.00' },
    ]);
  });

  test('a deleted product gets no price, but loses the one it has', async () => {
    const { id: priceListId } = await createPriceList(acme.as(), { name: 'Gone' });
    const [productId = ''] = await stock(acme, 'P-GONE');
    const price = { priceListId, productId, price: '1.00' };
    await acme.as().ask(setPriceCall, price);
    await acme.sql('update products set deleted_at = now() where id = $1', [productId]);
    expect((await acme.as().refusal(setPriceCall, price)).code).toBe('NOT_FOUND');
    await acme.as().ask(removePriceCall, price);
    expect(await pricesOf(acme, priceListId)).toEqual([]);
  });

  test.each(['-1', '-0.01', '1.005', 'NaN', '10000000000', true])('%j is BAD_USER_INPUT', async (price) => {
    const { code } = await acme.as().refusal(setPriceCall, { priceListId: 'x', productId: 'x', price });
    expect(code).toBe('BAD_USER_INPUT');
  });
});
