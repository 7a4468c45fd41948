import { amountOf, centsOf } from '../features/orders/amounts';
import { type FakeUser } from './fake-data';
import { type FakeOrders } from './fake-orders';
import { type FakeShop } from './fake-shop';
import { refuse } from './fake-tokens';
import { pageOf, type PageWish } from './paging';

interface FakePriceList {
  id: string;
  name: string;
  isActive: boolean;
  isDefault: boolean;
  prices: { id: string; productId: string; price: string }[];
}

const createdAt = '2026-01-01T00:00:00.000Z';

/** Price lists and carts of one client, by the contract's rules as far as the pages lean on them. */
export class FakeSellSide {
  lists: FakePriceList[] = [
    this.list('Mayoreo', [{ id: 'price-1', productId: 'drill', price: '1800.00' }]),
    this.list('General', []),
  ];
  /** Quantities by customer and product. */
  readonly carts = new Map<string, Map<string, number>>([['cust-1', new Map()]]);

  constructor(
    private readonly shop: FakeShop,
    private readonly orders: FakeOrders,
  ) {}

  private list(name: string, prices: FakePriceList['prices']): FakePriceList {
    return { id: `list-${name}`, name, isActive: true, isDefault: false, prices };
  }

  find(id: string): FakePriceList {
    const row = this.lists.find((list) => list.id === id);
    if (!row) throw refuse('NOT_FOUND');
    return row;
  }

  private product(id: string) {
    const found = this.shop.products.find((product) => product.id === id);
    if (!found) throw refuse('NOT_FOUND');
    const other = this.shop.products.find((product) => product.id !== id);
    return { ...found, recommendations: () => [{ id: `rec-${id}`, score: 0.5, product: other }] };
  }

  private shown = ({ prices, ...list }: FakePriceList) => ({
    ...list,
    createdAt,
    items: (page: PageWish) =>
      pageOf(
        prices.map(({ productId, ...price }) => ({ ...price, product: this.product(productId) })),
        page,
      ),
  });

  private cart(customerId: string) {
    const lines = this.carts.get(customerId);
    const customer = this.shop.customers.find(({ id }) => id === customerId);
    if (!lines || !customer) return null;
    const items = [...lines].map(([productId, quantity]) => {
      const product = this.product(productId);
      return { id: `line-${productId}`, quantity, unitPrice: product.price, product, createdAt };
    });
    const cents = items.map(({ unitPrice, quantity }) => centsOf(unitPrice) * BigInt(quantity));
    const total = amountOf(cents.reduce((sum, of) => sum + of, 0n));
    return { id: customerId, customer, items, total, updatedAt: null };
  }

  /** What the API's fields answer. */
  fields = (caller: () => FakeUser) => ({
    priceLists: () => this.lists.map(this.shown),
    priceList: ({ id }: { id: string }) =>
      this.lists.filter((list) => list.id === id).map(this.shown)[0] ?? null,
    createPriceList: ({ input }: { input: { name: string } }) => {
      if (this.lists.some(({ name }) => name === input.name)) throw refuse('CONFLICT', { field: 'name' });
      const made = Object.assign(this.list(input.name, []), input);
      this.lists.push(made);
      return this.shown(made);
    },
    updatePriceList: ({ id, input }: { id: string; input: Partial<FakePriceList> }) =>
      this.shown(Object.assign(this.find(id), input)),
    setPrice: (args: { priceListId: string; productId: string; price: string }) => {
      const { prices, ...list } = this.find(args.priceListId);
      const known = prices.find(({ productId }) => productId === args.productId);
      if (known) known.price = args.price;
      else prices.push({ id: `price-${args.productId}`, productId: args.productId, price: args.price });
      return { ...list, createdAt };
    },
    cart: ({ customerId }: { customerId: string }) => this.cart(customerId),
    setCartItem: (args: { customerId: string; productId: string; quantity: number }) => {
      const lines = this.carts.get(args.customerId);
      if (args.quantity === 0) lines?.delete(args.productId);
      else lines?.set(args.productId, args.quantity);
      return this.cart(args.customerId);
    },
    checkout: ({ customerId, requestId }: { customerId: string; requestId: string }) =>
      this.checkout(caller(), customerId, requestId),
  });

  /** As the server: the same request again gives the same order, whatever the cart holds by then. */
  checkout(user: FakeUser, customerId: string, requestId: string) {
    const lines = this.carts.get(customerId) ?? new Map<string, number>();
    const items = [...lines].map(([productId, quantity]) => ({ productId, quantity }));
    const order = this.orders.create(user, { requestId, customerId, items });
    lines.clear();
    return order;
  }
}
