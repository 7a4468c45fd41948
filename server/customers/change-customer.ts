import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '#server/identity/request-context.js';
import { readBack } from '#server/tenancy/read-back.js';
import { referred } from '#server/tenancy/referred.js';
import type { CustomerCodes } from './customer-codes.js';
import { Customer } from './customer.entity.js';
import type { UpdateCustomerInput } from './customer.types.js';
import { SalesGroup } from './sales-group.entity.js';
import { setContacts } from './set-contacts.js';

/** Changes a customer. @throws NOT_FOUND for it or the sales group; CONFLICT (field code). */
export async function updateCustomer(
  codes: CustomerCodes,
  id: string,
  { code, name, isActive, salesGroupId, contacts }: UpdateCustomerInput,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<Customer> {
  const changed = context.write(async (write) => {
    const customer = await write.locked(Customer, id);
    customer.code = code ?? customer.code;
    customer.name = name ?? customer.name;
    customer.isActive = isActive ?? customer.isActive;
    if (salesGroupId !== undefined)
      customer.salesGroup = salesGroupId === null ? null : await referred(write, SalesGroup, salesGroupId);
    await setContacts(write, customer, contacts);
    await write.em.flush();
    return readBack(write, Customer, info, customer.id);
  });
  return changed.catch((error: unknown) => {
    throw codes.conflictOf(error);
  });
}

/**
 * Deletes a customer softly: gone from lists, its code free, and still shown by the orders that are for it.
 * @returns it as it was. @throws NOT_FOUND
 */
export function deleteCustomer(
  id: string,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<Customer> {
  return context.write(async (write) => {
    const customer = await write.locked(Customer, id);
    const asItWas = await readBack(write, Customer, info, customer.id);
    customer.deletedAt = new Date();
    return asItWas;
  });
}
