import { fillBasket, totalOf } from './demo-baskets.js';
import { type DemoClient, staffOf } from './demo-client.js';
import type { DemoCustomer } from './demo-customers.js';
import { idsOf, orderIds } from './demo-ids.js';
import { demoShop, type DemoShop } from './demo-shop.js';
import { decimal } from './money.js';
import { noteWriter } from './order-notes.js';
import { creationTimes, lifeOf, type OrderLife } from './order-times.js';
import { pick, pickWeighted, type Random, streamOf } from './random.js';

export interface DemoItem {
  id: string;
  productId: string;
  quantity: number;
  /** As the order's total. */
  unitPrice: string;
}

export interface DemoOrder extends OrderLife {
  id: string;
  code: string;
  /** Amount in the client's currency with two decimals: `1234.50`. */
  total: string;
  notes: string | null;
  /** Null for a sale over the counter. */
  customerId: string | null;
  createdById: string;
  createdAt: Date;
  items: readonly DemoItem[];
}

const largestBasketCents = 9_999_999;

/** Log-normal in cents; the sum of twelve uniform numbers stands in for the normal curve. */
function worthOf(typical: number, random: Random): number {
  const normal = Array.from({ length: 12 }, random).reduce((a, b) => a + b, -6);
  return typical * Math.exp(0.95 * normal);
}

/** Somebody or something that went out of business still bought and was bought in the first part of the year. */
const wasThere = ({ isActive }: { isActive: boolean }, age: number) => isActive || age > 0.4;

/** Gives one order's customer and lines after the other's; `age` is 1 for the oldest, 0 for the newest. */
function shopper(client: DemoClient, shop: DemoShop) {
  const itemId = idsOf(client, 'items');
  const random = streamOf(client, 'baskets');
  const basket = (customer: DemoCustomer | undefined, age: number) => {
    const products = shop.products.filter((product) => wasThere(product, age));
    for (;;) {
      const lines = 1 + Math.floor(8 * random() ** 1.5);
      const worth = worthOf(client.typicalBasket, random);
      const filled = fillBasket({ shop, customer, products, lines, worth }, random);
      const total = totalOf(filled);
      if (total > 0 && total <= largestBasketCents) return { filled, total };
    }
  };
  return (age: number): Pick<DemoOrder, 'customerId' | 'total' | 'items'> => {
    const buyers = shop.customers.filter((customer) => wasThere(customer, age));
    const customer = random() < 0.08 ? undefined : pickWeighted(buyers, ({ demand }) => demand, random);
    const { filled, total } = basket(customer, age);
    const items = filled.map(({ product, quantity, cents }) => ({
      id: itemId(),
      productId: product.id,
      quantity,
      unitPrice: decimal(cents),
    }));
    return { customerId: customer?.id ?? null, total: decimal(total), items };
  };
}

/** A client's orders of the last year, oldest first. Only times and status depend on `now`; sellers write the most. */
export function demoOrders(client: DemoClient, now: Date): DemoOrder[] {
  const authors = staffOf(client)
    .filter(({ role }) => role !== 'MARKETING')
    .flatMap((user) => (user.role === 'SELLER' ? [user, user, user] : [user]));
  const life = streamOf(client, 'life');
  const byAuthor = streamOf(client, 'authors');
  const nextNote = noteWriter(client, streamOf(client, 'notes'));
  const shop = shopper(client, demoShop(client));
  const ids = orderIds(client);
  return creationTimes(client, now.getTime(), streamOf(client, 'times')).map((createdAt, i) => ({
    id: ids[i] ?? '',
    code: `ORD-${String(i + 1).padStart(6, '0')}`,
    notes: nextNote(),
    createdById: pick(authors, byAuthor).id,
    createdAt: new Date(createdAt),
    ...shop(1 - i / ids.length),
    ...lifeOf(client, createdAt, now.getTime(), life),
  }));
}
