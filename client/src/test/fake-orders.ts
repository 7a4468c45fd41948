import {
  type CreateOrderInput,
  type OrderSort,
  type OrdersQueryVariables,
  type OrderStatus,
  type UpdateOrderInput,
} from '../gql/graphql';
import { type FakeOrder, type FakeUser } from './fake-data';
import { type FakeShop } from './fake-shop';
import { refuse } from './fake-tokens';
import { pageOf } from './paging';

const byText = (a: string, b: string) => (a < b ? -1 : 1);
const compare: Record<OrderSort, (a: FakeOrder, b: FakeOrder) => number> = {
  CREATED_AT_DESC: (a, b) => byText(b.createdAt, a.createdAt),
  CREATED_AT_ASC: (a, b) => byText(a.createdAt, b.createdAt),
  CODE_ASC: (a, b) => byText(a.code, b.code),
  TOTAL_DESC: (a, b) => Number(b.total) - Number(a.total),
};
const next: Record<OrderStatus, OrderStatus[]> = {
  PENDING: ['CONFIRMED', 'CANCELLED'],
  CONFIRMED: ['SHIPPED', 'CANCELLED'],
  SHIPPED: [],
  CANCELLED: [],
};

/** One client's orders, by the contract's rules as far as the pages lean on them. */
export class FakeOrders {
  constructor(
    private rows: FakeOrder[],
    private readonly shop: FakeShop,
  ) {}

  of = (user: FakeUser) => this.rows.filter(({ clientId }) => clientId === user.client.id);

  find(user: FakeUser, id: string): FakeOrder {
    const row = this.of(user).find((order) => order.id === id);
    if (!row) throw refuse('NOT_FOUND');
    return row;
  }

  one = (user: FakeUser, id: string): FakeOrder | null =>
    this.of(user).find((order) => order.id === id) ?? null;

  page(user: FakeUser, { filter, orderBy, ...page }: OrdersQueryVariables) {
    const text = filter?.search?.toLowerCase() ?? '';
    const status = [filter?.status ?? []].flat();
    const matching = this.of(user)
      .filter((order) => `${order.code} ${order.notes ?? ''}`.toLowerCase().includes(text))
      .filter((order) => status.length === 0 || status.includes(order.status))
      .sort(compare[orderBy ?? 'CREATED_AT_DESC']);
    return pageOf(matching, page);
  }

  create(user: FakeUser, input: CreateOrderInput): FakeOrder {
    const { code, notes, total, customerId, requestId } = input;
    const twin = requestId && this.of(user).find((order) => order.requestId === requestId);
    if (twin) return twin;
    const wanted = code ?? `ORD-${String(this.of(user).length + 1).padStart(6, '0')}`;
    if (this.of(user).some((order) => order.code === wanted)) throw refuse('CONFLICT', { field: 'code' });
    const items = this.shop.reserve(input.items ?? []);
    const now = new Date().toISOString();
    const row: FakeOrder = {
      id: `order-${user.client.slug}-new-${wanted}`,
      code: wanted,
      status: 'PENDING',
      total: items.length > 0 ? this.shop.totalOf(items) : String(total ?? '0.00'),
      notes: notes ?? null,
      createdBy: user,
      version: 1,
      createdAt: now,
      updatedAt: now,
      clientId: user.client.id,
      customer: this.shop.customers.find(({ id }) => id === customerId) ?? null,
      items,
      requestId: requestId ?? undefined,
    };
    this.rows.push(row);
    return row;
  }

  update(user: FakeUser, id: string, { notes, version }: UpdateOrderInput): FakeOrder {
    const row = this.find(user, id);
    if (version && version !== row.version) throw refuse('CONFLICT');
    return Object.assign(row, {
      notes: notes ?? null,
      version: row.version + 1,
      updatedAt: new Date().toISOString(),
    });
  }

  setStatus(user: FakeUser, id: string, status: OrderStatus): FakeOrder {
    const row = this.find(user, id);
    if (!next[row.status].includes(status)) throw refuse('INVALID_TRANSITION');
    return Object.assign(row, { status, version: row.version + 1 });
  }

  remove(user: FakeUser, id: string): FakeOrder {
    const row = this.find(user, id);
    this.rows = this.rows.filter((order) => order !== row);
    return row;
  }
}
