import { buildSchema, graphql, type GraphQLFieldResolver, type GraphQLObjectType } from 'graphql';
import { pageRequest, type PageArgs } from '#server/database/pagination/page-args.js';
import { Product } from '#server/catalogue/product.entity.js';
import { Customer } from '#server/customers/customer.entity.js';
import { SalesGroupSeller } from '#server/customers/sales-group-people.entity.js';
import { SalesGroup } from '#server/customers/sales-group.entity.js';
import { PriceListItem } from '#server/pricing/price-list-item.entity.js';
import { PriceList } from '#server/pricing/price-list.entity.js';
import { ProductRecommendation } from '#server/recommendations/recommendation.entity.js';
import type { SortKey } from '#server/database/read/sort.js';
import type { ClientReader } from '#server/tenancy/client-reader.js';

const schema = buildSchema(`
  type Query { products: ProductConnection! priceLists: PriceListConnection! groups: SalesGroupConnection! }
  type ProductConnection { nodes: [Product!]! }
  type Product { id: ID! sku: String! recommendations(first: Int = 5): [Recommendation!]! }
  type Recommendation { product: Product! score: Float! }
  type PriceListConnection { nodes: [PriceList!]! }
  type PriceList { id: ID! name: String! items(first: Int, after: String, last: Int, before: String): PriceListItemConnection }
  type PriceListItemConnection { nodes: [PriceListItem!]! edges: [PriceListItemEdge!]! pageInfo: PageInfo! totalCount: Int! }
  type PriceListItemEdge { cursor: String! node: PriceListItem! }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type PriceListItem { id: ID! price: String! product: Product! }
  type SalesGroupConnection { nodes: [SalesGroup!]! }
  type SalesGroup { id: ID! name: String! sellers: [User!]! customers: CustomerConnection! }
  type User { id: ID! email: String! }
  type CustomerConnection { nodes: [Customer!]! totalCount: Int! }
  type Customer { id: ID! name: String! contacts: [CustomerContact!]! }
  type CustomerContact { phone: String }
`);

const byId: readonly SortKey[] = [{ property: 'id', direction: 'asc' }];
const all = { where: [], sort: byId, page: pageRequest({ first: 100 }), filterKey: 'all' };
const listed = (property: string): readonly SortKey[] => [{ property, direction: 'asc' }];

type Resolver = GraphQLFieldResolver<{ id: string }, ClientReader, Record<string, number> & PageArgs>;

/** What features will write as field resolvers, on the read path of one client. */
const resolvers: Record<string, Record<string, Resolver>> = {
  Query: {
    products: (_, __, read, info) => read.page(Product, info, { ...all, sort: listed('sku') }),
    priceLists: (_, __, read, info) => read.page(PriceList, info, { ...all, sort: listed('name') }),
    groups: (_, __, read, info) => read.page(SalesGroup, info, { ...all, sort: listed('name') }),
  },
  Product: {
    recommendations: (parent, { first }, read, info) =>
      read.listOf(ProductRecommendation, info, {
        by: 'boughtWith',
        parent,
        limit: first ?? undefined,
        sort: [
          { property: 'score', direction: 'desc' },
          { property: 'id', direction: 'desc' },
        ],
      }),
  },
  PriceList: {
    items: (parent, args, read, info) =>
      read.pageOf(PriceListItem, info, {
        by: 'priceList',
        parent,
        where: [],
        sort: byId,
        page: pageRequest(args),
        filterKey: '',
      }),
  },
  SalesGroup: {
    sellers: (parent, _, read, info) =>
      read.listOf(SalesGroupSeller, info, { by: 'salesGroup', through: 'user', parent, sort: byId }),
    customers: (parent, _, read, info) =>
      read.pageOf(Customer, info, { by: 'salesGroup', parent, ...all, page: pageRequest({}) }),
  },
};
for (const [type, fields] of Object.entries(resolvers))
  for (const [name, resolve] of Object.entries(fields)) {
    const field = (schema.getType(type) as GraphQLObjectType).getFields()[name];
    if (field) field.resolve = resolve as GraphQLFieldResolver<unknown, unknown>;
  }

/** Asks a small API with nested lists, whatever features there are. */
export async function askNested<T>(read: ClientReader, source: string): Promise<T> {
  const { data, errors } = await graphql({ schema, source, contextValue: read });
  if (errors?.[0]) throw errors[0];
  return data as T;
}
