import type { GraphQLResolveInfo } from 'graphql';
import { brokenConstraint } from '#server/database/broken-constraint.js';
import { taken } from '#server/errors/app-error.js';
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

const isCodeTaken = (error: unknown) => brokenConstraint(error) === 'customers_client_id_code_unique';

/** What a write ran into, as CONFLICT (field code) where another customer has the code. */
export function asCodeConflict(error: unknown): unknown {
  return isCodeTaken(error) ? taken('code', 'A customer with this code exists already.') : error;
}

/**
 * Makes a customer with the given code, or with the next of the client's own. @throws CONFLICT (field code) for a code that
 * a living customer has; NOT_FOUND for a sales group that is not there.
 */
export async function createCustomer(
  codes: CustomerCodes,
  input: CreateCustomerInput,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<Customer> {
  if (input.code != null) {
    return insert(input, input.code, context, info).catch((error: unknown) => {
      throw asCodeConflict(error);
    });
  }
  for (;;) {
    try {
      return await insert(input, await codes.take(context.door), context, info);
    } catch (error) {
      // Somebody gave this very code by hand after the block was taken: the next one.
      if (!isCodeTaken(error)) throw error;
    }
  }
}
