import { clientChange } from '#server/audit/client-change.js';
import type { RequestContext } from '#server/identity/request-context.js';
import type { ClientChanges, ClientRegistry, RegisteredClient } from '#server/tenancy/client-registry.js';

/**
 * Changes the caller's client in the registry and records it with the client. These are two databases: if the record can't
 * be written the registry gets back what it had, so a change goes unrecorded only if the server dies between the two.
 * @throws FORBIDDEN where the registry can't be changed; SERVICE_UNAVAILABLE while the client's rows can't be.
 */
export async function updateClient(
  registry: Pick<ClientRegistry, 'update'>,
  { client: before, write }: Pick<RequestContext, 'client' | 'write'>,
  changes: ClientChanges,
): Promise<RegisteredClient> {
  const after = await registry.update(before.id, changes);
  const change = clientChange(before, after);
  if (change === undefined) return after;
  try {
    await write((rows) => rows.record(change));
  } catch (error) {
    const names = Object.keys(changes) as (keyof ClientChanges)[];
    await registry.update(before.id, Object.fromEntries(names.map((name) => [name, before[name]])));
    throw error;
  }
  return after;
}
