import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { validate as isUuid } from 'uuid';
import { ClientUsage } from '#server/accounts/client.types.js';
import { connectionType, type Connection } from '#server/database/pagination/connection.js';
import { PageArgs, pageRequest } from '#server/database/pagination/page-args.js';
import { equals } from '#server/database/read/condition.js';
import { badInput } from '#server/errors/app-error.js';
import { Allow } from '#server/identity/allow.js';
import { type RequestContext } from '#server/identity/request-context.js';
import { deleteOrder, setOrderStatus } from './change-order.js';
import { createOrder } from './create-order.js';
import { orderConditions, orderSorts } from './list-orders.js';
import type { OrderCodes } from './order-codes.js';
import { Order } from './order.entity.js';
import { OrderStatus } from './order-status.js';
import { CreateOrderInput, OrderFilter, OrderSort, UpdateOrderInput } from './order.types.js';
import { updateOrder } from './update-order.js';

const OrderConnection = connectionType('Order', Order);
const idArgument = { description: 'Which order.' };

@Resolver(() => Order)
export class OrdersResolver {
  constructor(private readonly codes: OrderCodes) {}

  @Allow('order:read')
  @Query(() => Order, {
    nullable: true,
    description: 'One order by id or code; null for one that is not there.',
  })
  async order(
    @Arg('id', () => ID, { nullable: true, description: 'Its identifier.' }) id: string | null,
    @Arg('code', () => String, { nullable: true, description: 'Its code.' }) code: string | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Order | null> {
    if (id == null && code == null) throw badInput({ path: ['id'], message: 'Give an id or a code.' });
    if (id != null && !isUuid(id)) return null;
    return context.read.one(Order, info, [
      ...(id == null ? [] : [equals('id', id)]),
      ...(code == null ? [] : [equals('code', code)]),
    ]);
  }

  @Allow('order:read')
  @Query(() => OrderConnection, { description: 'The client’s orders, page by page.' })
  async orders(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => OrderFilter, { nullable: true, description: 'Which orders.' })
    filter: OrderFilter | null,
    @Arg('orderBy', () => OrderSort, {
      nullable: true,
      description: 'In which order; the latest first unless given.',
    })
    orderBy: OrderSort | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Order>> {
    return context.read.page(Order, info, {
      where: orderConditions(filter ?? {}),
      filterKey: JSON.stringify(filter ?? {}),
      sort: orderSorts[orderBy ?? OrderSort.CREATED_AT_DESC],
      page: pageRequest(page),
    });
  }

  @Allow('order:create')
  @Mutation(() => Order, { description: 'Places an order: with items, or a quick one.' })
  createOrder(
    @Arg('input', () => CreateOrderInput, { description: 'The order.' }) input: CreateOrderInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Order> {
    return createOrder(this.codes, input, context, info);
  }

  @Allow('order:update')
  @Mutation(() => Order, { description: 'Edits an order.' })
  updateOrder(
    @Arg('id', () => ID, idArgument) id: string,
    @Arg('input', () => UpdateOrderInput, { description: 'What changes.' }) input: UpdateOrderInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Order> {
    return updateOrder(id, input, context, info);
  }

  @Allow('order:set-status')
  @Mutation(() => Order, { description: 'Moves an order on: see OrderStatus for the steps.' })
  setOrderStatus(
    @Arg('id', () => ID, idArgument) id: string,
    @Arg('status', () => OrderStatus, { description: 'What it becomes.' }) status: OrderStatus,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Order> {
    return setOrderStatus(id, status, context, info);
  }

  @Allow('order:delete')
  @Mutation(() => Order, { description: 'Deletes an order softly and gives it as it was.' })
  deleteOrder(
    @Arg('id', () => ID, idArgument) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Order> {
    return deleteOrder(id, context, info);
  }
}

@Resolver(() => ClientUsage)
export class OrderUsageResolver {
  @FieldResolver(() => Int, { description: 'How many orders there are.' })
  orders(@Root() usage: ClientUsage): Promise<number> {
    return usage.count(Order);
  }
}
