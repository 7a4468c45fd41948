import type { Role } from '#server/identity/role.js';
import type { ClientReader } from '#server/tenancy/client-reader.js';
import type { ClientWrite } from '#server/tenancy/client-write.js';

/** On what grounds somebody joins a client: its policy, or an invitation. */
export interface Admission {
  /** Looks before an address is reserved and a password hashed. @throws INVITATION_REQUIRED. */
  readonly look: (read: ClientReader) => Promise<unknown>;
  /** Decides, in the transaction that stores the user. @returns what they become. @throws INVITATION_REQUIRED. */
  readonly enter: (write: ClientWrite) => Promise<Role>;
}
