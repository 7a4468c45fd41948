import { equals } from '#server/database/read/condition.js';
import type { Reservation, SignInDirectory } from '#server/identity/sign-in-directory.js';
import { User } from '#server/identity/user.entity.js';
import type { Gateway } from '#server/tenancy/gateway.js';

export interface SettleDeps {
  readonly directory: SignInDirectory;
  readonly gateway: Gateway;
}

/**
 * Ends what people who join a client left half-way: their placement knows whether they are there. Companies that are being
 * made have requests of their own (FinishCompany).
 */
export class SettleSignUps {
  constructor(private readonly deps: SettleDeps) {}

  /** Asks the placement what became of a reservation: confirms it, or gives the address back. Can be repeated. */
  async settle({ email, operation, clientId }: Reservation): Promise<void> {
    const { directory, gateway } = this.deps;
    const { read } = await gateway.doorOf(clientId);
    if ((await read.count(User, [equals('email', email)])) > 0) await directory.confirm(email, operation);
    else await directory.release(email, operation);
  }

  /** Makes way for somebody who wants an address that a sign-up which died long ago still holds. @returns whether there was one. */
  async clearLeftover(email: string): Promise<boolean> {
    const line = await this.deps.directory.find(email);
    if (line?.expires == null || line.expires > new Date()) return false;
    await this.settle(line);
    return true;
  }

  /** Settles what sign-ups that died have left; run now and then by every server. @throws after the last one, if any failed. */
  async sweep(): Promise<void> {
    const failures: unknown[] = [];
    for (const line of await this.deps.directory.leftOver())
      await this.settle(line).catch((failure: unknown) => failures.push(failure));
    if (failures.length > 0) throw new AggregateError(failures, 'Some sign-ups could not be settled.');
  }
}
