import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { validate as isUuid } from 'uuid';
import type { Connection } from '#server/database/pagination/connection.js';
import { pageRequest } from '#server/database/pagination/page-args.js';
import { contains, equals } from '#server/database/read/condition.js';
import { badInput } from '#server/errors/app-error.js';
import { Allow } from '#server/identity/allow.js';
import { type RequestContext } from '#server/identity/request-context.js';
import { deleteCustomer, updateCustomer } from './change-customer.js';
import { createCustomer } from './create-customer.js';
import type { CustomerCodes } from './customer-codes.js';
import { CustomerConnection, customersByName } from './customer-connection.js';
import { Customer } from './customer.entity.js';
import { CreateCustomerInput, CustomersArgs, UpdateCustomerInput } from './customer.types.js';

const idArgument = { description: 'Which customer.' };

@Resolver(() => Customer)
export class CustomersResolver {
  constructor(private readonly codes: CustomerCodes) {}

  @Allow('customer:read')
  @Query(() => Customer, {
    nullable: true,
    description: 'One customer by id or code; null for one that is not there.',
  })
  async customer(
    @Arg('id', () => ID, { nullable: true, description: 'Its identifier.' }) id: string | null,
    @Arg('code', () => String, { nullable: true, description: 'Its code.' }) code: string | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Customer | null> {
    if (id == null && code == null) throw badInput({ path: ['id'], message: 'Give an id or a code.' });
    if (id != null && !isUuid(id)) return null;
    return context.read.one(Customer, info, [
      ...(id == null ? [] : [equals('id', id)]),
      ...(code == null ? [] : [equals('code', code)]),
    ]);
  }

  @Allow('customer:read')
  @Query(() => CustomerConnection, { description: 'The client’s customers by name, page by page.' })
  async customers(
    @Args(() => CustomersArgs) { search, ...page }: CustomersArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Customer>> {
    return context.read.page(Customer, info, {
      where: search == null ? [] : [contains(['code', 'name'], search)],
      filterKey: search ?? '',
      sort: customersByName,
      page: pageRequest(page),
    });
  }

  @Allow('customer:create')
  @Mutation(() => Customer, { description: 'Makes a customer.' })
  createCustomer(
    @Arg('input', () => CreateCustomerInput, { description: 'The customer.' }) input: CreateCustomerInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Customer> {
    return createCustomer(this.codes, input, context, info);
  }

  @Allow('customer:update')
  @Mutation(() => Customer, { description: 'Changes a customer.' })
  updateCustomer(
    @Arg('id', () => ID, idArgument) id: string,
    @Arg('input', () => UpdateCustomerInput, { description: 'What changes.' }) input: UpdateCustomerInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Customer> {
    return updateCustomer(this.codes, id, input, context, info);
  }

  @Allow('customer:delete')
  @Mutation(() => Customer, {
    description: 'Deletes a customer softly and gives it as it was; orders still show it.',
  })
  deleteCustomer(
    @Arg('id', () => ID, idArgument) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Customer> {
    return deleteCustomer(id, context, info);
  }
}
