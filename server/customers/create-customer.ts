import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '#server/identity/request-context.js';
import { readBack } from '#server/tenancy/read-back.js';
import { referred } from '#server/tenancy/referred.js';
import type { CustomerCodes } from './customer-codes.js';
import { Customer } from './customer.entity.js';
import type { CreateCustomerInput } from './customer.types.js';
import { SalesGroup } from './sales-group.entity.js';
import { setContacts } from './set-contacts.js';

async function insert(
  { name, isActive, salesGroupId, contacts }: CreateCustomerInput,
  code: string,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<Customer> {
  return context.write(async (write) => {
    const customer = write.create(Customer, {
      code,
      name,
      isActive: isActive ?? true,
      salesGroup: salesGroupId == null ? null : await referred(write, SalesGroup, salesGroupId),
      deletedAt: null,
    });
    await write.em.flush();
    await setContacts(write, customer, contacts);
    await write.em.flush();
    return readBack(write, Customer, info, customer.id);
  });
}

/**
 * Makes a customer with the given code, or with the next of the client's own. @throws CONFLICT (field code) for a code that
 * a living customer has; NOT_FOUND for a sales group that is not there.
 */
export function createCustomer(
  codes: CustomerCodes,
  input: CreateCustomerInput,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<Customer> {
  return codes.withCode(context.door, input.code, (code) => insert(input, code, context, info));
}
