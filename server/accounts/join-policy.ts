import { equals } from '#server/database/read/condition.js';
import { AppError } from '#server/errors/app-error.js';
import { Role } from '#server/identity/role.js';
import { User } from '#server/identity/user.entity.js';
import type { ClientReader } from '#server/tenancy/client-reader.js';
import type { RegisteredClient } from '#server/tenancy/client-registry.js';
import type { Admission } from './admission.js';

/**
 * What somebody who joins by slug becomes: a seller where the client is open; the owner where nobody owns it yet, as in the
 * default client (C1). In production nobody becomes the owner of a client by walking in.
 * @throws INVITATION_REQUIRED where only invited people may join.
 */
async function roleOfJoiner(
  client: RegisteredClient,
  read: ClientReader,
  production: boolean,
): Promise<Role> {
  const refusal = new AppError('INVITATION_REQUIRED', 'This company lets only invited people join.');
  if (client.joinPolicy !== 'OPEN') throw refusal;
  const owned = (await read.count(User, [equals('role', Role.OWNER)])) > 0;
  if (owned) return Role.SELLER;
  if (production) throw refusal;
  return Role.OWNER;
}

/** Joining by slug or address, as the client's policy says. */
export function byPolicy(client: RegisteredClient, production: boolean): Admission {
  return {
    look: (read) => roleOfJoiner(client, read, production),
    enter: async (write) => {
      // One at a time, so that two who come first together don't both find nobody there.
      await write.query('select pg_advisory_xact_lock(hashtextextended($2 || $1, 0))', ['join:']);
      return roleOfJoiner(client, write.read, production);
    },
  };
}
