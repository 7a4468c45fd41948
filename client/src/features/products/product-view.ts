import { pageOf, readListView, writeListView, type ListView } from '../../components/list-view';
import { type ProductSort, type ProductsQueryVariables } from '../../gql/graphql';

export interface ProductView extends ListView {
  categoryId: string | undefined;
  /** Whether at least one is there; undefined for all. */
  inStock: boolean | undefined;
  isActive: boolean | undefined;
  sort: ProductSort;
}

export const sorts: readonly ProductSort[] = ['NAME_ASC', 'SKU_ASC', 'CREATED_AT_DESC'];

const flag = (text: string | null): boolean | undefined =>
  text === 'yes' ? true : text === 'no' ? false : undefined;
const flagText = (value: boolean | undefined): string | undefined =>
  value === undefined ? undefined : value ? 'yes' : 'no';

export function readView(params: URLSearchParams): ProductView {
  return {
    ...readListView(params),
    categoryId: params.get('category') ?? undefined,
    inStock: flag(params.get('stock')),
    isActive: flag(params.get('active')),
    sort: sorts.find((sort) => sort === params.get('sort')) ?? 'NAME_ASC',
  };
}

export function writeView({ categoryId, inStock, isActive, sort, ...view }: ProductView): URLSearchParams {
  return writeListView(view, {
    category: categoryId,
    stock: flagText(inStock),
    active: flagText(isActive),
    sort: sort === 'NAME_ASC' ? undefined : sort,
  });
}

export const noFilter = { search: '', categoryId: undefined, inStock: undefined, isActive: undefined };

export const isFiltered = ({ search, categoryId, inStock, isActive }: ProductView): boolean =>
  search.trim() !== '' || categoryId !== undefined || inStock !== undefined || isActive !== undefined;

export function toVariables(view: ProductView): ProductsQueryVariables {
  const { search, categoryId, inStock, isActive, sort } = view;
  const text = search.trim();
  return {
    filter: {
      ...(text ? { search: text } : {}),
      ...(categoryId === undefined ? {} : { categoryId }),
      ...(inStock === undefined ? {} : { inStock }),
      ...(isActive === undefined ? {} : { isActive }),
    },
    orderBy: sort,
    ...pageOf(view),
  };
}
