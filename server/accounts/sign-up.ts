import { v7 as uuidv7 } from 'uuid';
import { taken } from '#server/errors/app-error.js';
import { brokenConstraint } from '#server/database/broken-constraint.js';
import { addressTaken, type Directory } from '#server/identity/directory.js';
import type { Passwords } from '#server/identity/passwords.js';
import { Role } from '#server/identity/role.js';
import { User } from '#server/identity/user.entity.js';
import { Client, ClientStatus } from '#server/tenancy/client.entity.js';
import type { ClientWrite } from '#server/tenancy/client-write.js';
import type { Gateway } from '#server/tenancy/gateway.js';
import type { RegisteredClient, Registry } from '#server/tenancy/registry.js';
import type { SharedTier } from '#server/tenancy/shared-tier.js';
import { slugFrom } from '#server/tenancy/slug.js';
import { roleOfJoiner } from './join-policy.js';
import type { RegisterInput } from './auth.types.js';
import type { SettleSignUps } from './settle-sign-ups.js';

export interface SignUpDeps {
  readonly directory: Directory;
  readonly passwords: Passwords;
  readonly registry: Registry;
  readonly gateway: Gateway;
  readonly sharedTier: SharedTier;
  readonly settle: SettleSignUps;
  readonly production: boolean;
}

interface Reservation {
  readonly client: RegisteredClient;
  readonly operation: string;
}

/** Tries for a slug made from a name before a random ending is taken. */
const numberedSlugs = 5;

/** Registration (A6): reserve the address → commit the user where the client lives → confirm. Killed anywhere, the sweeper ends it. */
export class SignUp {
  constructor(private readonly deps: SignUpDeps) {}

  /** Makes a company with its owner. @throws CONFLICT for a used address (field email) or wanted slug (field clientSlug). */
  async company(
    input: RegisterInput & { clientName: string },
  ): Promise<{ client: RegisteredClient; userId: string }> {
    const reservation = await this.#reserveCompany(input);
    return this.#orTakeBack(input.email, reservation, async () => {
      const passwordHash = await this.#hash(input, reservation);
      await this.deps.sharedTier.moveIn(reservation.client.id);
      return this.#commitUser(input, reservation, passwordHash, async () => Role.OWNER);
    });
  }

  /** Adds a user to an existing client. @throws INVITATION_REQUIRED where it is not open, CONFLICT for a used address. */
  async join(
    input: RegisterInput,
    client: RegisteredClient,
  ): Promise<{ client: RegisteredClient; userId: string }> {
    const { gateway, production } = this.deps;
    await roleOfJoiner(client, gateway.doorOf(client.id).read, production);
    const reservation = { client, operation: uuidv7() };
    await this.#reserving(input.email, () =>
      this.deps.directory.reserve(input.email, client.id, reservation.operation),
    );
    return this.#orTakeBack(input.email, reservation, async () => {
      const passwordHash = await this.#hash(input, reservation);
      return this.#commitUser(input, reservation, passwordHash, async (write) => {
        // One at a time, so that two who come first together don't both find nobody there.
        await write.query('select pg_advisory_xact_lock(hashtextextended($2 || $1, 0))', ['join:']);
        return roleOfJoiner(client, write.read, production);
      });
    });
  }

  async #reserveCompany(input: RegisterInput & { clientName: string }): Promise<Reservation> {
    const operation = uuidv7();
    for (let tries = 1; ; tries += 1) {
      const id = uuidv7();
      const slug = input.clientSlug ?? this.#slugFor(input.clientName, tries);
      try {
        await this.#reserving(input.email, () =>
          this.deps.registry.centre().transactional(async (centre) => {
            await centre.insert(Client, {
              id,
              slug,
              name: input.clientName,
              status: ClientStatus.PROVISIONING,
            });
            await this.deps.directory.reserve(input.email, id, operation, centre);
          }),
        );
        const client = await this.deps.registry.byId(id);
        if (client === undefined) throw new Error('A client just written is not in the registry.');
        return { client, operation };
      } catch (error) {
        if (brokenConstraint(error) !== 'clients_slug_unique') throw error;
        if (input.clientSlug != null) throw taken('clientSlug', 'This slug is already in use.');
      }
    }
  }

  #slugFor(name: string, tries: number): string {
    const base = slugFrom(name);
    if (tries === 1) return base;
    return tries <= numberedSlugs ? `${base}-${tries}` : `${base}-${uuidv7().slice(-5)}`;
  }

  /** Runs a reservation; a leftover of a sign-up that died long ago is settled first and does not stand in the way. */
  async #reserving(email: string, reserve: () => Promise<void>): Promise<void> {
    try {
      await reserve();
    } catch (error) {
      // The slug may be held by the same leftover: a company's client is written before the address is reserved.
      const broken = brokenConstraint(error);
      if (broken !== 'sign_ins_pkey' && broken !== 'clients_slug_unique') throw error;
      const line = await this.deps.directory.find(email);
      if (line?.expires == null || line.expires > new Date())
        throw broken === 'sign_ins_pkey' ? addressTaken() : error;
      await this.deps.settle.settle(line);
      await reserve().catch((again: unknown) => {
        throw brokenConstraint(again) === 'sign_ins_pkey' ? addressTaken() : again;
      });
    }
  }

  /** The one slow step, which may wait in a queue: afterwards the reservation must still be ours. */
  async #hash({ email, password }: RegisterInput, { operation }: Reservation): Promise<string> {
    const hash = await this.deps.passwords.hash(password);
    await this.deps.directory.hold(email, operation);
    return hash;
  }

  async #commitUser(
    input: RegisterInput,
    { client, operation }: Reservation,
    passwordHash: string,
    roleFor: (write: ClientWrite) => Promise<Role>,
  ): Promise<{ client: RegisteredClient; userId: string }> {
    const { email, firstName = null, lastName = null } = input;
    const userId = await this.deps.gateway.doorOf(client.id).write(async (write) => {
      const role = await roleFor(write);
      return write.create(User, { email, passwordHash, role, firstName, lastName, bio: null }).id;
    });
    await this.deps.settle.confirm({ email, operation, clientId: client.id });
    return { client: (await this.deps.registry.byId(client.id)) ?? client, userId };
  }

  /** Whatever fails after the reservation: look what is there, and confirm it or clear it away. */
  async #orTakeBack<T>(
    email: string,
    { client, operation }: Reservation,
    work: () => Promise<T>,
  ): Promise<T> {
    try {
      return await work();
    } catch (error) {
      await this.deps.settle.settle({ email, operation, clientId: client.id }).catch(() => undefined);
      if (brokenConstraint(error)?.startsWith('users_') === true) throw addressTaken();
      throw error;
    }
  }
}
