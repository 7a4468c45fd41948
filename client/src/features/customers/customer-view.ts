import { pageOf, readListView, writeListView, type ListView } from '../../components/list-view';
import { type CustomersQueryVariables } from '../../gql/graphql';

/** Nothing but what every list has; a function of its own, as the address hook wants it. */
export const readView = (params: URLSearchParams): ListView => readListView(params);
export const writeView = (view: ListView): URLSearchParams => writeListView(view);

export function toVariables(view: ListView): CustomersQueryVariables {
  const text = view.search.trim();
  return { ...(text ? { search: text } : {}), ...pageOf(view) };
}
