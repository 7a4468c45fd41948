import { v7 as uuidv7 } from 'uuid';
import { brokenConstraint } from '#server/database/broken-constraint.js';
import { userActor } from '#server/identity/actors.js';
import { addressTaken } from '#server/identity/directory.js';
import type { Passwords } from '#server/identity/passwords.js';
import type { RequestFacts } from '#server/identity/request-facts.js';
import { Role } from '#server/identity/role.js';
import type { SignInDirectory } from '#server/identity/sign-in-directory.js';
import { User } from '#server/identity/user.entity.js';
import type { ClientRegistry, RegisteredClient } from '#server/tenancy/client-registry.js';
import type { Gateway } from '#server/tenancy/gateway.js';
import type { Admission } from './admission.js';
import type { RegisterInput } from './auth.types.js';
import { byPolicy } from './join-policy.js';
import type { SettleSignUps } from './settle-sign-ups.js';
import type { SignedUp } from './signed-up.js';

export interface JoinClientDeps {
  readonly directory: SignInDirectory;
  readonly passwords: Passwords;
  readonly registry: Pick<ClientRegistry, 'noteAdmin'>;
  readonly gateway: Gateway;
  readonly settle: SettleSignUps;
  readonly production: boolean;
}

/** Registration of a user into an existing client (A6). */
export class JoinClient {
  constructor(private readonly deps: JoinClientDeps) {}

  /**
   * Adds a user to an existing client. @param admission on what grounds; the client's policy unless given.
   * @throws INVITATION_REQUIRED where they don't let in, CONFLICT for a used address, QUOTA_EXCEEDED.
   */
  async join(
    input: RegisterInput,
    client: RegisteredClient,
    facts: RequestFacts,
    admission: Admission = byPolicy(client, this.deps.production),
  ): Promise<SignedUp> {
    await admission.look((await this.deps.gateway.doorOf(client.id)).read);
    const operation = uuidv7();
    await this.#reserve(input.email, client.id, operation);
    try {
      return await this.#commitUser(input, client, operation, facts, admission);
    } catch (error) {
      await this.deps.settle
        .settle({ email: input.email, operation, clientId: client.id })
        .catch(() => undefined);
      if (brokenConstraint(error)?.startsWith('users_') === true) throw addressTaken();
      throw error;
    }
  }

  async #reserve(email: string, clientId: string, operation: string): Promise<void> {
    const { directory, settle } = this.deps;
    const reserve = () => directory.reserve(email, clientId, operation);
    const refused = (error: unknown) => {
      if (brokenConstraint(error) !== 'sign_ins_pkey') throw error;
    };
    try {
      return await reserve();
    } catch (error) {
      refused(error);
    }
    if (!(await settle.clearLeftover(email))) throw addressTaken();
    await reserve().catch((error: unknown) => {
      refused(error);
      throw addressTaken();
    });
  }

  async #commitUser(
    { email, password, firstName = null, lastName = null }: RegisterInput,
    client: RegisteredClient,
    operation: string,
    facts: RequestFacts,
    admission: Admission,
  ): Promise<SignedUp> {
    const { directory, passwords, gateway, registry } = this.deps;
    const passwordHash = await passwords.hash(password);
    // Hashing may have waited in a queue: the reservation must still be ours.
    await directory.hold(email, operation);
    const id = uuidv7();
    const door = await gateway.doorOf(client.id, userActor({ userId: id, email }, facts));
    const { role } = await door.write(async (write) => {
      const role = await admission.enter(write);
      await write.assertRoom('users');
      return write.create(User, { id, email, passwordHash, role, firstName, lastName, bio: null });
    });
    await directory.confirm(email, operation);
    if (role === Role.OWNER) await registry.noteAdmin(client, email);
    return { client, userId: id };
  }
}
