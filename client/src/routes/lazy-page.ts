import { type ComponentType } from 'react';

/** A page that whoever goes there fetches, and the sentences that it speaks. */
export async function withTexts<P>(page: Promise<P>): Promise<P> {
  const [fetched, { addShopTexts }, { addSalesTexts }] = await Promise.all([
    page,
    import('../i18n/shop/add-shop-texts'),
    import('../i18n/sales/add-sales-texts'),
  ]);
  addShopTexts();
  addSalesTexts();
  return fetched;
}

/** For `lazy` of a route: the component that the fetched file calls `name`. */
export const lazyPage =
  <Name extends string>(name: Name, load: () => Promise<Record<Name, ComponentType>>) =>
  async () => ({ Component: (await withTexts(load()))[name] });
