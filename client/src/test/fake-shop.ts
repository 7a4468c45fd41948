import { type CreateOrderInput } from '../gql/graphql';
import { amountOf, centsOf } from '../features/orders/amounts';
import { type FakeCustomer, type FakeItem, type FakeProduct } from './fake-data';
import { refuse } from './fake-tokens';

export function pageOf<T>(nodes: T[]) {
  return { nodes, edges: [], totalCount: nodes.length, pageInfo: {} };
}

const product = (id: string, name: string, price: string, stock: number): FakeProduct => ({
  id,
  sku: id.toUpperCase(),
  name,
  price,
  stock,
  isActive: true,
});

/** What orders are made of: a few products and customers, and the stock as the contract guards it. */
export class FakeShop {
  readonly products = [
    product('nail', 'Nail', '0.10', 500),
    product('drill', 'Drill', '1999.90', 3),
    product('saw', 'Saw', '25.00', 0),
  ];
  readonly customers: FakeCustomer[] = [
    { id: 'cust-1', code: 'C-1', name: 'Obras Ruiz', isActive: true, contacts: [] },
  ];

  findProducts = ({ filter }: { filter?: { search?: string; inStock?: boolean } }) =>
    pageOf(
      this.products
        .filter(({ name }) => name.toLowerCase().includes((filter?.search ?? '').toLowerCase()))
        .filter(({ stock }) => filter?.inStock == null || stock > 0 === filter.inStock),
    );

  findCustomers = ({ search }: { search?: string }) =>
    pageOf(this.customers.filter(({ name }) => name.toLowerCase().includes((search ?? '').toLowerCase())));

  /** All or nothing. */
  reserve(wanted: NonNullable<CreateOrderInput['items']>): FakeItem[] {
    const lines = [wanted].flat().map(({ productId, quantity }) => {
      const found = this.products.find(({ id }) => id === productId);
      if (!found) throw refuse('NOT_FOUND');
      return { found, quantity };
    });
    const short = lines
      .filter(({ found, quantity }) => quantity > found.stock)
      .map(({ found, quantity }) => ({ productId: found.id, requested: quantity, available: found.stock }));
    if (short.length > 0) throw refuse('INSUFFICIENT_STOCK', { items: short });
    return lines.map(({ found, quantity }) => {
      found.stock -= quantity;
      return { id: `item-${found.id}`, quantity, unitPrice: found.price, product: found };
    });
  }

  totalOf = (items: FakeItem[]): string =>
    amountOf(items.reduce((sum, { unitPrice, quantity }) => sum + centsOf(unitPrice) * BigInt(quantity), 0n));
}
