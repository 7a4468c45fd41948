import { pageOf, readListView, writeListView, type ListView } from '../../components/list-view';
import { type OrderSort, type OrderStatus, type OrdersQueryVariables } from '../../gql/graphql';

export interface OrderView extends ListView {
  statuses: OrderStatus[];
  /** Only the orders of this customer. */
  customerId: string | undefined;
  sort: OrderSort;
}

export const statuses: readonly OrderStatus[] = ['PENDING', 'CONFIRMED', 'SHIPPED', 'CANCELLED'];
export const sorts: readonly OrderSort[] = ['CREATED_AT_DESC', 'CREATED_AT_ASC', 'CODE_ASC', 'TOTAL_DESC'];

export function readView(params: URLSearchParams): OrderView {
  const wanted = params.get('status')?.split(',') ?? [];
  return {
    ...readListView(params),
    statuses: statuses.filter((status) => wanted.includes(status)),
    customerId: params.get('customer') ?? undefined,
    sort: sorts.find((sort) => sort === params.get('sort')) ?? 'CREATED_AT_DESC',
  };
}

export function writeView(view: OrderView): URLSearchParams {
  return writeListView(view, {
    status: view.statuses.join(','),
    customer: view.customerId,
    sort: view.sort === 'CREATED_AT_DESC' ? undefined : view.sort,
  });
}

export const isFiltered = (view: OrderView): boolean =>
  view.search.trim() !== '' || view.statuses.length > 0 || view.customerId !== undefined;

export function toVariables({
  search,
  statuses,
  customerId,
  sort,
  ...view
}: OrderView): OrdersQueryVariables {
  const text = search.trim();
  return {
    filter: {
      ...(text ? { search: text } : {}),
      ...(statuses.length > 0 ? { status: statuses } : {}),
      ...(customerId ? { customerId } : {}),
    },
    orderBy: sort,
    ...pageOf({ search, ...view }),
  };
}
