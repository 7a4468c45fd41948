import type { ClientWrite } from '#server/tenancy/client-write.js';
import { CustomerContact, type Customer } from './customer.entity.js';
import type { CustomerContactInput } from './customer.types.js';

const contentOf = ({ email, phone, address }: CustomerContactInput): string =>
  JSON.stringify([email ?? null, phone ?? null, address ?? null]);

/** Makes the given contacts all that a customer has. Those that are there as they are given stay, with their ids. */
export async function setContacts(
  write: ClientWrite,
  customer: Customer,
  contacts: readonly CustomerContactInput[] | null | undefined,
): Promise<void> {
  if (contacts === undefined) return;
  const there = await write.em.find(CustomerContact, { customer }, { orderBy: { id: 'asc' } });
  for (const contact of contacts ?? []) {
    const same = there.findIndex((old) => contentOf(old) === contentOf(contact));
    if (same >= 0) there.splice(same, 1);
    else {
      const { email = null, phone = null, address = null } = contact;
      write.create(CustomerContact, { customer, email, phone, address });
    }
  }
  for (const gone of there) write.em.remove(gone);
}
