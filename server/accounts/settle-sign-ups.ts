import { equals } from '#server/database/read/condition.js';
import type { Directory } from '#server/identity/directory.js';
import type { SignIn } from '#server/identity/sign-in.entity.js';
import { User } from '#server/identity/user.entity.js';
import { Client, ClientStatus } from '#server/tenancy/client.entity.js';
import type { Gateway } from '#server/tenancy/gateway.js';
import type { Registry } from '#server/tenancy/registry.js';
import type { SharedTier } from '#server/tenancy/shared-tier.js';

export interface SettleDeps {
  readonly directory: Directory;
  readonly registry: Registry;
  readonly gateway: Gateway;
  readonly sharedTier: SharedTier;
}

type Reservation = Pick<SignIn, 'email' | 'operation' | 'clientId'>;

/** Ends sign-ups, the good ones and those that died half-way: the placement knows which is which. Every step can be repeated. */
export class SettleSignUps {
  constructor(private readonly deps: SettleDeps) {}

  /** The user is committed: the address signs in, and a company that was being made is open. */
  async confirm({ email, operation, clientId }: Reservation): Promise<void> {
    const { directory, registry } = this.deps;
    await registry.centre().transactional(async (centre) => {
      await directory.confirm(email, operation, centre);
      await centre.nativeUpdate(
        Client,
        { id: clientId, status: ClientStatus.PROVISIONING },
        { status: ClientStatus.ACTIVE },
      );
    });
    registry.forget(clientId);
  }

  /** Asks the placement what became of a reservation: confirms it, or leaves nothing of it. */
  async settle(reservation: Reservation): Promise<void> {
    const { email, operation, clientId } = reservation;
    const { directory, registry, gateway, sharedTier } = this.deps;
    if ((await gateway.doorOf(clientId).read.count(User, [equals('email', email)])) > 0)
      return this.confirm(reservation);
    const client = await registry.centre().findOne(Client, { id: clientId });
    const half = client?.status === ClientStatus.PROVISIONING;
    // The reservation goes last: while it is there the sweeper comes back, and without a resident no late user is stored.
    if (half) await sharedTier.moveOut(clientId);
    await registry.centre().transactional(async (centre) => {
      await directory.release(email, operation, centre);
      if (half) await centre.nativeDelete(Client, { id: clientId, status: ClientStatus.PROVISIONING });
    });
    registry.forget(clientId);
  }

  /** Settles what sign-ups that died have left; run now and then by every server. @throws after the last one, if any failed. */
  async sweep(): Promise<void> {
    const failures: unknown[] = [];
    for (const line of await this.deps.directory.leftOver())
      await this.settle(line).catch((failure: unknown) => failures.push(failure));
    if (failures.length > 0) throw new AggregateError(failures, 'Some sign-ups could not be settled.');
  }
}
