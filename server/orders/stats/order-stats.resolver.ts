import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Extensions, FieldResolver, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { Product } from '#server/catalogue/product.entity.js';
import { equals } from '#server/database/read/condition.js';
import { Decimal } from '#server/database/scalars/decimal.js';
import { badInput, notFound } from '#server/errors/app-error.js';
import { Allow } from '#server/identity/allow.js';
import { type RequestContext } from '#server/identity/request-context.js';
import { amountOf, centsOf } from '#server/pricing/amount.js';
import { OrderStatus } from '../order-status.js';
import { countByPeriod, countByProduct, countByStatus } from './count-orders.js';
import {
  OrderStats,
  OrderStatsArgs,
  OrderStatsPeriod,
  OrderStatsProduct,
  OrderStatsStatus,
} from './order-stats.types.js';

const mostProducts = 20;
/** It gives a few objects and looks at every order of its span, up to three times over. */
const cost = 1_000;

/** The statuses whose orders count as sold. */
const sold = (statuses: readonly OrderStatsStatus[]) =>
  statuses.filter(({ status }) => status !== OrderStatus.CANCELLED);

@Resolver(() => OrderStats)
export class OrderStatsResolver {
  @Allow('order:read')
  @Extensions({ cost })
  @Query(() => OrderStats, { description: 'Figures of the orders made in a span of time.' })
  orderStats(@Args(() => OrderStatsArgs) span: OrderStatsArgs, @Ctx() { read }: RequestContext): OrderStats {
    let counted: Promise<OrderStatsStatus[]> | undefined;
    return { span, statuses: () => (counted ??= countByStatus(read, span)) };
  }

  @FieldResolver(() => Int, { description: 'How many orders were made and not cancelled.' })
  async orders(@Root() stats: OrderStats): Promise<number> {
    return sold(await stats.statuses()).reduce((all, { orders }) => all + orders, 0);
  }

  @FieldResolver(() => Decimal, { description: 'What those come to.' })
  async revenue(@Root() stats: OrderStats): Promise<string> {
    const cents = sold(await stats.statuses()).map(({ revenue }) => centsOf(revenue));
    return amountOf(cents.reduce((all, of) => all + of, 0n));
  }

  @FieldResolver(() => [OrderStatsStatus], { description: 'All of them by status, cancelled ones too.' })
  byStatus(@Root() stats: OrderStats): Promise<OrderStatsStatus[]> {
    return stats.statuses();
  }

  @FieldResolver(() => [OrderStatsPeriod], {
    description:
      'Period by period, the earliest first, also those without an order; the first and last may be cut.',
  })
  byPeriod(@Root() { span }: OrderStats, @Ctx() { read }: RequestContext): Promise<OrderStatsPeriod[]> {
    return countByPeriod(read, span);
  }

  @FieldResolver(() => [OrderStatsProduct], {
    description: 'The products that sold for most, the best first.',
  })
  bestProducts(
    @Root() { span }: OrderStats,
    @Arg('first', () => Int, { defaultValue: 5, description: `How many; at most ${mostProducts}.` })
    first: number,
    @Ctx() { read }: RequestContext,
  ): Promise<OrderStatsProduct[]> {
    if (first < 0 || first > mostProducts)
      throw badInput({ path: ['first'], message: `first is between 0 and ${mostProducts}.` });
    return countByProduct(read, span, first);
  }
}

@Resolver(() => OrderStatsProduct)
export class OrderStatsProductResolver {
  @FieldResolver(() => Product, { description: 'The product, also where it has been deleted since.' })
  async product(
    @Root() { productId }: OrderStatsProduct,
    @Ctx() { read }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Product> {
    const product = await read.kept(Product, info, [equals('id', productId)]);
    if (product === null) throw notFound('Product');
    return product;
  }
}
