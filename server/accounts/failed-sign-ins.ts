import type { Logger } from '#server/config/logger.js';
import { unprovenActor } from '#server/identity/actors.js';
import type { RequestFacts } from '#server/identity/request-facts.js';
import type { Gateway } from '#server/tenancy/gateway.js';

export interface Attempt {
  readonly clientId: string;
  /** Whose account it was tried on. */
  readonly userId: string;
  readonly email: string;
}

/**
 * Records sign-ins that failed, each in a write of its own. Nobody waits for it: the answer would come later for an address
 * that is known than for one that is not, and so tell which are.
 */
export class FailedSignIns {
  readonly #running = new Set<Promise<void>>();

  constructor(
    private readonly gateway: Gateway,
    private readonly log: Logger,
  ) {}

  note(attempt: Attempt, facts: RequestFacts): void {
    const running = this.#record(attempt, facts)
      .catch((err: unknown) =>
        this.log.error({ err, clientId: attempt.clientId }, 'a failed sign-in is not recorded'),
      )
      .finally(() => this.#running.delete(running));
    this.#running.add(running);
  }

  async #record({ clientId, userId, email }: Attempt, facts: RequestFacts): Promise<void> {
    const door = await this.gateway.doorOf(clientId, unprovenActor(email, facts));
    await door.write((write) => write.record({ action: 'SIGN_IN_FAILED', entity: 'users', rowId: userId }));
  }

  /** Waits for those that are being recorded; before the database is closed. */
  async settled(): Promise<void> {
    await Promise.all(this.#running);
  }
}
