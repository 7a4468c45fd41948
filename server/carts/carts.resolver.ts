import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Customer } from '#server/customers/customer.entity.js';
import { equals } from '#server/database/read/condition.js';
import { notFound } from '#server/errors/app-error.js';
import { Allow } from '#server/identity/allow.js';
import { type RequestContext } from '#server/identity/request-context.js';
import type { OrderCodes } from '#server/orders/order-codes.js';
import { Order } from '#server/orders/order.entity.js';
import { CartItem } from './cart-item.entity.js';
import { Cart, CheckoutArgs, SetCartItemArgs } from './cart.types.js';
import { checkout } from './checkout.js';
import { readCart } from './read-cart.js';
import { setCartItem } from './set-cart-item.js';

@Resolver(() => Cart)
export class CartsResolver {
  constructor(private readonly codes: OrderCodes) {}

  @Allow('cart:read')
  @Query(() => Cart, {
    nullable: true,
    description: 'A customer’s cart; null for a customer that is not there.',
  })
  cart(
    @Arg('customerId', () => ID, { description: 'Whose cart.' }) customerId: string,
    @Ctx() { read }: RequestContext,
  ): Promise<Cart | null> {
    return readCart(read, customerId);
  }

  @Allow('cart:update')
  @Mutation(() => Cart, { description: 'Says how many of a product a customer’s cart holds.' })
  async setCartItem(
    @Args(() => SetCartItemArgs) args: SetCartItemArgs,
    @Ctx() context: RequestContext,
  ): Promise<Cart> {
    await context.write((write) => setCartItem(write, args));
    const cart = await readCart(context.read, args.customerId);
    if (cart === null) throw notFound('Customer');
    return cart;
  }

  @Allow('order:checkout')
  @Mutation(() => Order, {
    description: 'Places an order of all that is in a customer’s cart, and empties it.',
  })
  checkout(
    @Args(() => CheckoutArgs) args: CheckoutArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Order> {
    return checkout(this.codes, args, context, info);
  }

  @FieldResolver(() => Customer, { description: 'Whose it is.' })
  async customer(
    @Root() { id }: Cart,
    @Ctx() { read }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Customer> {
    const customer = await read.kept(Customer, info, [equals('id', id)]);
    if (customer === null) throw notFound('Customer');
    return customer;
  }

  @FieldResolver(() => [CartItem], { description: 'What is in it, 200 products at most.' })
  async items(
    @Root() cart: Cart,
    @Ctx() { read }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CartItem[]> {
    const sort = [{ property: 'id', direction: 'asc' }] as const;
    const rows = await read.listOf(CartItem, info, { by: 'customer', parent: cart, sort });
    const byId = new Map(rows.map((row) => [row.id, row]));
    // Quantity and price are those that the total was made of; a line that went away in the meantime is left out.
    return cart.lines.flatMap(({ id, quantity, unitPrice }) => {
      const row = byId.get(id);
      return row === undefined ? [] : [{ ...row, quantity, unitPrice }];
    });
  }
}
