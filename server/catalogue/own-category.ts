import { validate as isUuid } from 'uuid';
import { notFound } from '#server/errors/app-error.js';
import type { ClientWrite } from '#server/tenancy/client-write.js';
import { Category } from './category.entity.js';

/** As a foreign key locks it: it stays until the end of the transaction, and others may put products there too. */
const hold = 'select id from categories where client_id = $1 and id = $2 for key share';

/** The category that a product is put into; null for none. @throws NOT_FOUND, also for another client's. */
export async function ownCategory(write: ClientWrite, id: string | null): Promise<Category | null> {
  if (id === null) return null;
  const [found] = isUuid(id) ? await write.query(hold, [id]) : [];
  if (found === undefined) throw notFound('Category');
  return write.reference(Category, id);
}
