import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root, Subscription } from 'type-graphql';
import { equals } from '#server/database/read/condition.js';
import { notFound } from '#server/errors/app-error.js';
import { Allow } from '#server/identity/allow.js';
import type { RequestContext } from '#server/identity/request-context.js';
import { OrderChange } from './order-change.types.js';
import { Order } from './order.entity.js';
import { orderTopic } from './tell-of-order.js';

@Resolver(() => OrderChange)
export class OrderChangesResolver {
  @Allow('order:read')
  @Subscription(() => OrderChange, {
    description:
      'Each change of the client’s orders, once it is committed, from now on: over a WebSocket (graphql-transport-ws).',
    subscribe: ({ context }: { context: RequestContext }) => context.door.listen(orderTopic),
  })
  orderChanged(@Root() change: OrderChange): OrderChange {
    return change;
  }

  @FieldResolver(() => Order, {
    description: 'The order as it is when this is sent, which may be later than the change.',
  })
  async order(
    @Root() { id }: OrderChange,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Order> {
    const order = await context.read.kept(Order, info, [equals('id', id)]);
    if (order === null) throw notFound('Order');
    return order;
  }
}
