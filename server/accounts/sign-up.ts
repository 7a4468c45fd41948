import { v7 as uuidv7 } from 'uuid';
import { brokenConstraint } from '#server/database/broken-constraint.js';
import { AppError, taken } from '#server/errors/app-error.js';
import { addressTaken, type Directory } from '#server/identity/directory.js';
import type { Passwords } from '#server/identity/passwords.js';
import { Role } from '#server/identity/role.js';
import { User } from '#server/identity/user.entity.js';
import type { Gateway } from '#server/tenancy/gateway.js';
import type { Isolation } from '#server/tenancy/placement.entity.js';
import type { RegisteredClient, Registry } from '#server/tenancy/registry.js';
import type { RegisterInput } from './auth.types.js';
import { beingMade } from './finish-company.js';
import type { FoundCompany } from './found-company.js';
import { roleOfJoiner } from './join-policy.js';
import type { SettleSignUps } from './settle-sign-ups.js';

export interface SignUpDeps {
  readonly directory: Directory;
  readonly passwords: Passwords;
  readonly registry: Registry;
  readonly gateway: Gateway;
  readonly settle: SettleSignUps;
  readonly founding: FoundCompany;
  /** The tier of a company that registers itself (SIGNUP_ISOLATION). */
  readonly isolation: Isolation;
  readonly production: boolean;
}

export interface SignedUp {
  readonly client: RegisteredClient;
  readonly userId: string;
}

/** Registration (A6): of a company with its owner, or of a user into an existing one. */
export class SignUp {
  constructor(private readonly deps: SignUpDeps) {}

  /** Makes a company with its owner. @throws CONFLICT for a used address (field email) or wanted slug (field clientSlug). */
  async company(input: RegisterInput & { clientName: string }): Promise<SignedUp> {
    const { passwords, founding, isolation } = this.deps;
    const { email, clientName, clientSlug, firstName = null, lastName = null } = input;
    await this.#refuseWhatIsTaken(input);
    const passwordHash = await passwords.hash(input.password);
    const userId = uuidv7();
    const { client } = await founding
      .found({
        name: clientName,
        slug: clientSlug ?? undefined,
        isolation,
        owner: { userId, email, passwordHash, firstName, lastName },
      })
      .catch((error: unknown) => {
        throw inTheCallersWords(error);
      });
    if (client.status === 'PROVISIONING') throw beingMade();
    return { client, userId };
  }

  /** Before the password is hashed, which is slow; who comes in between is refused by the keys of the centre. */
  async #refuseWhatIsTaken({ email, clientSlug }: RegisterInput): Promise<void> {
    const { directory, registry, settle } = this.deps;
    if ((await directory.find(email)) !== null && !(await settle.clearLeftover(email))) throw addressTaken();
    if (clientSlug != null && (await registry.bySlug(clientSlug)) !== undefined)
      throw taken('clientSlug', 'This slug is already in use.');
  }

  /** Adds a user to an existing client. @throws INVITATION_REQUIRED where it is not open, CONFLICT for a used address. */
  async join(input: RegisterInput, client: RegisteredClient): Promise<SignedUp> {
    const { gateway, production } = this.deps;
    await roleOfJoiner(client, (await gateway.doorOf(client.id)).read, production);
    const operation = uuidv7();
    await this.#reserve(input.email, client.id, operation);
    try {
      return await this.#commitUser(input, client, operation);
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
  ): Promise<SignedUp> {
    const { directory, passwords, gateway, registry, production } = this.deps;
    const passwordHash = await passwords.hash(password);
    // Hashing may have waited in a queue: the reservation must still be ours.
    await directory.hold(email, operation);
    const { id, role } = await (
      await gateway.doorOf(client.id)
    ).write(async (write) => {
      // One at a time, so that two who come first together don't both find nobody there.
      await write.query('select pg_advisory_xact_lock(hashtextextended($2 || $1, 0))', ['join:']);
      const role = await roleOfJoiner(client, write.read, production);
      return write.create(User, { email, passwordHash, role, firstName, lastName, bio: null });
    });
    await directory.confirm(email, operation);
    if (role === Role.OWNER && client.adminEmail === null)
      await registry.update(client.id, { adminEmail: email });
    return { client, userId: id };
  }
}

/** The argument is called clientSlug here; everywhere else it is the slug. */
function inTheCallersWords(error: unknown): unknown {
  if (error instanceof AppError && error.code === 'CONFLICT' && error.details['field'] === 'slug')
    return taken('clientSlug', 'This slug is already in use.');
  return error;
}
