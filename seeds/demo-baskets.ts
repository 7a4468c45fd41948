import type { DemoCustomer } from './demo-customers.js';
import { unitPrice } from './demo-prices.js';
import type { DemoProduct } from './demo-products.js';
import type { DemoShop } from './demo-shop.js';
import { pickWeighted, type Random } from './random.js';

export interface BasketLine {
  product: DemoProduct;
  quantity: number;
  /** Of one. */
  cents: number;
}

/** As people order: 7, 12, 40, 250. */
function roundQuantity(wanted: number, most: number): number {
  const step = wanted > 150 ? 50 : wanted > 40 ? 10 : wanted > 12 ? 5 : 1;
  return Math.max(1, Math.min(most, Math.round(wanted / step) * step));
}

export interface BasketWish {
  shop: DemoShop;
  customer: DemoCustomer | undefined;
  products: readonly DemoProduct[];
  lines: number;
  /** What it comes to, roughly, in cents. */
  worth: number;
}

/** Gives a product that goes with one of the chosen, or lies on the same shelf, or is something else again. */
function nextProduct(
  rest: readonly DemoProduct[],
  chosen: readonly DemoProduct[],
  { worth, lines }: BasketWish,
  random: Random,
): DemoProduct {
  const has = new Set(chosen.map(({ article }) => article));
  const wanted = new Set(chosen.flatMap(({ goesWith }) => goesWith));
  const shelves = new Set(chosen.map(({ categoryId }) => categoryId));
  const along = rest.filter(({ article }) => wanted.has(article) && !has.has(article));
  const luck = random();
  if (luck < 0.6 && along.length > 0) return pickWeighted(along, ({ demand }) => demand, random);
  const shelf = rest.filter(({ categoryId }) => shelves.has(categoryId));
  // Who spends much does not spend it on washers alone.
  const fits = ({ cents, demand }: DemoProduct) => demand / (1 + worth / lines / (12 * cents));
  return pickWeighted(luck < 0.75 && shelf.length > 0 ? shelf : rest, fits, random);
}

/** Products that somebody buys together, in quantities that come to about the wanted sum, at what they cost the customer. */
export function fillBasket(wish: BasketWish, random: Random): BasketLine[] {
  const { shop, customer, products, lines, worth } = wish;
  let rest = products.filter(({ cents }) => cents <= 0.6 * worth);
  const chosen: DemoProduct[] = [];
  while (chosen.length < lines && rest.length > 0) {
    const next = nextProduct(rest, chosen, wish, random);
    chosen.push(next);
    rest = rest.filter((one) => one !== next);
  }
  return chosen.map((product) => {
    const cents = unitPrice(product, customer?.group?.priceList, shop.priceLists);
    const share = (worth / chosen.length) * (0.4 + 1.2 * random());
    return { product, quantity: roundQuantity(share / cents, product.mostAtOnce), cents };
  });
}

/** What a basket comes to, in cents. */
export function totalOf(lines: readonly BasketLine[]): number {
  return lines.reduce((sum, { quantity, cents }) => sum + quantity * cents, 0);
}
