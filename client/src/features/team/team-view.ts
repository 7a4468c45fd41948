import { pageOf, readListView, writeListView, type ListView } from '../../components/list-view';

/** The API finds nobody by name: of what lists have, the team has its pages. */
export const readView = (params: URLSearchParams): ListView => ({ ...readListView(params), search: '' });
export const writeView = (view: ListView): URLSearchParams => writeListView(view);
export const toVariables = (view: ListView) => pageOf(view);
