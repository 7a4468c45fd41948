import { validate as isUuid } from 'uuid';
import { badInput, notFound } from '#server/errors/app-error.js';
import type { ClientWrite } from '#server/tenancy/client-write.js';

/** A living customer, as far as ordering needs to know. */
export interface Buyer {
  readonly id: string;
  readonly isActive: boolean;
}

const look =
  'select id, is_active as "isActive" from customers where client_id = $1 and id = $2 and deleted_at is null';

async function found(write: ClientWrite, text: string, id: string): Promise<Buyer | undefined> {
  if (!isUuid(id)) return undefined;
  const [buyer] = await write.query(text, [id]);
  return buyer as Buyer | undefined;
}

/** The customer with this id; undefined for one that is unknown, deleted or another client's. */
export async function findBuyer(write: ClientWrite, id: string | null): Promise<Buyer | undefined> {
  return id === null ? undefined : found(write, look, id);
}

/**
 * The same, and nobody else changes this customer's cart until the end of the transaction. "No key": orders that refer to the
 * customer don't wait for it, so that it can be held while waiting for products.
 */
export async function lockBuyer(write: ClientWrite, id: string): Promise<Buyer | undefined> {
  return found(write, `${look} for no key update`, id);
}

/**
 * @param path of the argument that names the customer.
 * @throws NOT_FOUND for one that is not there; BAD_USER_INPUT for one that buys nothing for now.
 */
export function assertMayBuy(buyer: Buyer | undefined, path: readonly string[]): void {
  if (buyer === undefined) throw notFound('Customer');
  if (!buyer.isActive) throw badInput({ path, message: 'This customer is not active.' });
}
