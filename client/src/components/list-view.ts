/** What of a list is shown. Lives in the address bar: a reload, the back button and a link to a colleague show the same. */
export interface ListView {
  search: string;
  after: string | undefined;
  before: string | undefined;
}

const PAGE_SIZE = 20;

/** The part of the address that every list has; whatever else somebody writes there falls away. */
export function readListView(params: URLSearchParams): ListView {
  return {
    search: params.get('q') ?? '',
    after: params.get('after') ?? undefined,
    before: params.get('before') ?? undefined,
  };
}

/** Puts that part behind what the list has of its own. What is as usual is left out: the plain list has the plain address. */
export function writeListView(view: ListView, own: Record<string, string | undefined> = {}): URLSearchParams {
  const params = new URLSearchParams();
  if (view.search) params.set('q', view.search);
  for (const [name, value] of Object.entries(own)) if (value) params.set(name, value);
  if (view.after) params.set('after', view.after);
  else if (view.before) params.set('before', view.before);
  return params;
}

/** A cursor belongs to one filter and sort: any other change begins at the first page. */
export function changeView<V extends ListView>(view: V, change: Partial<V>): V {
  return { ...view, after: undefined, before: undefined, ...change };
}

/** The page as the API's arguments. */
export function pageOf({ after, before }: ListView) {
  return {
    ...(before ? { last: PAGE_SIZE, before } : { first: PAGE_SIZE }),
    ...(after ? { after } : {}),
  };
}

/** The view of a list that has nothing but its pages. Functions of their own, as the address hook wants them. */
export const readPagesView = (params: URLSearchParams): ListView => ({ ...readListView(params), search: '' });
export const writePagesView = (view: ListView): URLSearchParams => writeListView(view);
