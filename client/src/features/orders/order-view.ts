import { type OrderSort, type OrderStatus, type OrdersQueryVariables } from '../../gql/graphql';

/** What of the list is shown. Lives in the address bar: a reload, the back button and a link to a colleague show the same. */
export interface OrderView {
  search: string;
  statuses: OrderStatus[];
  sort: OrderSort;
  after: string | undefined;
  before: string | undefined;
}

export const statuses: readonly OrderStatus[] = ['PENDING', 'CONFIRMED', 'SHIPPED', 'CANCELLED'];
export const sorts: readonly OrderSort[] = ['CREATED_AT_DESC', 'CREATED_AT_ASC', 'CODE_ASC', 'TOTAL_DESC'];
const PAGE_SIZE = 20;

/** Whatever else somebody writes into the address falls away. */
export function readView(params: URLSearchParams): OrderView {
  const wanted = params.get('status')?.split(',') ?? [];
  return {
    search: params.get('q') ?? '',
    statuses: statuses.filter((status) => wanted.includes(status)),
    sort: sorts.find((sort) => sort === params.get('sort')) ?? 'CREATED_AT_DESC',
    after: params.get('after') ?? undefined,
    before: params.get('before') ?? undefined,
  };
}

/** Leaves out what is as usual: the plain list has the plain address. */
export function writeView(view: OrderView): URLSearchParams {
  const params = new URLSearchParams();
  if (view.search) params.set('q', view.search);
  if (view.statuses.length > 0) params.set('status', view.statuses.join(','));
  if (view.sort !== 'CREATED_AT_DESC') params.set('sort', view.sort);
  if (view.after) params.set('after', view.after);
  else if (view.before) params.set('before', view.before);
  return params;
}

/** A cursor belongs to one filter and sort: any other change begins at the first page. */
export function changeView(view: OrderView, change: Partial<OrderView>): OrderView {
  return { ...view, after: undefined, before: undefined, ...change };
}

export const isFiltered = (view: OrderView): boolean => view.search.trim() !== '' || view.statuses.length > 0;

export function toVariables({ search, statuses, sort, after, before }: OrderView): OrdersQueryVariables {
  const text = search.trim();
  return {
    filter: { ...(text ? { search: text } : {}), ...(statuses.length > 0 ? { status: statuses } : {}) },
    orderBy: sort,
    ...(before ? { last: PAGE_SIZE, before } : { first: PAGE_SIZE }),
    ...(after ? { after } : {}),
  };
}
